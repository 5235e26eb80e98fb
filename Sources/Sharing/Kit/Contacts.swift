/// What leads readers off a platform: RedNote hides notes that hold it.
struct Contacts {
    enum Kind: String, CaseIterable, Sendable {
        case address, email, telephone, weChat
    }

    struct Finding: Equatable, Sendable {
        let kind: Kind
        let text: String
    }

    /// Everything in a text that a platform would take for a way to get in touch elsewhere.
    static func found(in text: String) -> [Finding] {
        // Full-width letters and digits are a known way around.
        let plain = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value)
                        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }))
        // Most texts have nothing of the kind, and a pattern is slow to say so.
        let hasDot = plain.utf8.contains(UInt8(ascii: "."))
        let hasAt = plain.utf8.contains(UInt8(ascii: "@"))
        let hasNumber = plain.utf8.count { (0x30...0x39).contains($0) } >= 7
        var found: [Finding] = []
        for (kind, pattern, before) in Self.patterns {
            switch kind {
            case .email where !hasAt, .address where !hasDot, .telephone where !hasNumber: continue
            default: break
            }
            for match in plain.matches(of: pattern) {
                // What stands before decides whether it is the whole of something.
                if match.range.lowerBound > plain.startIndex,
                    before.contains(plain[plain.index(before: match.range.lowerBound)])
                {
                    continue
                }
                if found.contains(where: { $0.text.contains(match.0) }) { continue }
                found.append(Finding(kind: kind, text: String(match.0)))
            }
        }
        return found
    }

    /// Patterns, and the signs behind which they mean something else.
    private static var patterns: [(Kind, Regex<Substring>, String)] {
        let digits = "0123456789"
        return [(.email, email, ""), (.address, address, ""), (.address, domain, "@.-")]
            + telephones.map { (.telephone, $0, digits + ".-") }
            + weChats.map { (.weChat, $0, "") }
    }
}

extension Contacts {
    // Computed, because a Regex is not Sendable.

    private static var email: Regex<Substring> {
        #/[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+/#
    }

    private static var address: Regex<Substring> {
        #/(?i:https?):\/\/[^\s\u{3000}-\u{303F}]+|(?i:www)\.[A-Za-z0-9\-]+\.[A-Za-z0-9.\-\/]+/#
    }

    /// Without a scheme, under the endings that people type; `zh.md` is a file.
    private static var domain: Regex<Substring> {
        #/(?i)(?:[a-z0-9][a-z0-9\-]{0,62}\.)+(?:com|cn|net|org|gov|edu|io|app|top|xyz|cc|vip|shop|site|online|info|hk|tw|uk|us|jp|de|fr|eu|example|club|link|store|tv|wang|ltd|biz|mobi|asia|ly|gl|me|co)(?![A-Za-z0-9\-])(?:\/[^\s\u{3000}-\u{303F}]*)?/#
    }

    private static var telephones: [Regex<Substring>] {
        [
            // Mobile numbers of mainland China, however they are spaced.
            #/(?:\+?86[ .\-]?)?1[3-9][0-9](?:[ .\-]?[0-9]{4}){2}(?![0-9])/#,
            #/1[3-9][0-9]{2}[ .\-][0-9]{3}[ .\-][0-9]{4}(?![0-9])/#,
            // With an area code, and the 400 and 800 numbers of firms.
            #/\(0[1-9][0-9]{1,2}\) ?[2-8][0-9]{2,3}[ .\-]?[0-9]{4}(?![0-9])/#,
            #/0[1-9][0-9]{1,2}[ .\-][2-8][0-9]{2,3}[ .\-]?[0-9]{4}(?![0-9\-])/#,
            #/[48]00[ \-]?[0-9]{3}[ \-]?[0-9]{4}(?![0-9,])/#,
            // From abroad.
            #/\+[1-9][0-9]{0,2}[ \-]?(?:\(?[0-9]{1,4}\)?[ .\-]?){1,4}[0-9]{3,4}(?![0-9])/#,
            #/\(?[2-9][0-9]{2}\)?[ .\-][2-9][0-9]{2}[ .\-][0-9]{4}(?![0-9\-])/#,
        ]
    }

    private static var weChats: [Regex<Substring>] {
        [
            #/(?:微信|薇信|威信|[Vv]信)(?:号|ID|id)?[ :是为]*[A-Za-z][A-Za-z0-9_\-]{5,19}/#,
            #/(?i)(?:wechat|weixin|wx|vx|v\+)(?: ?(?:id|account|号))?\s*[:：]\s*[a-z0-9][a-z0-9_\-]{5,19}/#,
            #/加(?:我|个|一下)?(?:微信|薇信|威信|[Vv][Xx信]|[Ww][Xx])/#,
        ]
    }
}
