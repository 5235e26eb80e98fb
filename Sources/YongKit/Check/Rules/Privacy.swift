internal import Markdown

extension RuleSubject {
    /// Addresses and numbers of people.
    static let contacts = RuleSubject(
        rules: [
            CheckRule(
                id: "private-email", group: .reach, severity: .warning,
                title: Wording(en: "an e-mail address stands in the text", zh: "正文里有电子邮箱"),
                why: Wording(
                    en: "It is collected by machines within days; a person's address is personal "
                        + "information. The site's own, `contact` in site.yml, is fine.",
                    zh: "几天内就会被机器收集；个人邮箱属于个人信息。site.yml里`contact`填的本站邮箱不受限。"),
                found: "写信给wang.li@163.com", fine: "写信给本站（site.yml里的contact）",
                fix: Wording(
                    en: "name the office, or put the site's own address into site.yml: contact",
                    zh: "改写单位名称，或把本站邮箱填到site.yml的contact"),
                source: "个人信息保护法"),
            CheckRule(
                id: "private-phone", group: .reach, severity: .warning,
                title: Wording(en: "a telephone number stands in the text", zh: "正文里有电话号码"),
                why: Wording(
                    en:
                        "A mobile number is a person's; on RedNote and WeChat, numbers are penalised too. "
                        + "A public line (an embassy, a hotline) is waived with its reason.",
                    zh: "手机号属于个人信息，在小红书和微信上也会被限流。公开电话（使领馆、热线）请写明豁免理由。"),
                found: "电话13905741234 / +86 139 0574 1234", fine: "拨打12345",
                fix: Wording(
                    en: "link the office's own page instead", zh: "改为链接该单位的官方页面"),
                source: "个人信息保护法; RedNote's rules of March 2025"),
        ],
        look: .text { text, findings in
            let bytes = text.prose.text
            let own = text.site.settings.contact
            if findings.wants("private-email") {
                for range in ContactReader.emails(bytes) {
                    let address = text.prose.string(range)
                    if address != own { findings.report(.privateEmail(address), at: range) }
                }
                // Markdown makes links of bare ones.
                for mark in text.prose.marks {
                    guard let address = text.address(mark), address.hasPrefix("mailto:") else {
                        continue
                    }
                    let email = String(address.dropFirst(7).prefix { $0 != "?" })
                    if email != own { findings.report(.privateEmail(email), at: mark.text) }
                }
            }
            if findings.wants("private-phone") {
                for range in ContactReader.phones(bytes) {
                    findings.report(.privatePhone(text.prose.string(range)), at: range)
                }
            }
        })
}

/// Finds e-mail addresses and telephone numbers among words.
enum ContactReader {
    static func emails(_ text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var from = 0
        // Nearly all texts have none.
        while let at = text.place(of: 0x40, from: from) {
            from = at + 1
            var start = at
            while start > 0, text[start - 1].isOfAddress { start -= 1 }
            var end = at + 1
            while end < text.count, text[end].isOfHost { end += 1 }
            while end > at + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
            guard start < at, end > at + 1, text[(at + 1)..<end].contains(UInt8(ascii: ".")) else {
                continue
            }
            found.append(start..<end)
        }
        return found
    }

    /// Mobile numbers and lines of mainland China, and numbers with a country's code.
    static func phones(_ text: [UInt8]) -> [Range<Int>] {
        text.withUnsafeBufferPointer { phones($0) }
    }

    private static func phones(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text[index].isDigit || text[index] == UInt8(ascii: "+") else {
                index += 1
                continue
            }
            let start = index
            var digits: [UInt8] = []
            var end = index
            var hyphens = 0
            let isInternational = text[index] == UInt8(ascii: "+")
            if isInternational { index += 1 }
            while index < text.count {
                if text[index].isDigit {
                    digits.append(text[index])
                    index += 1
                    end = index
                } else if text[index] == UInt8(ascii: "-") || text[index] == 0x20,
                    index + 1 < text.count, text[index + 1].isDigit, !digits.isEmpty
                {
                    if text[index] == UInt8(ascii: "-") { hyphens += 1 }
                    index += 1
                } else {
                    break
                }
            }
            let isInWord =
                start > 0 && (text[start - 1].isOfAddress || text[start - 1] == UInt8(ascii: "/"))
                || end < text.count && (text[end].isOfAddress && text[end] != UInt8(ascii: "."))
            if !isInWord, isPhone(digits, hyphens: hyphens, isInternational: isInternational) {
                found.append(start..<end)
            }
            index = max(index, start + 1)
        }
        return found
    }

    private static func isPhone(_ digits: [UInt8], hyphens: Int, isInternational: Bool) -> Bool {
        if isInternational { return (9...15).contains(digits.count) }
        if digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 { return true }
        // 0574-8718 1234: the code of a city, then the line.
        return hyphens > 0 && digits.count >= 10 && digits.count <= 12 && digits[0] == 0x30
            && digits[1] != 0x30
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isOfHost: Bool {
        isDigit || (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "-")
            || self == UInt8(ascii: ".")
    }
    fileprivate var isOfAddress: Bool {
        isOfHost || self == UInt8(ascii: "_") || self == UInt8(ascii: "+")
            || self == UInt8(ascii: "%")
    }
}
