/// What the checks say of figures, facts and sources.
extension Message {
    static func figureUnsourced(_ figure: String) -> Message {
        Message(
            finding: "figure-unsourced", en: "“\(figure)” does not say where it comes from",
            zh: "“\(figure)”没有出处",
            fix: Wording(
                en: "write it in _data/facts.yml and name it as [](fact:ID), "
                    + "or add a footnote with its source",
                zh: "请写进_data/facts.yml，再写成[](fact:ID)；或者加一条注明来源的脚注"))
    }

    static func factIncomplete(_ id: String, missing: [String]) -> Message {
        Message(
            finding: "fact-incomplete",
            en: "“\(id)” lacks \(missing.joined(separator: ", "))",
            zh: "“\(id)”缺少\(missing.joined(separator: "、"))",
            fix: Wording(
                en: "write when it held (asOf), who says so (source), and how sure it is (flag)",
                zh: "请写上何时成立（asOf）、谁说的（source）、多可信（flag）"))
    }

    static func factUnused(_ id: String) -> Message {
        Message(
            finding: "fact-unused", en: "no page says “\(id)”", zh: "没有页面用到“\(id)”",
            fix: Wording(en: "name it in a text, or take it out", zh: "请在正文引用它，或删掉"))
    }

    static func factCorrected(
        _ id: String, was: String, pages: [String], kits: [String]
    ) -> Message {
        let list = pages.isEmpty ? "–" : pages.joined(separator: " ")
        let sent = kits.joined(separator: " ")
        return Message(
            finding: "fact-corrected",
            en: "“\(id)” was \(was.abridged); it is said by \(list)"
                + (kits.isEmpty ? "" : ", and by the kits \(sent)"),
            zh: "“\(id)”原为\(was.abridged)；用到它的页面：\(list)"
                + (kits.isEmpty ? "" : "；用到它的素材包：\(sent)"),
            fix: Wording(
                en: "read these pages again, and what was sent out from them",
                zh: "请重读这些页面，以及由它们发出去的内容"))
    }

    static func sourceUnused(_ id: String) -> Message {
        Message(
            finding: "source-unused", en: "nothing rests on the source “\(id)”",
            zh: "没有内容用到来源“\(id)”",
            fix: Wording(
                en: "name it under “sources” of the page, or in a fact; or take it out",
                zh: "请写在页面的sources里或事实的source里；用不到就删掉"))
    }

    static func checkedOld(_ day: String, days: Int) -> Message {
        Message(
            finding: "checked-old",
            en: "this page was last checked on \(day), \(days) days ago",
            zh: "这一页上次核对是\(day)，已过\(days)天",
            fix: Wording(
                en: "check what it says, then write today behind “checked”",
                zh: "请核对内容，再把今天的日期写在checked后面"))
    }

    static func offerEnded(_ day: String) -> Message {
        Message(
            finding: "offer-ended", en: "this offer ended on \(day)", zh: "这项优惠已于\(day)结束",
            fix: Wording(en: "take it out, or give it a new day", zh: "请删掉它，或改日期"))
    }
}
