internal import Pictures
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

extension KitCheck {
    /// Pictures of the kit in which there is a QR code.
    static func codes(in files: [KitFile]) -> [KitNotice] {
        files.filter { hasCode($0.bytes) }.map { file in
            KitNotice(
                .shareContact(
                    Wording(en: "a QR code", zh: "二维码"), file.path,
                    in: Wording(en: "a picture", zh: "图片")), file: file.path)
        }
    }

    /// Half the size of a card: a code that people can read is larger than that.
    private static let width = 540

    private static func hasCode(_ picture: [UInt8]) -> Bool {
        guard let raster = try? Raster(picture, width: width) else { return false }
        let (width, height, bands) = (raster.width, raster.height, raster.bands)
        let pixels = raster.pixels
        guard pixels.count == width * height * bands else { return false }
        let grey =
            bands < 3
            ? stride(from: 0, to: pixels.count, by: bands).map { pixels[$0] }
            // Green is most of what eyes, and scanners, take for light.
            : stride(from: 1, to: pixels.count, by: bands).map { pixels[$0] }
        return QRFinder(grey: grey, width: width, height: height).hasCode
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
