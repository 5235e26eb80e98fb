/// American spellings of words that Britain writes in another way, for machines that have the
/// American dictionary alone.
///
/// By stems and endings that are known, never anywhere in a word: `wourd` is no British “word”.
enum AmericanSpelling {
    static func of(_ word: String) -> [String] {
        stems.compactMap { british, american in
            word.hasPrefix(british) ? american + word.dropFirst(british.count) : nil
        }
            + endings.compactMap { british, american in
                word.count > british.count + 2 && word.hasSuffix(british)
                    ? word.dropLast(british.count) + american : nil
            }
    }

    private static let stems: [(String, String)] =
        [
            "arm", "ard", "behavi", "cand", "clam", "col", "endeav", "fav", "flav", "harb", "hon",
            "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum", "savi", "sav", "splend",
            "succ", "tum", "val", "vap", "vig", "demean", "disfav", "dishon", "discol",
        ].map { ($0 + "our", $0 + "or") }
        + [
            "cent", "kilomet", "centimet", "millimet", "met", "theat", "lit", "fib", "sab", "spect",
            "lust", "calib", "somb", "manoeuv", "meag", "och", "sepulch", "nit", "amphitheat",
        ].map { ($0 + "re", $0 + "er") }
        + [
            ("defence", "defense"), ("licence", "license"), ("offence", "offense"),
            ("pretence", "pretense"), ("practise", "practice"), ("grey", "gray"),
            ("dialogue", "dialog"), ("catalogue", "catalog"), ("analogue", "analog"),
            ("programme", "program"), ("kilogramme", "kilogram"), ("plough", "plow"),
            ("cheque", "check"), ("tyre", "tire"), ("kerb", "curb"), ("storey", "story"),
            ("storeys", "stories"), ("axe", "ax"), ("learnt", "learned"), ("burnt", "burned"),
            ("spelt", "spelled"), ("dreamt", "dreamed"), ("jewellery", "jewelry"),
            ("judgement", "judgment"), ("mould", "mold"), ("aeroplane", "airplane"),
            ("pyjama", "pajama"), ("sceptic", "skeptic"), ("ageing", "aging"),
            ("draught", "draft"), ("fulfil", "fulfill"), ("enrol", "enroll"),
            ("woollen", "woolen"), ("skilful", "skillful"), ("wilful", "willful"),
            ("analyse", "analyze"), ("analysing", "analyzing"), ("paralyse", "paralyze"),
            ("moustache", "mustache"), ("cosy", "cozy"), ("whisky", "whiskey"),
        ]

    private static let endings: [(String, String)] = [
        ("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing"), ("iser", "izer"),
        ("isers", "izers"), ("isation", "ization"), ("isations", "izations"), ("lled", "led"),
        ("lling", "ling"), ("ller", "ler"), ("llers", "lers"),
    ]
}
