internal import Markdown

extension RuleSubject {
    /// What a page must say of who gains by it, and who wrote it.
    static let disclosures = RuleSubject(
        rules: [
            CheckRule(
                id: "commercial-undisclosed", group: .reach, severity: .warning,
                title: Wording(en: "a page sells, and does not say so", zh: "页面在推销，却没有标明"),
                why: Wording(
                    en:
                        "Advertising has to be recognisable as such; RedNote and WeChat take down what is "
                        + "not declared.",
                    zh: "广告应当具有可识别性；未申报的商业内容会被小红书、微信下架。"),
                found: "下单报暗号立减20元, without “commercial”",
                fine: "the same, with “commercial: paid” in the front matter",
                fix: Wording(
                    en: "write commercial: own, gift or paid in the front matter",
                    zh: "在页首信息写commercial: own、gift或paid"),
                source: "广告法第14条; 互联网广告管理办法第9条")
        ],
        look: .text { text, findings in
            guard let front = text.page.texts[text.languageIndex], front.commercial == .none,
                !front.isSample, text.kind != .title
            else { return }
            let words = text.language.isChinese ? SellingWords.chinese : SellingWords.english
            for block in text.prose.blocks where !block.isQuoted {
                if let range = words.first(in: text.prose.text[block.text]) {
                    findings.report(.commercialUndisclosed(text.prose.string(range)), at: range)
                    return
                }
            }
        })

    /// What the published page says of it.
    static let labels = RuleSubject(
        rules: [
            CheckRule(
                id: "commercial-unlabelled", group: .reach, severity: .error,
                title: Wording(
                    en: "a page that somebody gains by does not show it", zh: "商业内容页面上没有显示标识"),
                why: Wording(
                    en: "The front matter says so, but the template does not print it.",
                    zh: "页首信息写了，模板却没有输出。"),
                found: "commercial: paid, and a template without {{page.commercial}}",
                fine: "commercial: paid, and the line above the text",
                fix: Wording(
                    en: "print {{page.commercial}} in the template of this kind",
                    zh: "在这类页面的模板里输出{{page.commercial}}"),
                source: "广告法第14条", isOfTemplates: true),
            CheckRule(
                id: "machine-unlabelled", group: .reach, severity: .error,
                title: Wording(
                    en: "a text that a machine made does not show it", zh: "机器生成的内容没有显示标识"),
                why: Wording(
                    en:
                        "Since 1 September 2025, text made by machines has to be labelled where it is "
                        + "shown.",
                    zh: "自2025年9月1日起，人工智能生成的内容要在显示处标识。"),
                found: "provenance: machine, and a template without {{page.provenance}}",
                fine: "provenance: machine, and the line below the text",
                fix: Wording(
                    en: "print {{page.provenance}} in the template of this kind",
                    zh: "在这类页面的模板里输出{{page.provenance}}"),
                source: "人工智能生成合成内容标识办法", isOfTemplates: true),
        ],
        look: .site { site, findings in
            var usual: [Int: [Int]] = [:]
            for document in site.documents {
                guard case .page(let page, let language) = document.content else { continue }
                let wanted = DisclosureLabels.wanted(by: site.site.pages[page].text(in: language))
                // What stands on pages without a label too, in a footer, is no label.
                for (label, count) in document.labels.enumerated() where !wanted.contains(label) {
                    let least = usual[language]?[label] ?? .max
                    usual[language, default: DisclosureLabels.none][label] = min(least, count)
                }
            }
            for document in site.documents where !document.labels.isEmpty {
                guard case .page(let index, let language) = document.content else { continue }
                let page = site.site.pages[index]
                for label in DisclosureLabels.wanted(by: page.text(in: language)) {
                    let least = usual[language]?[label] ?? .max
                    let count = document.labels[label]
                    guard count == 0 || least < .max && count <= least else { continue }
                    findings.report(
                        label == DisclosureLabels.machine
                            ? .machineUnlabelled(page.kind) : .commercialUnlabelled(page.kind),
                        at: document.location)
                }
            }
        }, needsDocuments: true)
}
