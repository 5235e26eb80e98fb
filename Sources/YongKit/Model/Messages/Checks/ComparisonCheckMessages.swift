internal import Bilingual

/// What the checks say of a text held against its translation.
extension Message {
    /// - Parameters:
    ///   - here: what stands at the place.
    ///   - there: what the other language has for it, if it has anything.
    static func numbers(
        _ reason: NumberParity.Finding.Reason, here: String, there: String?, in other: Language
    ) -> Message {
        let name = other.name
        guard let there else {
            return Message(
                finding: "numbers", en: "\(name.en) does not say “\(here)”",
                zh: "\(name.zh)里没有“\(here)”",
                fix: Wording(
                    en: "say it there too, or take it out here", zh: "在那边补上，或者删掉这边的"))
        }
        let fix = Wording(
            en: "correct the wrong one, or write it once as a fact", zh: "改正写错的一方，或者写成事实、只写一次")
        switch reason {
        case .scale(let power):
            return Message(
                finding: "numbers",
                en:
                    "“\(here)”, but \(name.en) says “\(there)”: \(abs(power)) zero(s) apart, 万 or 亿?",
                zh: "这里是“\(here)”，\(name.zh)是“\(there)”：差\(abs(power))个零，万和亿弄混了？", fix: fix)
        case .rounded:
            return Message(
                finding: "numbers-rounded",
                en: "“\(here)”, but \(name.en) says “\(there)”: rounded?",
                zh: "这里是“\(here)”，\(name.zh)是“\(there)”：取整了？",
                fix: Wording(en: "write as many digits in both", zh: "两边写到同一位"))
        case .kind:
            return Message(
                finding: "numbers",
                en: "“\(here)”, but \(name.en) says “\(there)”: another unit, currency or kind",
                zh: "这里是“\(here)”，\(name.zh)是“\(there)”：单位、币种或类别不同", fix: fix)
        case .differs, .missing:
            return Message(
                finding: "numbers", en: "“\(here)”, but \(name.en) says “\(there)”",
                zh: "这里是“\(here)”，\(name.zh)是“\(there)”", fix: fix)
        }
    }

    static func term(_ words: String, approved: [String], in other: Language) -> Message {
        let names = approved.joined(separator: " / ")
        return Message(
            finding: "term", en: "\(other.name.en) has no approved name for “\(words)” here",
            zh: "\(other.name.zh)这里没有用“\(words)”的规定译名",
            fix: Wording(en: "write “\(names)” there", zh: "那边请写“\(names)”"))
    }

    static func termForbidden(_ words: String, approved: [String]) -> Message {
        let names = approved.joined(separator: " / ")
        return Message(
            finding: "term-forbidden", en: "the term base forbids “\(words)”",
            zh: "术语库不许用“\(words)”",
            fix: names.isEmpty ? nil : Wording(en: "write “\(names)”", zh: "请写“\(names)”"))
    }

    static func hanInEnglish(_ words: String) -> Message {
        Message(
            finding: "han-in-english", en: "“\(words)” is Chinese", zh: "“\(words)”没有译成英文",
            fix: Wording(
                en: "translate it, or put it in brackets behind its translation",
                zh: "译成英文，或者放在译文后面的括号里"))
    }

    static func englishInChinese() -> Message {
        Message(
            finding: "english-in-chinese", en: "this paragraph is in English", zh: "这一段是英文",
            fix: Wording(
                en: "translate it, or mark it as a quotation with “>”", zh: "译成中文，或者用“>”标成引文"))
    }

    static func blockAlone(missingIn language: Language) -> Message {
        Message(
            finding: "structure", en: "\(language.name.en) has nothing for this block",
            zh: "\(language.name.zh)里没有对应的这一段",
            fix: Wording(en: "translate it, or take it out", zh: "请补译，或者删掉"))
    }

    static func structure(_ difference: StructureDifference, _ other: Language) -> Message {
        let name = other.name
        let wording: Wording =
            switch difference {
            case .headingLevel(let one, let two):
                Wording(
                    en: "a heading of level \(two), in \(name.en) of level \(one)",
                    zh: "这里是\(two)级标题，\(name.zh)是\(one)级")
            case .listLength(let one, let two):
                Wording(
                    en: "a list of \(two), in \(name.en) of \(one)",
                    zh: "这里的列表有\(two)项，\(name.zh)有\(one)项")
            case .tableRows(let one, let two):
                Wording(
                    en: "a table of \(two) rows, in \(name.en) of \(one)",
                    zh: "这里的表格有\(two)行，\(name.zh)有\(one)行")
            case .tableColumns(let one, let two):
                Wording(
                    en: "a table of \(two) columns, in \(name.en) of \(one)",
                    zh: "这里的表格有\(two)列，\(name.zh)有\(one)列")
            case .component(let one, let two):
                Wording(
                    en: "“\(two)” here, “\(one)” in \(name.en)",
                    zh: "这里是“\(two)”，\(name.zh)是“\(one)”")
            }
        return Message(
            finding: "structure", en: wording.en, zh: wording.zh,
            fix: Wording(en: "make both alike", zh: "请把两边改成一样"))
    }

    static func linkOutAlone(_ words: String, missingIn language: Language) -> Message {
        Message(
            finding: "links-out-differ",
            en: "\(language.name.en) has no link here; this one leads out of the site: “\(words)”",
            zh: "\(language.name.zh)这里没有链接；这个链接通向站外：“\(words)”",
            fix: Wording(
                en:
                    "link it there too, or say why not: <!-- yong:allow links-out-differ because … -->",
                zh: "在那边也加上，或写明理由：<!-- yong:allow links-out-differ 因为…… -->"))
    }

    static func linkAlone(_ words: String, missingIn language: Language) -> Message {
        Message(
            finding: "links-differ",
            en: "\(language.name.en) does not link to where “\(words)” leads",
            zh: "\(language.name.zh)没有“\(words)”这个链接",
            fix: Wording(en: "link it in both", zh: "两边都加上链接"))
    }
}

extension Language {
    /// What it is called in messages.
    fileprivate var name: Wording {
        switch code {
        case "zh": Wording(en: "Chinese", zh: "中文")
        case "en": Wording(en: "English", zh: "英文")
        default: Wording(en: "“\(code)”", zh: "“\(code)”")
        }
    }
}
