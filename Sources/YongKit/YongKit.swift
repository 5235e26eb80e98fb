// YongKit: see Documentation/Architecture.md.
