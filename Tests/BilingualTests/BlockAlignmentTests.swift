import Bilingual
import Testing

@Suite struct BlockAlignmentTests {
    @Test(arguments: Pair.all)
    func translationsStandBesideEachOther(_ pair: Pair) {
        let rows = BlockAlignment.rows(pair.first, pair.second)
        #expect(rows.map(Pair.written).joined(separator: " ") == pair.rows)
    }

    /// The same rows come out whichever text is the first.
    @Test(arguments: Pair.all)
    func bothDirectionsAgree(_ pair: Pair) {
        let rows = BlockAlignment.rows(pair.second, pair.first).map {
            BlockAlignment.Row($0.second, $0.first)
        }
        let known = BlockAlignment.rows(pair.first, pair.second)
        #expect(rows.filter { !$0.isAlone } == known.filter { !$0.isAlone })
    }

    /// Long texts are cut into sections and bands: nothing is lost at their seams.
    @Test(arguments: [(1, 400), (400, 1), (700, 700), (900, 300), (0, 60), (60, 0)])
    func everyBlockIsInOneRow(_ counts: (Int, Int)) {
        let texts = [counts.0, counts.1].map { count in
            (0..<count).map { number -> AlignedBlock in
                switch number % 7 {
                case 3: AlignedBlock(.image)
                case 5: AlignedBlock(.list(items: number % 4), text: "一二三 \(number) four five")
                default: AlignedBlock(.paragraph, text: "第\(number * 37)段 words and 字")
                }
            }
        }
        let rows = BlockAlignment.rows(texts[0], texts[1])
        #expect(rows.flatMap { Array($0.first) } == Array(0..<counts.0))
        #expect(rows.flatMap { Array($0.second) } == Array(0..<counts.1))
        #expect(rows.allSatisfy { !($0.first.isEmpty && $0.second.isEmpty) })
        if counts.0 == counts.1 { #expect(rows.count == counts.0) }
    }
}

/// Two texts and the rows that they make: `0=0 1=1,2 2=` is a row each.
struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: String
    let first: [AlignedBlock]
    let second: [AlignedBlock]

    init(_ name: String, _ first: [AlignedBlock], _ second: [AlignedBlock], _ rows: String) {
        testDescription = name
        self.rows = rows
        self.first = first
        self.second = second
    }

    static func written(_ row: BlockAlignment.Row) -> String {
        [row.first, row.second].map { $0.map(String.init).joined(separator: ",") }
            .joined(separator: "=")
    }

    static func p(_ text: String) -> AlignedBlock { AlignedBlock(.paragraph, text: text) }
    static func h(_ id: String) -> AlignedBlock { AlignedBlock(.heading(id: id)) }

    static let surge = p("1月13日起，大量美国用户涌入小红书，两天之内相关话题浏览量超过4.1亿次。")
    static let surgeEnglish = p(
        "From 13 January, Americans poured into RedNote; in two days the topic was viewed more "
            + "than 410 million times.")
    static let cats = p("新来的人先交一张猫的照片，这叫猫税。没有猫的人可以交狗、交仓鼠，也可以交一张画。")
    static let catsEnglish = p(
        "Newcomers begin by posting a picture of a cat: that is the cat tax. Those without a cat "
            + "may pay with a dog, a hamster or a drawing.")
    static let homework = p("有人贴出英语作业，评论区就成了补习班，从单选题一路讲到作文。")
    static let homeworkEnglish = p(
        "Somebody posts English homework, and the comments become a class, from multiple choice "
            + "all the way to essays.")
    static let wages = p("他们比较工资：一位护士说每月到手6800元，对方在得克萨斯，每小时28美元。")
    static let wagesEnglish = p(
        "They compare wages: a nurse takes home 6,800 yuan a month; the other one, in Texas, has "
            + "28 dollars an hour.")

    static let all: [Pair] = [
        Pair(
            "equal texts", [surge, cats, homework], [surgeEnglish, catsEnglish, homeworkEnglish],
            "0=0 1=1 2=2"),
        Pair("one text is empty", [surge, cats], [], "0= 1="),
        Pair(
            "a paragraph is missing in the middle", [surge, cats, wages],
            [surgeEnglish, wagesEnglish], "0=0 1= 2=1"),
        Pair(
            "a paragraph is missing at the beginning", [surge, cats, homework],
            [catsEnglish, homeworkEnglish], "0= 1=0 2=1"),
        Pair(
            "a paragraph was added at the end", [surge, cats],
            [surgeEnglish, catsEnglish, homeworkEnglish], "0=0 1=1 =2"),
        Pair(
            "one paragraph became two", [surge, cats, homework],
            [
                surgeEnglish,
                p("Newcomers begin by posting a picture of a cat: that is the cat tax."),
                p("Those without a cat may pay with a dog, a hamster or a drawing."),
                homeworkEnglish,
            ], "0=0 1=1,2 2=3"),
        Pair(
            "two paragraphs became one",
            [
                p("新来的人先交一张猫的照片，这叫猫税。"),
                p("没有猫的人可以交狗、交仓鼠，也可以交一张画。"), wages,
            ],
            [catsEnglish, wagesEnglish], "0,1=0 2=1"),
        Pair(
            "as many paragraphs, cut elsewhere",
            [
                p(
                    "新来的人先交一张猫的照片，这叫猫税。没有猫的人可以交狗、交仓鼠，也可以交一张画。"
                        + "他们比较工资：一位护士说每月到手6800元，对方在得克萨斯，每小时28美元。"),
                p("有人贴出英语作业。"),
                p("评论区就成了补习班，从单选题一路讲到作文，十分钟有二十个人来答。"),
            ],
            [
                catsEnglish, wagesEnglish,
                p(
                    "Somebody posts English homework, and the comments become a class, from multiple "
                        + "choice all the way to essays; in ten minutes twenty people answer."),
            ], "0=0,1 1,2=2"),
        Pair(
            "numbers tell which paragraph is missing",
            [p("票价是40元，学生半价。"), p("开车从机场过来要25分钟。"), p("从地铁站走过来约1800米。")],
            [
                p("The ticket costs 40 yuan, half for students."),
                p("From the metro it is a walk of 1,800 metres."),
            ], "0=0 1= 2=1"),
        Pair(
            "headings hold although a section is missing",
            [h("a"), surge, h("b"), cats, homework, h("c"), wages],
            [h("a"), surgeEnglish, h("c"), wagesEnglish], "0=0 1=1 2= 3= 4= 5=2 6=3"),
        Pair(
            "a section of one text alone takes no blocks of another section",
            [h("a"), surge, h("own"), homework, p("它有两段。")],
            [h("a"), surgeEnglish, catsEnglish], "0=0 1=1 =2 2= 3= 4="),
        Pair(
            "a section that moved does not drag the others along",
            [h("a"), surge, h("b"), cats, h("c"), wages],
            [h("b"), catsEnglish, h("c"), wagesEnglish, h("a"), surgeEnglish],
            "0= 1= 2=0 3=1 4=2 5=3 =4 =5"),
        Pair(
            "a component is an anchor",
            [surge, AlignedBlock(.code("timeline")), cats, homework],
            [AlignedBlock(.code("timeline")), catsEnglish, homeworkEnglish],
            "0= 1=0 2=1 3=2"),
        Pair(
            "components of two names are no partners",
            [surge, AlignedBlock(.code("timeline"), text: "一二三四")],
            [surgeEnglish, AlignedBlock(.code("ledger"), text: "one two")], "0=0 1= =1"),
        Pair(
            "tables pair by their size",
            [AlignedBlock(.table(rows: 3, columns: 2)), AlignedBlock(.table(rows: 5, columns: 4))],
            [AlignedBlock(.table(rows: 5, columns: 4))], "0= 1=0"),
        Pair(
            "pictures hold the texts around them",
            [surge, AlignedBlock(.image), cats, homework],
            [surgeEnglish, catsEnglish, AlignedBlock(.image), homeworkEnglish],
            "0=0 =1 1=2 2= 3=3"),
        Pair(
            "a list became a paragraph",
            [surge, AlignedBlock(.list(items: 3), text: "带护照\n带充电器\n带一把伞，六月多雨")],
            [
                surgeEnglish,
                p("Bring your passport, a charger and an umbrella: June is a month of rain."),
            ], "0=0 1=1"),
        Pair(
            "footnotes pair with footnotes",
            [surge, cats, AlignedBlock(.footnotes, text: "来源：公司公告")],
            [surgeEnglish, AlignedBlock(.footnotes, text: "Source: the company, 2025")],
            "0=0 1= 2=1"),
        Pair(
            "names and links are the same in both languages",
            [
                p("先在应用商店里搜到它，下载，再用手机号登录。"),
                AlignedBlock(
                    .paragraph, text: "再看社区规则：哪些话不能说，哪些图不能发。", addresses: ["/both/rules/"]),
                p("用TikTok登录的人，这里没有捷径。"),
            ],
            [
                AlignedBlock(
                    .paragraph, text: "Then read the rules: what not to say, what not to post.",
                    addresses: ["/both/rules/"]),
                p("There is no short way for TikTok users."),
            ], "0= 1=0 2=1"),
    ]
}
