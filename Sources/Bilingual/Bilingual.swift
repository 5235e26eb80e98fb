// Bilingual: see Documentation/Architecture.md.
