/// Paths and fragments as they stand in an address: all but letters, digits and `/-._~` as `%XX` bytes.
///
/// One page has one spelling of its address everywhere, and what is left needs no escape in HTML.
package enum PercentEncoding {
    package static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(standsInAddress) { return text }
        var encoded: [UInt8] = []
        append(text, to: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    static func append(_ text: String, to output: inout [UInt8]) {
        for byte in text.utf8 {
            if standsInAddress(byte) {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimal(byte >> 4))
                output.append(hexadecimal(byte & 15))
            }
        }
    }

    /// The unreserved characters of RFC 3986, and `/`.
    private static func standsInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
