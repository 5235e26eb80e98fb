internal import Markdown
internal import Pictures
internal import Templates

/// Values that are pictures.
extension ComponentCheck {
    /// `{file: a.jpg, focus: 30% 40%}`.
    mutating func picture(_ node: DataNode, key: String) -> ComponentValue {
        guard case .map(let entries) = node.value else {
            return refuse(.textExpected(key: key), node)
        }
        let known = ["file", "focus"]
        for (name, _) in entries where !known.contains(name.value) {
            report(.keyUnknown(name.value, known: known), at: name.location)
        }
        var focus: Focus?
        if let written = node["focus"] {
            focus = written.text.flatMap { Focus($0) }
            if focus == nil {
                report(.focusExpected(written.text ?? "…"), at: written.location)
            }
        }
        guard let file = node["file"], let text = file.text else {
            return refuse(.componentIncomplete("file", of: key), node)
        }
        return picture(text, file, focus: focus)
    }

    mutating func picture(_ text: String, _ node: DataNode, focus: Focus?) -> ComponentValue {
        if let scheme = LinkAddress.refusedScheme(text) {
            let mistake = Mistake(.unsafeAddress(scheme: scheme), at: Place(line: 1, column: 1))
            return refuse(.markdown(mistake), node)
        }
        let target = resolver.target(of: Reference(kind: .image, destination: text))
        settle(source.location(node.location))
        switch target {
        case .picture(let index):
            return .picture(
                site.pictureView(ofAttachment: index, language: language, focus: focus))
        // Of `_static` there are no other sizes.
        case .file(let path, _):
            let url = Link.site(path.text)
            return .picture(
                PictureView(
                    url: url, original: url, width: nil, height: nil, focus: focus?.className))
        case .asWritten, .page, .inline: return .absent
        }
    }

    /// What is said of a picture once stands for what is not written beside it.
    func words(
        of field: ComponentSchema.Field, _ pictures: [PictureView.Words]
    ) -> ComponentValue? {
        guard pictures.count == 1, let picture = pictures.first else { return nil }
        let text: String? =
            switch field.name {
            case "alt": picture.alt
            case "credit": picture.credit
            default: nil
            }
        guard let text else { return nil }
        switch field.type {
        case .text: return .fixed(.text(text))
        case .inline:
            var writer = HTMLWriter()
            writer.text(text)
            return .fixed(.html(writer.bytes))
        default: return nil
        }
    }
}

extension String {
    /// Whether a file of this name is called a picture, or was one in another program.
    var mayBePicture: Bool {
        PictureFormat(ending: fileEnding) != nil
            || ForeignFormat.endings.contains(fileEnding.lowercased())
    }
}
