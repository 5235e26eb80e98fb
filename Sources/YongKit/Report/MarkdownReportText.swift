/// A converted text for people and for machines.
extension MarkdownReport {
    /// One heading a line, indented by its level.
    package var outlineText: String {
        outline.map { heading in
            String(repeating: "  ", count: heading.level - 1) + heading.text
                + (heading.id.isEmpty ? "" : " {#\(heading.id)}") + "\n"
        }.joined()
    }

    /// One object: `html`, `outline` and `diagnostics`.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.field("html", String(decoding: html, as: UTF8.self))
            json.key("outline")
            json.array { json in
                for heading in outline {
                    json.object { json in
                        json.field("level", literal: String(heading.level))
                        json.field("id", heading.id)
                        json.field("text", heading.text)
                        json.field("line", literal: String(heading.line))
                    }
                }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }
}
