extension RuleSubject {
    /// What a picture's file says beside the picture.
    static let pictureLocations = RuleSubject(
        rules: [
            CheckRule(
                id: "image-location", group: .reach, severity: .warning,
                title: Wording(en: "a picture says where it was taken", zh: "图片里带有拍摄地点"),
                why: Wording(
                    en:
                        "The file holds GPS coordinates: of a home, a school, a way to work. The published "
                        + "picture has none, but whoever gets the site's folder can see them.",
                    zh: "文件里存着GPS坐标，可能是住处、学校或上班路线。发布的图片里没有，但拿到网站文件夹的人都能看到。"),
                found: "a photograph as the telephone made it",
                fine: "the same, exported without location",
                fix: Wording(
                    en: "bring it in with “yong picture add FILE PAGE”, which takes it out",
                    zh: "用“yong picture add 文件 页面”放进来，会自动去掉"),
                source: "个人信息保护法, art. 28")
        ],
        look: .document { document, findings in
            guard let file = document.file, Self.mayBePicture(file),
                let bytes = try? readFile(file).bytes, PictureLocation.isIn(bytes)
            else { return }
            findings.report(.imageLocation(), at: document.location)
        })

    private static func mayBePicture(_ file: String) -> Bool {
        let name = file.lowercased()
        return [".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif"].contains {
            name.hasSuffix($0)
        }
    }
}
