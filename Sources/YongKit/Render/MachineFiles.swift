/// Small files that machines read: robots, redirects, headers, the web manifest.
struct MachineFiles: Sendable {
    let site: Site
    let address: PublishedAddress

    func robots() -> [UInt8] {
        var lines = ["User-agent: *", "Allow: /"]
        if site.settings.outputs.sitemap {
            lines += ["", "Sitemap: " + address.complete(SitePath(unchecked: "/sitemap.xml"))]
        }
        return Self.bytes(lines)
    }

    /// In the form that Netlify and Cloudflare Pages read.
    func redirects() -> [UInt8] {
        Self.bytes(
            site.aliases.map {
                let target = site.pages[$0.page].urls[$0.language]
                return "\(address.basePath)\($0.from.percentEncoded) "
                    + "\(address.basePath)\(target.percentEncoded) 301"
            })
    }

    /// In the form that Netlify and Cloudflare Pages read.
    func headers() -> [UInt8] {
        let base = address.basePath
        return Self.bytes([
            base + "/*",
            "  Content-Security-Policy: " + ContentSecurityPolicy.header,
            "  X-Content-Type-Options: nosniff",
            "  X-Frame-Options: DENY",
            "  Referrer-Policy: strict-origin-when-cross-origin",
            "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()",
            "  Cross-Origin-Opener-Policy: same-origin",
            "  Strict-Transport-Security: max-age=31536000",
            "  Cache-Control: public, max-age=0, must-revalidate",
            "",
            // The name changes with the content.
            base + "/assets/*",
            "  ! Cache-Control",
            "  Cache-Control: public, max-age=31536000, immutable",
        ])
    }

    func manifest(language: Int) -> [UInt8] {
        var json = JSONWriter()
        let home = "\(address.basePath)/\(site.languages[language].code)/"
        json.object { json in
            json.field("name", site.settings.title[language])
            json.field("description", site.settings.description[language])
            json.field("lang", site.languages[language].tag)
            json.field("start_url", home)
            json.field("scope", address.basePath + "/")
            json.field("display", "browser")
            let drawing = site.theme.assets.all.first { $0.name == "favicon.svg" }
            let sizes = site.iconSizes.filter { $0 != Site.touchIconSize }
            if drawing != nil || !sizes.isEmpty {
                json.key("icons")
                json.array { json in
                    if let drawing { icon(drawing.path, "image/svg+xml", "any", &json) }
                    for size in sizes {
                        icon(Site.iconPath(size), "image/png", "\(size)x\(size)", &json)
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private func icon(
        _ path: SitePath, _ type: String, _ sizes: String, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("src", address.basePath + path.percentEncoded)
            json.field("type", type)
            json.field("sizes", sizes)
        }
    }

    private static func bytes(_ lines: [String]) -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}
