/// What a file is, by its ending.
package enum MediaType {
    package static func of(_ path: String) -> String {
        let name = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] }
        let file = name ?? path[...]
        if file.isEmpty { return html }
        guard let dot = file.lastIndex(of: ".") else { return types[String(file)] ?? unknown }
        return types[file[file.index(after: dot)...].lowercased()] ?? unknown
    }

    package static let html = "text/html; charset=utf-8"
    private static let unknown = "application/octet-stream"

    private static let types = [
        "html": html, "htm": html,
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
        "json": "application/json", "map": "application/json",
        "webmanifest": "application/manifest+json",
        "xml": "application/xml; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
        "rss": "application/rss+xml; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "csv": "text/csv; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
        "ics": "text/calendar; charset=utf-8", "srt": "text/plain; charset=utf-8",
        "_headers": "text/plain; charset=utf-8", "_redirects": "text/plain; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
        "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
        "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav",
        "pdf": "application/pdf", "zip": "application/zip", "wasm": "application/wasm",
        "geojson": "application/geo+json", "gpx": "application/gpx+xml",
    ]
}
