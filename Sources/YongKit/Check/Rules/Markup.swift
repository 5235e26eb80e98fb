extension RuleSubject {
    /// The HTML of every document.
    static let markup = RuleSubject(
        rules: [
            rule(
                "html-malformed", .error, en: "the HTML of a page is not well-formed",
                zh: "页面的HTML不规范", whyEn: "Browsers guess what was meant, and not all guess alike.",
                whyZh: "浏览器只能猜，各家猜得不一样。", found: "<p><b>one</p>", fine: "<p><b>one</b></p>",
                fixEn: "mend the template or component that prints it", fixZh: "修改输出它的模板或组件",
                source: "HTML Living Standard, 13.1"),
            rule(
                "html-id", .error, en: "two things on a page have one id", zh: "一页里两处用了同一个id",
                whyEn: "A link to it leads to the first one, and labels name the wrong thing.",
                whyZh: "链接只会跳到第一处，标签也会指错对象。", found: "<h2 id=\"a\">…<h2 id=\"a\">",
                fine: "<h2 id=\"a\">…<h2 id=\"b\">",
                fixEn: "give one of them another id, such as {#other} at a heading",
                fixZh: "给其中一处换个id，例如在标题后写{#other}", source: "HTML Living Standard, 3.2.6"),
            rule(
                "html-reference", .error, en: "something names an id that is not on the page",
                zh: "引用的id在页面里不存在",
                whyEn: "The link leads nowhere; a label or description is not read out.",
                whyZh: "链接跳不过去，标签或说明读不出来。", found: "<a href=\"#notes\"> without id=\"notes\"",
                fine: "<a href=\"#notes\"> with id=\"notes\"",
                fixEn: "mend the template or component that prints it", fixZh: "修改输出它的模板或组件",
                source: "WCAG 2.2, 1.3.1"),
            rule(
                "html-head", .error, en: "a page says no title or no language", zh: "页面没有标题或语言",
                whyEn:
                    "A screen reader reads it in the wrong voice; a tab and a search result have no name.",
                whyZh: "读屏软件会用错语音，标签页和搜索结果没有名称。", found: "<html> without lang",
                fine: "<html lang=\"zh-Hans\">", fixEn: "mend the layout of the theme",
                fixZh: "修改主题的base模板", source: "WCAG 2.2, 2.4.2 and 3.1.1"),
            rule(
                "html-image", .error, en: "a template prints a picture without alt",
                zh: "模板输出的图片没有alt",
                whyEn:
                    "A screen reader reads the file's name instead; alt=\"\" says that it is decoration.",
                whyZh: "读屏软件会改读文件名；只作装饰就写alt=\"\"。", found: "<img src=\"/a.svg\">",
                fine: "<img src=\"/a.svg\" alt=\"\">", fixEn: "add alt in the template",
                fixZh: "在模板里加上alt", source: "WCAG 2.2, 1.1.1"),
        ],
        look: .document { document, findings in
            guard let html = document.html else { return }
            let place = document.location
            if let (range, mistake) = html.malformed {
                findings.report(.htmlMalformed(document.string(range), mistake), at: place)
            }
            if let id = html.idTwice { findings.report(.htmlID(document.string(id)), at: place) }
            if let id = html.missingReference {
                findings.report(.htmlReference(document.string(id)), at: place)
            }
            if !html.hasLanguage || !html.hasTitle {
                findings.report(.htmlHead(lacksLanguage: !html.hasLanguage), at: place)
            }
            if let image = html.imageWithoutAlt {
                findings.report(.htmlImage(document.string(image)), at: place)
            }
        })

    /// A rule about published files.
    static func rule(
        _ id: String, _ severity: CheckRule.Severity, en: String, zh: String, whyEn: String,
        whyZh: String, found: String, fine: String, fixEn: String, fixZh: String, source: String
    ) -> CheckRule {
        CheckRule(
            id: id, group: .built, severity: severity, title: Wording(en: en, zh: zh),
            why: Wording(en: whyEn, zh: whyZh), found: found, fine: fine,
            fix: Wording(en: fixEn, zh: fixZh), source: source,
            isOfTemplates: id != "output-unreachable" && id != "page-weight" && id != "feed")
    }
}
