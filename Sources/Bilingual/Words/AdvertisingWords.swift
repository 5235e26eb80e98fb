/// Words that article 9 of China's Advertising Law does not let an advertisement say.
package enum AdvertisingWords {
    /// Where one stands, in bytes; 最后 and 第一章 hold none.
    package static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        finder.matches(in: text).filter { $0.word < absolute.count }.map(\.range)
    }

    private static let finder = WordFinder(absolute + harmless)

    private static let absolute = [
        "国家级", "世界级", "宇宙级", "最高级", "最佳", "最好", "最大", "最优", "最优秀", "最强", "最先进",
        "最便宜", "最低价", "最高端", "最顶级", "最具", "最权威", "最受欢迎", "最正宗", "最美味", "最安全",
        "第一品牌", "第一", "唯一", "首个", "首选", "首家", "顶级", "顶尖", "极品", "极致", "独家", "独一无二",
        "绝无仅有", "史无前例", "前无古人", "万能", "王牌", "销量冠军", "全网最低", "全国之最", "世界领先",
        "国家领导人", "填补国内空白", "绝对", "永久", "百分之百", "无与伦比", "举世无双",
    ]

    /// Longer words that hold one of those and say nothing absolute.
    private static let harmless = [
        "第一章", "第一节", "第一条", "第一款", "第一页", "第一次", "第一步", "第一天", "第一晚", "第一站", "第一年",
        "第一时间", "第一季度", "第一人称", "第一手", "第一印象", "第一届", "第一批", "第一期", "第一集", "第一课",
        "第一个", "第一位", "第一辆", "第一班", "第一封", "第一句", "第一眼", "第一口", "第一家", "第一反应", "第一人民医院",
        "第一中学", "第一产业", "第一夫人", "第一层", "第一部", "第一种", "第一轮", "第一项", "第一本", "第一线", "第一百",
        "第一千", "第一万", "最大限度", "最大化", "最大值", "最好不要", "最好先", "最好提前", "最好带", "最好别", "最好在",
        "唯一码", "唯一编号", "唯一标识", "首个工作日", "绝对值", "绝对路径", "绝对地址", "永久居留", "永久居民", "永久地址",
        "不一定最好", "不是最好", "不是第一", "并非第一", "独家院",
    ]
}
