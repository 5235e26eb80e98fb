internal import YongKit

/// Looks at a finished kit for RedNote: nothing in it may lead readers off the platform.
struct KitCheck {
    /// A text of the kit and where it stands.
    struct Place {
        let name: Wording
        let file: String
        let text: String
    }

    static func notices(_ places: [Place]) -> [KitNotice] {
        places.flatMap { place in
            Contacts.found(in: place.text).map { finding in
                KitNotice(
                    .shareContact(finding.kind.name, finding.text, in: place.name),
                    file: place.file)
            }
        }
    }
}

extension Contacts.Kind {
    fileprivate var name: Wording {
        switch self {
        case .address: Wording(en: "a web address", zh: "网址")
        case .email: Wording(en: "an e-mail address", zh: "邮箱")
        case .telephone: Wording(en: "a telephone number", zh: "电话号码")
        case .weChat: Wording(en: "a way to WeChat", zh: "微信号")
        }
    }
}
