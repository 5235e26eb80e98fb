internal import YongKit

/// What a kit consists of and what it was made of, for machines: `manifest.json`.
package struct KitManifest {
    package static let file = "manifest.json"

    /// - Parameters:
    ///   - files: all others of the kit.
    ///   - now: the moment that somebody asked for; the clock is not looked at.
    static func json(_ kit: Kit, files: [KitFile], now: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("format", literal: "1")
            json.field("version", Yong.version)
            json.field("now", now)
            json.field("page", kit.page.path)
            json.field("address", kit.page.text(in: kit.language.languages[0])?.address)
            json.field("language", kit.language.rawValue)
            json.field("look", kit.look)
            json.strings("channels", kit.channels.map(\.rawValue))
            json.strings("unmade", kit.unmade.map(\.rawValue))
            json.strings("tags", kit.page.tags.map(\.id))
            json.strings("facts", kit.facts)
            json.key("texts")
            json.array { json in
                for text in kit.texts {
                    json.object { json in
                        json.field("channel", text.channel.rawValue)
                        json.field("part", text.part.rawValue)
                        json.field("file", text.file)
                        json.field("count", literal: String(text.count))
                        if let limit = text.limit {
                            json.field("limit", literal: String(limit))
                            json.field("fits", literal: String(text.fits))
                        }
                    }
                }
            }
            json.key("notices")
            json.array { json in kit.notices.forEach { $0.write(to: &json) } }
            json.strings("withoutForm", kit.withoutForm)
            json.strings("leftOut", kit.leftOut)
            json.key("files")
            json.array { json in
                for file in files {
                    json.object { json in
                        json.field("path", file.path)
                        json.field("size", literal: String(file.bytes.count))
                        json.field("sha256", SHA256(file.bytes).hexadecimal)
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}

extension KitNotice {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("rule", rule)
            json.field("severity", message.severity.rawValue)
            json.field("file", file)
            if let count { json.field("count", literal: String(count)) }
            if let limit { json.field("limit", literal: String(limit)) }
            json.key("message")
            json.object { json in
                json.field("en", message.wording.en)
                json.field("zh", message.wording.zh)
            }
        }
    }
}

extension JSONWriter {
    mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array { json in values.forEach { json.string($0) } }
    }
}
