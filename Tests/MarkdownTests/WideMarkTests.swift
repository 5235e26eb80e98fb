import Markdown
import Testing

/// Marks typed with a Chinese input method are answered with those that Markdown knows.
struct WideMarkTests {
    @Test(
        arguments: [
            ("⟦＃标题⟧", "# 标题"), ("⟦＃＃ 标题⟧", "## 标题"), ("⟦#　标题⟧", "# 标题"),
            ("一\n⟦＃＃标题⟧", "## 标题"), ("⟦＃#标题⟧", "## 标题"),
            ("这是⟦＊＊重点＊＊⟧。", "**重点**"), ("- ⟦＊＊一＊＊⟧：二", "**一**"),
            ("# 题⟦＊＊一＊＊⟧", "**一**"), ("| a |\n|---|\n| ⟦＊＊一＊＊⟧ |", "**一**"),
            ("正文⟦［^1］⟧。\n\n⟦［^1］：⟧一条", "[^1]"), ("正文⟦【^甲】⟧", "[^甲]"),
            ("正文⟦[^1】⟧", "[^1]"), ("⟦［^1］: ⟧一条", "[^1]: "), ("⟦[^1]：⟧一条", "[^1]: "),
            ("⟦！［］（a.svg）⟧", "![](a.svg)"), ("⟦［］（fact：x）⟧", "[](fact:x)"),
            ("⟦｜甲｜乙｜⟧\n｜－｜－｜\n｜一｜二｜", "|甲|乙|"),
            ("⟦｜甲｜乙｜⟧\n|--|--|\n|一|二|", "|甲|乙|"),
            ("⟦｜甲｜乙｜⟧\n｜一｜二｜", "|甲|乙|"),
            ("|甲|乙|\n⟦|——|——|⟧\n|一|二|", "|--|--|"),
            ("⟦－ 甲⟧", "- 甲"), ("⟦＋　甲⟧", "- 甲"), ("⟦-　甲⟧", "- 甲"),
            ("⟦＞ 引用⟧", "> 引用"), ("用⟦｀代码｀⟧写", "`代码`"), ("⟦－－－⟧", "---"),
            ("⟦｀｀｀swift⟧\nlet a", "```swift"),
            ("- ⟦［ ］⟧ 任务", "[ ]"), ("- ⟦【x】⟧ 任务", "[x]"), ("- ⟦[　]⟧ 任务", "[ ]"),
            ("> ⟦【!NOTE】⟧\n> 甲", "[!NOTE]"), ("> ⟦［！tip］⟧\n> 甲", "[!TIP]"),
            ("> ⟦[！NOTE]⟧\n> 甲", "[!NOTE]"),
        ])
    func aFullWidthMarkIsAnsweredWithTheRightOne(marked: String, replacement: String) {
        let marked = Marked(marked)
        let mistakes = Document(marked.text).mistakes
        #expect(mistakes.map(\.place) == marked.places)
        #expect(mistakes.allSatisfy { $0.kind == .fullWidthMarkup })
        #expect(mistakes.first?.replacement == replacement)
    }

    @Test(arguments: [
        ("⟦[](fact：x)⟧", "[](fact:x)"), ("⟦[猫税](term：cat-tax)⟧", "[猫税](term:cat-tax)"),
    ])
    func aFullWidthColonOfASchemeIsReported(marked: String, replacement: String) {
        let marked = Marked(marked)
        #expect(
            Document(marked.text).mistakes == [
                Mistake(.fullWidthAddress, at: marked.places[0], replacement: replacement)
            ])
    }

    @Test func entriesThatMarkdownWouldPrintAsOneLineAreReported() {
        for lines in ["⟦1、一⟧\n⟦2、二⟧", "⟦1．一⟧\n⟦2．二⟧", "⟦１. 一⟧\n⟦２. 二⟧", "⟦1.一⟧\n⟦2.二⟧"] {
            let marked = Marked(lines)
            #expect(
                Document(marked.text).mistakes == [
                    Mistake(.listWithoutSpace, at: marked.places[0], replacement: "1. 一"),
                    Mistake(.listWithoutSpace, at: marked.places[1], replacement: "2. 二"),
                ])
        }
    }

    @Test(arguments: [
        "＃猫税＃来了", "＃猫税 ＃宁波", "第＃章", "1、只有一条。", "1．总则", "1、一\n\n2、二",
        "价格为１２３元", "甲江｜乙信", "＊为必填项", "＊＊", "＿＿＿＿", "姓名＿＿电话＿＿", "好的～～等你～～",
        "【注】见下", "［注］见下", "【x】不是任务", "　　首行缩进\n　　再来", "第一章　总则", "——完——",
        "`＊＊a＊＊` 和 `［^1］` 与 `｀`", "```\n＃标题\n｜甲｜\n｜－｜\n```", "    ＃标题",
        "在1984. 年\n3.14 是圆周率\n2.5 也是数", "1. 一\n2. 二", "| a ｜ b |\n|---|\n| c |",
        "甲＊＊ 乙 ＊＊丙", "> 【重要】甲", "- ［甲］乙",
    ])
    func whatCanBeMeantAsItStandsIsNotReported(text: String) {
        #expect(Document(text).mistakes == [])
    }

    /// Code is looked for once, however many marks stand in it.
    @Test(.timeLimit(.minutes(1)))
    func marksInCodeStayCheap() {
        let code = String(repeating: "`＊＊a＊＊`\n", count: 6_000)
        #expect(Document(code).mistakes == [])
        let open = String(repeating: "＊＊a", count: 9_000)
        #expect(Document(open).mistakes.count <= 500)
    }
}
