internal import Foundation

/// American spellings of words that Britain writes in another way, for machines that have the
/// American dictionary alone.
enum AmericanSpelling {
    static func of(_ word: String) -> [String] {
        endings.compactMap { british, american in
            guard let range = word.range(of: british) else { return nil }
            return word.replacingCharacters(in: range, with: american)
        }
    }

    private static let endings = [
        ("our", "or"), ("isa", "iza"), ("ise", "ize"), ("isi", "izi"), ("yse", "yze"),
        ("ysi", "yzi"),
        ("tre", "ter"), ("bre", "ber"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
        ("ence", "ense"), ("grey", "gray"), ("ogue", "og"), ("amme", "am"), ("plough", "plow"),
        ("cheque", "check"), ("tyre", "tire"), ("kerb", "curb"), ("storeys", "stories"),
        ("storey", "story"), ("axe", "ax"), ("learnt", "learned"),
        ("jewellery", "jewelry"), ("judgement", "judgment"), ("mould", "mold"),
        ("aeroplane", "airplane"),
        ("pyjama", "pajama"), ("sceptic", "skeptic"), ("ageing", "aging"), ("draught", "draft"),
        ("fulfil", "fulfill"), ("enrol", "enroll"), ("woollen", "woolen"), ("catalogue", "catalog"),
    ]
}
