// Markdown: see Documentation/Architecture.md.
