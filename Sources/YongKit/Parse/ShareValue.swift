extension ValueReader {
    /// `share`: texts for channels whose limits the page's own title and summary do not keep.
    mutating func share(
        _ entry: Entry, _ languages: [Language]?
    ) -> PerLanguage<Located<FrontMatter.Share>?> {
        let count = languages?.count ?? 1
        let nothing = PerLanguage([Located<FrontMatter.Share>?](repeating: nil, count: count))
        guard let node = nestedData(entry) else { return nothing }
        guard case .map(let channels) = node.value else {
            diagnostics.append(Message.mapExpected(key: name).at(node.location))
            return nothing
        }
        var shares = Array(repeating: FrontMatter.Share(), count: count)
        for (channel, node) in channels {
            guard let keys = Self.shareKeys[channel.value] else {
                diagnostics.append(
                    Message.keyUnknown(channel.value, known: Self.shareKeys.keys.sorted())
                        .at(channel.location))
                continue
            }
            guard case .map(let texts) = node.value else {
                diagnostics.append(Message.mapExpected(key: channel.value).at(node.location))
                continue
            }
            for (key, node) in texts {
                guard let path = keys[key.value] else {
                    diagnostics.append(
                        Message.keyUnknown(key.value, known: keys.keys.sorted()).at(key.location))
                    continue
                }
                name = key.value
                for (index, text) in shareTexts(node, languages).enumerated() {
                    shares[index][keyPath: path] = text
                }
            }
        }
        return PerLanguage(shares.map { Located($0, at: place(entry)) })
    }

    private mutating func shareTexts(
        _ node: DataNode, _ languages: [Language]?
    ) -> [Located<String>?] {
        if let languages { return texts(node, languages).values }
        if let text = node.text { return [Located(text, at: node.location)] }
        diagnostics.append(
            (node.isEmpty ? Message.valueEmpty(key: name) : .textExpected(key: name))
                .at(node.location))
        return [nil]
    }

    private static var shareKeys:
        [String: [String: WritableKeyPath<FrontMatter.Share, Located<String>?>]]
    {
        [
            "rednote": ["title": \.redNoteTitle, "body": \.redNoteBody],
            "wechat": ["title": \.weChatTitle, "digest": \.weChatDigest],
        ]
    }
}
