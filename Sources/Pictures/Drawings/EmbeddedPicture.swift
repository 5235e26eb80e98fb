internal import Foundation

/// A photograph inside a drawing, which says no more than one beside it.
enum EmbeddedPicture {
    /// Whether an address holds the bytes of a photograph.
    static func isOne(_ address: String) -> Bool { head(of: address) != nil }

    /// The same address without what tells where the photograph was taken; nil when it is none.
    static func cleaned(_ address: String) -> [UInt8]? {
        guard let head = head(of: address), let comma = address.firstIndex(of: ","),
            let data = Data(
                base64Encoded: String(address[address.index(after: comma)...]),
                options: .ignoreUnknownCharacters),
            let cleaned = try? PublishedPicture.cleaned([UInt8](data))
        else { return nil }
        return Array("\(head),\(base64(cleaned))".utf8)
    }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    private static func head(of address: String) -> String? {
        let start = address.drop(while: \.isWhitespace)
        guard let comma = start.prefix(64).firstIndex(of: ",") else { return nil }
        let head = address[..<comma].filter { !$0.isWhitespace }.lowercased()
        return head.hasPrefix("data:image/") && head.hasSuffix(";base64") ? head : nil
    }
}
