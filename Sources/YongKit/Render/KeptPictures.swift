internal import Typesetting

/// Pictures that were drawn before, each with what found no place in it: that is said in every build.
struct KeptPictures {
    let cache: ByteCache

    func picture(
        _ key: ContentHash
    ) -> (entry: ByteCache.Entry, left: [PictureLayout.Left])? {
        if let entry = cache.entry(key) { return (entry, []) }
        // Neither counts without the other one.
        guard let entry = cache.entry(key.behind("cut")),
            let note = cache.entry(key.behind("left")),
            let bytes = (try? readFile(note.path))?.bytes, ContentHash(bytes) == note.hash
        else { return nil }
        return (entry, Self.left(bytes))
    }

    /// Nil for a picture that cannot be kept: it is drawn again by the next build.
    func keep(
        _ bytes: [UInt8], left: [PictureLayout.Left], for key: ContentHash
    ) -> ByteCache.Entry? {
        guard !left.isEmpty else { return try? cache.keep(bytes, for: key) }
        _ = try? cache.keep(Self.bytes(left), for: key.behind("left"))
        return try? cache.keep(bytes, for: key.behind("cut"))
    }
}

extension KeptPictures {
    // A zero ends the id and the text of each: no picture holds one.

    private static func bytes(_ left: [PictureLayout.Left]) -> [UInt8] {
        left.flatMap { Array($0.id.utf8) + [0] + Array($0.text.utf8) + [0] }
    }

    private static func left(_ bytes: [UInt8]) -> [PictureLayout.Left] {
        let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        return stride(from: 0, to: texts.count - 1, by: 2).map {
            PictureLayout.Left(id: texts[$0], text: texts[$0 + 1])
        }
    }
}

extension ContentHash {
    fileprivate func behind(_ word: String) -> ContentHash {
        ContentHash("\(word) \(hexadecimal)")
    }
}
