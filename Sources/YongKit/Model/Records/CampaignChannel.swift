/// Where an office tells its readers something.
package enum CampaignChannel: String, Sendable, CaseIterable {
    case rednote, wechat, weibo, douyin, email, print, partner, facebook, instagram, x, linkedin
    case reddit, youtube, tiktok

    /// RedNote counts a link against a note, and Douyin's captions have none.
    package var allowsLinks: Bool { self != .rednote && self != .douyin }

    /// What a link says in `utm_source`.
    package var source: String { rawValue }

    /// What a link says in `utm_medium`.
    package var medium: String {
        switch self {
        case .email: "email"
        case .print: "print"
        case .partner: "referral"
        default: "social"
        }
    }

    package var name: Wording {
        switch self {
        case .rednote: Wording(en: "RedNote", zh: "小红书")
        case .wechat: Wording(en: "WeChat", zh: "微信")
        case .weibo: Wording(en: "Weibo", zh: "微博")
        case .douyin: Wording(en: "Douyin", zh: "抖音")
        case .email: Wording(en: "e-mail", zh: "电子邮件")
        case .print: Wording(en: "print", zh: "印刷品")
        case .partner: Wording(en: "partner sites", zh: "合作网站")
        case .facebook: Wording(en: "Facebook", zh: "Facebook")
        case .instagram: Wording(en: "Instagram", zh: "Instagram")
        case .x: Wording(en: "X", zh: "X")
        case .linkedin: Wording(en: "LinkedIn", zh: "LinkedIn")
        case .reddit: Wording(en: "Reddit", zh: "Reddit")
        case .youtube: Wording(en: "YouTube", zh: "YouTube")
        case .tiktok: Wording(en: "TikTok", zh: "TikTok")
        }
    }
}
