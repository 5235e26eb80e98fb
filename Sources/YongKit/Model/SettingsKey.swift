/// The keys of `site.yml`.
enum SettingsKey: String, CaseIterable, Sendable {
    case title, description, url, languages, timezone, menus, outputs, feeds, lists, feedSize
    case keep, licence, standing, notice, icp, publicSecurity, contact, checks, style
    case limits, pictures

    /// What people write instead of some of them.
    static let otherNames: [String: SettingsKey] = [
        "标题": .title, "名称": .title, "简介": .description, "描述": .description,
        "summary": .description, "网址": .url, "baseurl": .url, "语言": .languages,
        "language": .languages, "时区": .timezone, "菜单": .menus, "menu": .menus,
        "许可": .licence, "license": .licence, "copyright": .licence, "备案号": .icp,
        "公安备案号": .publicSecurity, "联系": .contact, "检查": .checks, "体例": .style, "check": .checks,
        "email": .contact, "声明": .notice,
        "照片": .pictures, "picture": .pictures, "images": .pictures,
        "限制": .limits, "上限": .limits, "limit": .limits,
    ]
}
