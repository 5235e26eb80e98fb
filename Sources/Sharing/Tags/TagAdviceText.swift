package import YongKit

/// What `yong share --tags` says.
extension TagAdviceReport {
    package func table(in language: Language) -> String {
        let isChinese = language.isChinese
        return pages.map { page in
            var text = page.page.path + "\n"
            let own = page.page.tags.map(\.id).joined(separator: ", ")
            text += isChinese ? "    已有：\(own)\n" : "    has: \(own)\n"
            if page.proposals.isEmpty {
                text += isChinese ? "    没有可建议的标签\n" : "    nothing to propose\n"
            }
            for proposal in page.proposals {
                let tag = proposal.tag
                let labels = ["zh", "en"].compactMap { tag.labels[$0] }.joined(separator: " / ")
                let new = proposal.isNew ? (isChinese ? "（新标签）" : " (new)") : ""
                let hashtags = tag.hashtags(on: .rednote, in: language).map { "#" + $0 }
                text += "    \(tag.id)\(new)  \(labels)  \(hashtags.joined(separator: " "))\n"
                for reason in proposal.reasons {
                    text += "        \(reason.text(in: language))\n"
                }
            }
            return text
        }.joined()
    }

    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.key("pages")
            json.array { json in
                for page in pages {
                    json.object { json in
                        json.field("page", page.page.path)
                        json.strings("tags", page.page.tags.map(\.id))
                        json.key("proposals")
                        json.array { json in page.proposals.forEach { $0.write(to: &json) } }
                    }
                }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }
}

extension TagProposal {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", tag.id)
            json.field("isNew", literal: String(isNew))
            json.field("score", literal: String(score))
            json.key("reasons")
            json.array { json in
                for reason in reasons {
                    json.object { json in
                        json.field("en", reason.en)
                        json.field("zh", reason.zh)
                    }
                }
            }
        }
    }
}
