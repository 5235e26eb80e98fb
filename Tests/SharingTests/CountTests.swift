import Testing

@testable import Sharing

/// How long texts are, as the channels count.
@Suite struct CountTests {
    @Test(arguments: [
        ("天一阁", 3), ("Tianyi", 3), ("Tianyi!", 4), ("", 0), ("a", 1), ("天a", 2), ("天ab", 2),
        // An emoji is two UTF-16 units, a family is eleven.
        ("🐱", 2), ("🐱a", 3), ("👨‍👩‍👧", 8), ("é", 1), ("，", 1),
        ("一二三四五六七八九十一二三四五六七八九十", 20),
        ("abcdefghijklmnopqrstuvwxyzabcdefghijklmn", 20),
    ])
    func redNoteTitlesCountHalfForLetters(_ title: String, _ count: Int) {
        #expect(RedNoteLimits.titleCount(title) == count)
    }

    @Test func captionsCountEveryCharacterWithBlanksAndLineEnds() {
        #expect(RedNoteLimits.bodyCount("猫税 #cat\n🐱") == 9)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func hashesAreThoseOfSha256sum(_ text: String, _ hash: String) {
        #expect(SHA256(Array(text.utf8)).hexadecimal == hash)
    }

    @Test func base64IsThatOfPolicies() {
        #expect(
            SHA256(Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
