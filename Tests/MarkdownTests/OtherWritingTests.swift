import Foundation
import Markdown
import Testing

/// What is in another language says so, for those who hear the text, and for its marks.
struct OtherWritingTests {
    private func english(_ text: String) -> String {
        html(text, marking: .chinese).replacing("<span lang=\"zh-Hans\">", with: "[")
    }

    private func chinese(_ text: String) -> String {
        html(text, marking: .english).replacing("<span lang=\"en\">", with: "[")
    }

    private func html(_ text: String, marking other: OtherWriting) -> String {
        let html = Document(text).html(labels: .english, otherWriting: other)
        return String(decoding: html, as: UTF8.self).replacing("</span>", with: "]")
            .replacing("<p>", with: "").replacing("</p>\n", with: "")
    }

    @Test func chineseAmongLettersIsMarked() {
        #expect(english("Write 猫税, and wait.") == "Write [猫税], and wait.")
        #expect(english("猫") == "[猫]")
        #expect(english("a *猫* b") == "a <em>[猫]</em> b")
    }

    @Test func aChineseSentenceIsOneRunWithItsMarks() {
        #expect(english("Say: 橘猫，六公斤。 It is so.") == "Say: [橘猫，六公斤。] It is so.")
        #expect(english("《“盐”和“缘”》 (a book)") == "[《“盐”和“缘”》] (a book)")
        #expect(english("in 2025年1月14日, then") == "in 2025[年1月14日], then")
        #expect(english("a CT要多少钱？") == "a CT[要多少钱？]")
    }

    @Test func quotationMarksAroundChineseAreEnglish() {
        #expect(english("the word “猫税” is") == "the word “[猫税]” is")
        #expect(english("猫’s tax") == "[猫]’s tax")
    }

    @Test func otherScriptsAreNotChinese() {
        #expect(english("Zürich, ねこ, 고양이, naïve — 😺") == "Zürich, ねこ, 고양이, naïve — 😺")
        #expect(english("full－width") == "full－width")
    }

    @Test func aPhraseAmongChineseIsEnglish() {
        #expect(chinese("照着念：What does it smell like? 好") == "照着念：[What does it smell like?] 好")
        #expect(chinese("庆安会馆：Qing’an Guildhall") == "庆安会馆：[Qing’an Guildhall]")
        #expect(chinese("据US Bureau of Labor，2024年") == "据[US Bureau of Labor]，2024年")
    }

    @Test func namesAndPinyinAmongChineseAreLeft() {
        for text in [
            "用TikTok和RedNote发，Apple Pay也行", "CC BY 4.0", "读作Tiān Yī Gé", "yong check。",
            "“书”和’", "A面B面",
        ] {
            #expect(chinese(text) == text)
        }
    }

    @Test func codeAndDescriptionsAreLeft() {
        #expect(english("`猫`") == "<code>猫</code>")
        #expect(english("![猫](a.png)").contains("alt=\"猫\""))
    }

    @Test func whatIsMarkedIsEscaped() {
        #expect(english("猫<&>猫 & 狗") == "[猫]&lt;&amp;&gt;[猫] &amp; [狗]")
        #expect(chinese("Salt & pepper & fish < 好") == "[Salt &amp; pepper &amp; fish] &lt; 好")
    }

    @Test func withoutAnOtherWritingNothingIsMarked() {
        let html = String(decoding: Document("a 猫").html(labels: .english), as: UTF8.self)
        #expect(html == "<p>a 猫</p>\n")
    }
}
