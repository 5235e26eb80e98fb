import Bilingual
import Testing

@Suite struct TypographyTests {
    @Test(arguments: [
        ("到了,先喝茶", "到了，先喝茶"), ("到了, 先喝茶", "到了，先喝茶"), ("好!!", "好！!"),
        ("月湖(宋代)", "月湖（宋代）"), ("他说\"好\"。", "他说“好”。"), ("ＡＢＣ１２", "ABC12"),
        ("一个 App 好", "一个App好"), ("到了， 好", "到了，好"), ("太好了！！", "太好了！"), ("等等...", "等等……"),
        ("猫--它", "猫——它"), ("一\u{200B}二", "一二"),
    ])
    func whatIsSureIsMended(_ written: String, _ mended: String) {
        #expect(fixed(written, .chinese) == mended)
        #expect(fixed(mended, .chinese) == mended)
    }

    @Test(arguments: [
        ("Tea，please", "Tea, please"), ("tea , please", "tea, please"), ("two  words", "two words"),
        ("On Github", "On GitHub"), ("the the cat", "the cat"),
    ])
    func englishToo(_ written: String, _ mended: String) {
        #expect(fixed(written, .english) == mended)
    }

    @Test(arguments: [
        "12,345人，18:30，3.14", "见https://a.cn/x,y", "New York (USA)", "“他说‘好’。”（《书》）", "1）先看",
        "北京—上海", "等等……", "只 zhī", "早上　汤圆", "a...b", "2**3=8", "好:)", "#tiktokrefugee",
    ])
    func goodChineseIsQuiet(_ text: String) {
        #expect(Typography().findings(in: text, .chinese) == [])
    }

    @Test(arguments: ["“", "他说“好", "好”", "《日报", "（见后"])
    func halvesAreFound(_ text: String) {
        #expect(Typography().findings(in: text, .chinese).map(\.rule) == [.unpaired])
    }

    @Test(arguments: [
        ("有[5](x){{fact:cats}}只猫。", "{{fact:cats}}"), ("{{ 名字 }}，你好", "{{ 名字 }}"),
        ("a {{{x}}} b", "{{{x}}}"),
    ])
    func placeholdersAreFound(_ text: String, _ placeholder: String) {
        for form in [WrittenForm.chinese, .english] {
            let found = Typography().findings(in: text, form)
                .filter { $0.rule == .leftoverBraces }
                .map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
            #expect(found == [placeholder])
        }
    }

    @Test(arguments: ["集合{1,2}", "{{没有结束", "f(x) = {{1}, {2}}"])
    func otherBracesArePrinted(_ text: String) {
        #expect(Typography().findings(in: text, .english).allSatisfy { $0.rule != .leftoverBraces })
    }

    /// Going through them again from each one would take minutes.
    @Test func aLongRowOfBracesIsSoonRead() {
        let text = String(repeating: "{", count: 200_000)
        let found = Typography().findings(in: text, .english).map(\.rule)
        #expect(!found.contains(.leftoverBraces))
    }

    @Test func inchesAreNoQuotation() {
        #expect(Typography().findings(in: "a 17” screen", .english) == [])
    }

    private func fixed(_ text: String, _ form: WrittenForm) -> String {
        var bytes = Array(text.utf8)
        for finding in Typography().findings(in: text, form).reversed() {
            if let instead = finding.instead {
                bytes.replaceSubrange(finding.range, with: instead.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
