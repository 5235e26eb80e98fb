import Testing

@testable import YongKit

struct ByteKeyTests {
    @Test(arguments: [
        ("", ""), ("cat", "cat"), ("甬江来信，一座城市的来信", "甬江来信，一座城市的来信"),
        ("a text that is longer than fifteen bytes", "a text that is longer than fifteen bytes"),
    ])
    func equalBytesAreOneKey(_ one: String, _ other: String) {
        #expect(one.hasSameBytes(as: other))
        #expect(Set([ByteKey(one), ByteKey(other)]).count == 1)
    }

    @Test(arguments: [
        ("", "a"), ("cat", "car"), ("cat", "cats"), ("caf\u{E9}", "cafe\u{301}"),
        ("a text that is longer than fifteen bytes", "a text that is longer than fifteen byteS"),
    ])
    func otherBytesAreAnotherKey(_ one: String, _ other: String) {
        #expect(!one.hasSameBytes(as: other))
        #expect(Set([ByteKey(one), ByteKey(other)]).count == 2)
    }

    @Test func aHashIsReadFromItsDigits() {
        let hash = ContentHash("甬江")
        #expect(hash.hexadecimal.count == 32)
        #expect(ContentHash(hexadecimal: hash.hexadecimal) == hash)
        #expect(ContentHash(hexadecimal: "00000000000000000000000000000a0f")?.low == 0xA0F)
        for wrong in ["", "0", hash.hexadecimal + "0", String(repeating: "G", count: 32)] {
            #expect(ContentHash(hexadecimal: wrong) == nil)
        }
    }
}
