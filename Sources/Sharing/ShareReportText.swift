package import YongKit

/// What `yong share` says of the kits that it made.
extension ShareReport {
    /// A line for each kit and each text of it.
    package func table(in language: Language, root: String) -> String {
        var text = ""
        for (kit, folder) in zip(kits, folders) where written.contains(folder) {
            text += Self.shown(folder, root: root) + "/index.html\n"
            for channel in kit.unmade {
                text += "    \(channel.name.text(in: language)): "
                text += language.isChinese ? "没有做，见上面的消息\n" : "not made, see the message\n"
            }
            let cards = kit.files(below: "rednote/card-").count
            if cards > 0 {
                let name = language.isChinese ? "卡片" : "cards"
                text +=
                    "    \(Channel.rednote.name.text(in: language)) \(name): "
                    + "\(cards)/\(RedNoteLimits.cards)\n"
            }
            for part in kit.texts where part.limit != nil {
                let name =
                    "\(part.channel.name.text(in: language)) \(part.part.name.text(in: language))"
                let limit = part.limit.map { "/\($0)" } ?? ""
                text += "    \(name): \(part.count)\(limit)\n"
            }
        }
        return text
    }

    package func json(root: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.key("kits")
            json.array { json in
                for (kit, folder) in zip(kits, folders) {
                    json.object { json in
                        json.field("page", kit.page.path)
                        json.field("language", kit.language.rawValue)
                        if written.contains(folder) {
                            json.field("folder", Self.shown(folder, root: root))
                        }
                        json.strings("files", kit.files.map(\.path))
                        json.key("notices")
                        json.array { json in kit.notices.forEach { $0.write(to: &json) } }
                    }
                }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }

    /// Below the site's folder where it lies there.
    private static func shown(_ folder: String, root: String) -> String {
        folder.hasPrefix(root + "/") ? String(folder.dropFirst(root.count + 1)) : folder
    }
}

extension KitText.Part {
    var name: Wording {
        switch self {
        case .title: Wording(en: "title", zh: "标题")
        case .caption: Wording(en: "caption", zh: "正文")
        case .author: Wording(en: "author", zh: "作者")
        case .digest: Wording(en: "digest", zh: "摘要")
        case .address: Wording(en: "address", zh: "地址")
        case .summary: Wording(en: "summary", zh: "简介")
        }
    }
}
