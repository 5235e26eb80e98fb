// Templates: see Documentation/Architecture.md.
