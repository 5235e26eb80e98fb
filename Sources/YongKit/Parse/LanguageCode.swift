/// The codes of ISO 639 that `languages:` may name.
enum LanguageCode {
    /// Codes of three letters are too many to list, and are believed.
    static func isKnown(_ code: String) -> Bool {
        code.utf8.count == 3 || ofTwoLetters.contains(Substring(code))
    }

    static func meant(by written: String) -> String? {
        let plain = written.lowercased()
        if let code = names[plain] { return code }
        let start = plain.prefix { $0 != "-" && $0 != "_" }
        return ofTwoLetters.contains(start) ? String(start) : nil
    }

    private static let names = [
        "cn": "zh", "中文": "zh", "汉语": "zh", "简体中文": "zh", "chinese": "zh", "chs": "zh",
        "英文": "en", "英语": "en", "english": "en", "eng": "en", "日文": "ja", "日语": "ja",
        "jp": "ja", "kr": "ko", "韩文": "ko", "韩语": "ko",
    ]

    private static let ofTwoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
        da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
        hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
        la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
        oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
        st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
        za zh zu
        """.split(separator: " "))
}
