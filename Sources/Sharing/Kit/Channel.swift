package import YongKit

/// Where a page is sent.
package enum Channel: String, CaseIterable, Sendable {
    case rednote, wechat, og

    package var name: Wording {
        switch self {
        case .rednote: Wording(en: "RedNote", zh: "小红书")
        case .wechat: Wording(en: "WeChat", zh: "微信公众号")
        case .og: Wording(en: "Shared link", zh: "链接卡片")
        }
    }
}

/// Which languages a kit speaks.
package enum KitLanguage: String, CaseIterable, Sendable {
    case zh, en, both

    /// The languages in their order, the first one leading.
    package var languages: [Language] {
        switch self {
        case .zh: [.chinese]
        case .en: [.english]
        case .both: [.chinese, .english]
        }
    }
}
