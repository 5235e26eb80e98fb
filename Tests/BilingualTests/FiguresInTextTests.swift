import Bilingual
import Testing

@Suite struct FiguresInTextTests {
    @Test(arguments: [
        ("4.1亿", "超过4.1亿次"), ("4.1亿", "410 million views"), ("4.1亿", "410,000,000"),
        ("4.1亿", "４．１亿"), ("3万5千", "35,000 people"), ("3万5千", "三万五千人"),
        ("34万", "三十四万条"), ("4亿", "four hundred million"), ("25", "twenty-five"),
        ("105", "one hundred and five"), ("25%", "百分之二十五"), ("25%", "25 per cent"),
        ("30%", "三成"), ("CNY 300", "300块钱"), ("CNY 300", "RMB 300"), ("CNY 300", "300 yuan"),
        ("USD 5", "5美元"), ("USD 5", "$5"), ("2025-01-14", "1月14日"),
        ("2025-01-14", "on 14 January"), ("2025-01-14", "January 14, 2025"),
        ("2025-01-14", "2025年1月14号"), ("3亿", "3–4亿"), ("3亿", "3到4亿"), ("5%", "5 to 10%"),
        ("300 million", "300–400 million"), ("5", "5千克"), ("2", "两个"), ("CNY 3", "3–5元"),
        ("2025", "二〇二五"), ("10", "十天"), ("15", "十五天"),
    ])
    func aTextSaysAFigureInAnyForm(_ value: String, _ text: String) throws {
        let figure = try #require(WrittenFigure(value)).figure
        #expect(FiguresInText(text).says(figure), "\(FiguresInText(text).found)")
    }

    @Test(arguments: [
        ("4.1亿", "4亿"), ("4.1亿", "4.1万"), ("4.1亿", "4.1"), ("25%", "25"), ("CNY 300", "300"),
        ("CNY 300", "USD 300"), ("19", "COVID-19"), ("2", "B2B"), ("2025-01-14", "1月15日"),
        ("2025-01-14", "14 January 2024"), ("1", "v1.2.3"), ("4亿", "许多"),
    ])
    func anotherFigureIsNotTakenForIt(_ value: String, _ text: String) throws {
        let figure = try #require(WrittenFigure(value)).figure
        #expect(!FiguresInText(text).says(figure), "\(FiguresInText(text).found)")
    }

    @Test func wordsThatOftenMeanNoNumberAreSoft() {
        let found = FiguresInText("one of 12 cities, 一起看3天")
        #expect(found.found.map(\.isSoft) == [true, false, true, false])
    }

    @Test(arguments: [("4.1亿", "4.1万", 4), ("4.1亿", "41亿", -1), ("3", "3", 0)])
    func aSlipOf万And亿IsAPowerOfTen(_ one: String, _ two: String, _ power: Int) throws {
        let figures = [one, two].map { WrittenFigure($0)?.figure.number }
        let numbers = (try #require(figures[0]), try #require(figures[1]))
        #expect(numbers.0.powerOfTen(between: numbers.1) == power)
        #expect((numbers.0 < numbers.1) == (power < 0))
    }
}
