internal import Foundation

/// What a picture is called in the site: small Latin letters, digits and hyphens, and readable.
struct PictureName {
    let stem: String
    let ending: String

    /// - Parameters:
    ///   - wanted: the name that it had, in any script.
    ///   - page: the name of its page, for pictures whose name is a camera's number.
    init(wanted: String, page: String, ending: String) {
        self.ending = ending
        let own = Self.plain(wanted)
        stem = own.isEmpty || Self.isNumber(own) ? Self.orPicture(Self.plain(page)) : own
    }

    /// The name, with a number where it is taken in a folder.
    func free(in folder: String) -> String {
        var names = ["\(stem).\(ending)"]
        names += (2...999).map { "\(stem)-\($0).\(ending)" }
        return names.first { FileStatus.kind(at: "\(folder)/\($0)") == nil } ?? names[0]
    }

    /// 天一阁 → tian-yi-ge.
    static func plain(_ text: String) -> String {
        let latin =
            text.applyingTransform(StringTransform("Han-Latin; Latin-ASCII"), reverse: false)
            ?? text
        var plain: [UInt8] = []
        for byte in latin.lowercased().utf8 {
            let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if isPlain {
                plain.append(byte)
            } else if let last = plain.last, last != 0x2D, byte != 0x27 {
                plain.append(0x2D)
            }
        }
        while plain.last == 0x2D || plain.count > 60 { plain.removeLast() }
        return String(decoding: plain, as: UTF8.self)
    }

    /// What cameras and messengers call their files: `img-2041`, `mmexport1736…`, `20250114-080000`.
    private static func isNumber(_ name: String) -> Bool {
        let bare = name.filter { !$0.isNumber && $0 != "-" }
        return [
            "", "img", "dsc", "dscn", "dscf", "pxl", "mvimg", "image", "photo", "picture",
            "mmexport",
            "wechatimg", "wei-xin-tu-pian", "weixintupian", "screenshot", "jie-ping", "p", "vid",
        ].contains { $0.filter { $0 != "-" } == bare }
    }

    private static func orPicture(_ name: String) -> String { name.isEmpty ? "picture" : name }
}
