/// What the checks say of translations and of who answers for them.
extension Message {
    static func translationMissing(_ language: String) -> Message {
        Message(
            finding: "translation-missing", en: "this page has no \(language).md",
            zh: "这一页没有\(language).md",
            fix: Wording(
                en: "write “\(language).md” beside it", zh: "请在旁边写“\(language).md”"))
    }

    static func translationStale(_ page: String, source: String, places: Int) -> Message {
        Message(
            finding: "translation-stale",
            en: "since this translation was made, \(source).md has changed in "
                + (places == 1 ? "one place" : "\(places) places"),
            zh: "这份译文完成之后，\(source).md改了\(places)处",
            fix: Wording(
                en: "see “yong translation diff \(page)”; when it fits again, "
                    + "“yong translation stamp \(page)”",
                zh: "请看“yong translation diff \(page)”；改好后运行“yong translation stamp \(page)”"))
    }

    static func translationLine() -> Message {
        Message(
            "translation-record", .warning,
            en: "this line of the record of translations cannot be read",
            zh: "译文记录的这一行无法识别",
            fix: Wording(
                en: "take the line out, and stamp its page again",
                zh: "请删掉这一行，再对那一页重新运行stamp"))
    }

    static func reviewMissing() -> Message {
        Message(
            finding: "review-missing",
            en: "a machine wrote this text, and nobody has signed it",
            zh: "这份文字由机器生成，还没有人签字",
            fix: Wording(
                en: "have it read; then “yong translation sign PAGE --reviewer NAME”",
                zh: "请人审读，再运行“yong translation sign 页面 --reviewer 姓名”"))
    }

    static func dataUntranslated(_ key: String, language: String) -> Message {
        Message(
            finding: "data-untranslated", en: "“\(key)” is missing in “\(language)”",
            zh: "“\(key)”缺少“\(language)”",
            fix: Wording(
                en: "write: \(key): {zh: …, en: …}", zh: "请写：\(key): {zh: …, en: …}"))
    }
}

/// What keeps `yong translation` from its work.
extension Message {
    static func noSuchPage(_ path: String, nearest: String?) -> Message {
        Message(
            "page-unknown", cause: .configuration, en: "there is no page “\(path)”",
            zh: "没有页面“\(path)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "“yong translation status” lists all pages",
                    zh: "运行“yong translation status”可以看到全部页面"))
    }

    static func sheetFailed(_ error: WriteError) -> Message {
        let message = write(error)
        return Message(
            "sheet-failed", cause: .machine, en: message.wording.en, zh: message.wording.zh,
            fix: Wording(
                en: "choose a folder that may be written to: “--out DIR”",
                zh: "请用“--out 文件夹”另选一个可以写入的文件夹"))
    }

    static func cannotSign() -> Message {
        Message(
            "sign-refused", cause: .configuration,
            en: "“reviewers” of this text is written in a way that cannot be added to",
            zh: "这份文本的reviewers写法无法续写",
            fix: Wording(
                en: "write it as a list: reviewers: [NAME]", zh: "请写成列表：reviewers: [姓名]"))
    }

    static func nothingToSign(_ language: String) -> Message {
        Message(
            "sign-refused", cause: .configuration, en: "the page has no text in “\(language)”",
            zh: "这一页没有“\(language)”的文本",
            fix: Wording(en: "write its code, such as zh or en", zh: "请写语言代码，例如zh或en"))
    }
}
