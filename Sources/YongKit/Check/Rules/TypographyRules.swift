/// What each rule about the signs of a text means.
enum TypographyRules {
    static let all: [CheckRule] = chinese + both + english

    private static let chinese = [
        rule(
            "zh-punctuation", .error, "half-width punctuation in Chinese", "中文里用了半角标点",
            why:
                "Beside Chinese characters a half-width comma hangs in the air, and lines break at it.",
            "半角标点在汉字旁边又窄又靠上，断行也会出错。", found: "到了,先喝茶", fine: "到了，先喝茶；12,345人，18:30",
            fix: "write the full-width mark", "改成全角标点", "GB/T 15834"),
        rule(
            "zh-brackets", .warning, "half-width brackets in Chinese", "中文里用了半角括号",
            why: "The house writes full-width brackets in Chinese.", "本站中文用全角括号。",
            found: "月湖(宋代开挖)", fine: "月湖（宋代开挖）", fix: "write （）", "改成（）", "GB/T 15834"),
        rule(
            "zh-quotes", .warning, "quotation marks of another house", "引号不合体例",
            why: "One site, one kind of quotation marks: “style: quotes:” in “site.yml”.",
            "一个网站只用一种引号，见site.yml的style下的quotes。", found: "他说\"好\"", fine: "他说“好”",
            fix: "write the marks of the house", "改成本站的引号", "GB/T 15834"),
        rule(
            "zh-space", .error, "a space beside full-width punctuation", "全角标点旁边有空格",
            why: "The mark has its own white; another space tears a hole.", "全角标点自带空白，再加空格就成了洞。",
            found: "到了， 先喝茶", fine: "到了，先喝茶", fix: "take the space out", "删掉空格", "GB/T 15834"),
        rule(
            "zh-latin-space", .warning, "space between Chinese and Latin against the house style",
            "中英文之间的空格不合体例",
            why: "The browser sets this distance; the house has decided whether editors type it: "
                + "“style: spacing:” in “site.yml”.",
            "这个间距浏览器会排；手工加不加，由site.yml的style下的spacing统一。", found: "一个 App",
            fine: "一个App", fix: "follow the house style", "按体例改", "CSS Text 4, text-autospace"),
        rule(
            "zh-repeated", .warning, "a mark twice", "标点重复",
            why: "Two exclamation marks are not stronger than one.", "叹号多写几个，不会更有力。",
            found: "太好吃了！！", fine: "太好吃了！", fix: "write it once", "只写一个", "GB/T 15834"),
        rule(
            "zh-ellipsis", .warning, "an ellipsis that is not ……", "省略号写法不对",
            why: "The Chinese ellipsis has six points in the middle of two squares.",
            "中文省略号占两格，六个点。", found: "等等...", fine: "等等……", fix: "write ……", "改成……",
            "GB/T 15834"),
        rule(
            "zh-dash", .warning, "a dash that is not ——", "破折号写法不对",
            why: "The Chinese dash is two squares long.", "中文破折号占两格。", found: "猫--就是它",
            fine: "猫——就是它", fix: "write ——", "改成——", "GB/T 15834"),
    ]

    private static let both = [
        rule(
            "full-width-letters", .error, "full-width letters or digits", "全角字母或数字",
            why: "They look wrong, and no search finds them.", "难看，而且搜不到。", found: "ＡＢＣ１２３",
            fine: "ABC123", fix: "write them half-width", "改成半角", "GB/T 15835"),
        rule(
            "unpaired", .error, "a bracket or quotation mark without its partner", "引号或括号不成对",
            why: "The reader waits for the end of what began.", "读者等不到另一半。", found: "他说“好。",
            fine: "他说“好”。", fix: "write the other half, or take this one out", "补上另一半，或者删掉这一半",
            "GB/T 15834"),
        rule(
            "invisible-character", .error, "a character that nobody sees", "看不见的字符",
            why: "It came with a copy from elsewhere; it breaks search, links and lines.",
            "多半是从别处粘贴带来的，会影响搜索、链接和断行。", found: "U+200B", fine: "",
            fix: "take it out; for U+FFFD write what was lost", "删掉；U+FFFD请补上丢失的字", "Unicode"),
        rule(
            "leftover-mark", .error, "** that is printed", "印出来的**",
            why: "Markdown did not take it for emphasis, so readers see two stars.",
            "Markdown没把它当作加粗，读者会看到两个星号。", found: "这是**重点 **。", fine: "这是**重点**。",
            fix: "no space inside the stars, and as many on both sides", "星号内侧不留空格，两边数目相同",
            "CommonMark"),
        rule(
            "leftover-braces", .error, "{{…}} that is printed", "印出来的{{…}}",
            why: "It waits for something that never comes: texts here are no templates.",
            "它等着被替换，可是正文不是模板，没有东西会来替换。", found: "猫有{{count}}只。", fine: "猫有五只。",
            fix: "write what should stand there, or show it as code", "写上该写的内容，要展示就写成代码"),
        rule(
            "name-case", .warning, "a name written in the wrong case", "专名大小写不对",
            why: "A careful reader takes it for carelessness.", "细心的读者会觉得不认真。", found: "Github",
            fine: "GitHub", fix: "write it as its owner does", "按官方写法写", "site.yml, style: names"),
    ]

    private static let english = [
        rule(
            "en-punctuation", .error, "full-width punctuation in English", "英文里用了全角标点",
            why: "It was typed with a Chinese keyboard, and leaves holes.", "多半是输入法没有切换，排出来有洞。",
            found: "Tea，please", fine: "Tea, please", fix: "write the half-width mark", "改成半角标点",
            "GB/T 15834"),
        rule(
            "en-space", .warning, "a space too many", "多了空格",
            why: "Before a comma none stands, between words one.", "标点前面不空格，词与词之间空一格。",
            found: "tea , please", fine: "tea, please", fix: "take it out", "删掉", "Chicago 6.7"),
        rule(
            "en-dash", .warning, "-- for a dash", "用--代替破折号",
            why: "Readers see two hyphens.", "读者看到的是两个连字符。", found: "the cat -- a tabby",
            fine: "the cat – a tabby", fix: "write a dash", "改成破折号", "Chicago 6.82"),
        rule(
            "en-doubled-word", .warning, "a word twice", "单词重复",
            why: "The eye skips it, the reader does not.", "写的人看不见，读的人看得见。",
            found: "in the the city",
            fine: "in the city", fix: "take one out", "删掉一个", ""),
    ]

    private static func rule(
        _ id: String, _ severity: CheckRule.Severity, _ en: String, _ zh: String, why: String,
        _ whyZh: String, found: String, fine: String, fix: String, _ fixZh: String,
        _ source: String = ""
    ) -> CheckRule {
        CheckRule(
            id: id, group: .text, severity: severity, title: Wording(en: en, zh: zh),
            why: Wording(en: why, zh: whyZh), found: found, fine: fine,
            fix: Wording(en: fix, zh: fixZh), source: source)
    }
}
