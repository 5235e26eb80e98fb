/// What the checks say of who can reach a page, and of what it gives away.
extension Message {
    static func thirdParty(_ host: String, isBlocked: Bool) -> Message {
        Message(
            finding: "third-party",
            en: "the page loads from “\(host)”"
                + (isBlocked ? ", which does not load in mainland China" : ""),
            zh: "页面从“\(host)”加载内容" + (isBlocked ? "，该网站在中国大陆打不开" : ""),
            fix: Wording(
                en: "put the file into Theme/assets, or link instead of embedding",
                zh: "请把文件放进Theme/assets，或改为链接"))
    }

    static func hostBlocked(_ host: String) -> Message {
        Message(
            finding: "host-blocked", en: "“\(host)” does not load in mainland China",
            zh: "“\(host)”在中国大陆打不开",
            fix: Wording(
                en: "link a copy that loads there too, or say what it shows",
                zh: "请改链接国内能打开的来源，或说明其内容"))
    }

    static func privateEmail(_ address: String) -> Message {
        Message(
            finding: "private-email", en: "“\(address)” is an e-mail address",
            zh: "“\(address)”是电子邮箱",
            fix: Wording(
                en: "name the office, or write the site's own address as “contact” in site.yml",
                zh: "请改写单位名称；本站邮箱请填到site.yml的contact"))
    }

    static func privatePhone(_ number: String) -> Message {
        Message(
            finding: "private-phone", en: "“\(number)” is a telephone number",
            zh: "“\(number)”是电话号码",
            fix: Wording(
                en: "link the office's own page; a public line may be waived with its reason",
                zh: "请改为链接官方页面；公开电话可以写明理由豁免"))
    }

    static func imageLocation() -> Message {
        Message(
            finding: "image-location", en: "this picture holds the GPS coordinates of its place",
            zh: "这张图片里存着拍摄地点的GPS坐标",
            fix: Wording(
                en: "bring it in anew: yong picture add FILE PAGE",
                zh: "请重新放入：yong picture add 文件 页面"))
    }

    static func commercialUndisclosed(_ words: String) -> Message {
        Message(
            finding: "commercial-undisclosed",
            en: "“\(words)” sells something, and the page does not say who gains by it",
            zh: "“\(words)”是推销用语，页面却没有标明商业性质",
            fix: Wording(
                en: "write commercial: own, gift or paid in the front matter",
                zh: "请在页首信息写commercial: own、gift或paid"))
    }

    static func commercialUnlabelled(_ kind: String) -> Message {
        Message(
            finding: "commercial-unlabelled",
            en: "pages of kind “\(kind)” do not show that they are commercial",
            zh: "“\(kind)”类页面没有显示商业标识",
            fix: Wording(
                en: "print {{page.commercial}} in Theme/templates/\(kind).mustache",
                zh: "请在Theme/templates/\(kind).mustache里输出{{page.commercial}}"))
    }

    static func machineUnlabelled(_ kind: String) -> Message {
        Message(
            finding: "machine-unlabelled",
            en: "pages of kind “\(kind)” do not show that a machine made them",
            zh: "“\(kind)”类页面没有显示机器生成的标识",
            fix: Wording(
                en: "print {{page.provenance}} in Theme/templates/\(kind).mustache",
                zh: "请在Theme/templates/\(kind).mustache里输出{{page.provenance}}"))
    }

    static func filingMissing() -> Message {
        Message(
            finding: "filing-number",
            en: "there is a public-security number and no ICP number, which comes first",
            zh: "填了公安备案号，却没有ICP备案号",
            fix: Wording(en: "write icp: 浙ICP备2025000001号-1", zh: "请写icp: 浙ICP备2025000001号-1"))
    }

    static func filingMalformed(_ number: String) -> Message {
        Message(
            finding: "filing-number", en: "“\(number)” is not written as an ICP number is",
            zh: "“\(number)”不是ICP备案号的写法",
            fix: Wording(en: "as in 浙ICP备2025000001号-1", zh: "应如“浙ICP备2025000001号-1”"))
    }

    static func filingHidden(_ number: String, isShown: Bool) -> Message {
        Message(
            finding: "filing-number",
            en: isShown
                ? "the home page does not link “\(number)” to beian.miit.gov.cn"
                : "the home page does not show “\(number)”",
            zh: isShown ? "首页的“\(number)”没有链接到beian.miit.gov.cn" : "首页没有显示“\(number)”",
            fix: Wording(
                en:
                    "print {{site.icp}} at the foot of the theme, linked to https://beian.miit.gov.cn/",
                zh: "请在主题页脚输出{{site.icp}}，并链接到https://beian.miit.gov.cn/"))
    }
}
