import Bilingual
import Testing

@Suite struct FigureFormTests {
    @Test(arguments: [
        ("4.1亿", "4.1亿", "410 million"), ("410000000", "4.1亿", "410 million"),
        ("410 million", "4.1亿", "410 million"), ("4.10亿", "4.10亿", "410 million"),
        ("2.30 billion", "23.0亿", "2.30 billion"), ("37.1亿", "37.1亿", "3.71 billion"),
        ("870.1万", "870.1万", "8.701 million"), ("8701000", "870.1万", "8.701 million"),
        ("34万", "34万", "340,000"), ("3万5千", "3.5万", "35,000"),
        ("1亿2000万", "1.2亿", "120 million"), ("0.5亿", "0.5亿", "50 million"),
        ("1.66万亿", "1.66万亿", "1.66 trillion"), ("12345", "12345", "12,345"),
        ("12,345.60", "12345.60", "12,345.60"), ("300k", "30万", "300,000"),
        ("2013", "2013", "2,013"), ("2013年", "2013年", "2013"), ("0", "0", "0"),
        ("-5", "−5", "−5"), ("−3.5万", "−3.5万", "−35,000"), ("四亿", "4亿", "400 million"),
        ("25%", "25%", "25%"), ("25％", "25%", "25%"), ("百分之二十五", "25%", "25%"),
        ("0.50%", "0.50%", "0.50%"), ("1500%", "1500%", "1,500%"), ("三成", "30%", "30%"),
        ("CNY 300", "300元", "CNY 300"), ("300元", "300元", "CNY 300"),
        ("¥300", "300元", "CNY 300"), ("USD 1.5 billion", "15亿美元", "USD 1.5 billion"),
        ("$5", "5美元", "USD 5"), ("1.2亿元", "1.2亿元", "CNY 120 million"),
        ("19.90元", "19.90元", "CNY 19.90"),
        ("2025-01-14", "2025年1月14日", "14 January 2025"),
        ("2025年1月14日", "2025年1月14日", "14 January 2025"),
        ("2025-01", "2025年1月", "January 2025"), ("14 Jan 2025", "2025年1月14日", "14 January 2025"),
    ])
    func aFigureHasTheDigitsAsWrittenInEveryLanguage(
        _ written: String, _ chinese: String, _ english: String
    ) throws {
        let form = FigureForm(try #require(WrittenFigure(written)))
        #expect(form.text(in: .chinese) == chinese)
        #expect(form.text(in: .english) == english)
    }

    @Test(arguments: [
        (FigureBound.exact, "4亿次浏览", "400 million views"),
        (.about, "约4亿次浏览", "about 400 million views"),
        (.over, "超4亿次浏览", "over 400 million views"),
        (.under, "不到4亿次浏览", "under 400 million views"),
        (.nearly, "近4亿次浏览", "nearly 400 million views"),
    ])
    func boundsAndUnitsStandInTheWordsOfTheLanguage(
        _ bound: FigureBound, _ chinese: String, _ english: String
    ) throws {
        let value = try #require(WrittenFigure("4亿"))
        func text(_ unit: String, _ form: WrittenForm) -> String {
            FigureForm(value, bound: bound, unit: unit).text(in: form)
        }
        #expect(text("次浏览", .chinese) == chinese)
        #expect(text("views", .english) == english)
    }

    @Test(arguments: [
        ("km", "20 km", "20 km"), ("°C", "20°C", "20°C"), ("平方公里", "20平方公里", "20平方公里"),
    ])
    func unitsInLettersAreSetApart(_ unit: String, _ chinese: String, _ english: String) throws {
        let form = FigureForm(try #require(WrittenFigure("20")), unit: unit)
        #expect(form.text(in: .chinese) == chinese)
        #expect(form.text(in: .english) == english)
    }

    @Test(arguments: [
        ("2", "3", "2–3", "2–3"), ("3亿", "4亿", "3亿–4亿", "300–400 million"),
        ("5%", "10%", "5%–10%", "5–10%"), ("CNY 200", "CNY 300", "200–300元", "CNY 200–300"),
        ("9000", "1.2万", "9000–1.2万", "9,000–12,000"),
        ("CNY 3亿", "CNY 4亿", "3亿–4亿元", "CNY 300–400 million"),
        ("2025-01-13", "2025-01-19", "2025年1月13日至19日", "13 to 19 January 2025"),
        ("2025-01-30", "2025-02-02", "2025年1月30日至2月2日", "30 January to 2 February 2025"),
        (
            "2024-12-30", "2025-01-02", "2024年12月30日至2025年1月2日",
            "30 December 2024 to 2 January 2025"
        ),
        ("2025-01", "2025-03", "2025年1月至3月", "January to March 2025"),
    ])
    func rangesSayOnceWhatBothEndsShare(
        _ from: String, _ to: String, _ chinese: String, _ english: String
    ) throws {
        let start = try #require(WrittenFigure(from))
        let end = try #require(WrittenFigure(to) as WrittenFigure?)
        let form = FigureForm(start, to: end)
        #expect(form.text(in: .chinese) == chinese)
        #expect(form.text(in: .english) == english)
    }

    @Test(arguments: [
        "", "many", "4.1.2", "4.1亿 views", "2025-02-30", "2025-13", "XYZ 300", "4,10", "4 100",
        "12345678901234567890123",
    ])
    func whatIsNoFigureIsRefused(_ written: String) {
        #expect(WrittenFigure(written) == nil)
    }
}
