/// The names that front matter and `page.yml` know, and those that people write instead.
enum FrontMatterKey: String, CaseIterable, Sendable {
    case title, summary, slug, date, updated, publish, expires, draft, kind, tags, order
    case cover, alt, credit, aliases, audience, authors, sources, provenance, reviewers
    case checked, commercial, sample, menu, toc, drawing, share, pictures, data, children

    /// `children` belongs to `page.yml` alone.
    static let ofLanguageFiles = allCases.filter { $0 != .children }

    init?(_ range: Range<Int>, of text: TextBytes) {
        guard let key = Self.byBytes.first(where: { text.equals(range, $0.bytes) })?.key else {
            return nil
        }
        self = key
    }

    /// The key that somebody means who writes `Title`, `ｔｉｔｌｅ`, `标题` or `tittle`.
    static func meant(by name: String) -> FrontMatterKey? {
        let plain = Punctuation.halfWidth(name).lowercased()
        if let key = FrontMatterKey(rawValue: plain) ?? otherNames[plain] { return key }
        return NearestName.of(plain, among: allCases.map(\.rawValue))
            .flatMap(FrontMatterKey.init(rawValue:))
    }

    /// True for a line that says `key:` or `key：` with a key that we know or can guess exactly.
    static func begins(_ line: Range<Int>, of text: TextBytes) -> Bool {
        guard let colon = Colon(in: line, of: text), colon.range.lowerBound - line.lowerBound < 60
        else { return false }
        let name = text.trimmed(line.lowerBound..<colon.range.lowerBound)
        if FrontMatterKey(name, of: text) != nil { return true }
        let plain = Punctuation.halfWidth(text.string(name)).lowercased()
        return FrontMatterKey(rawValue: plain) != nil || otherNames[plain] != nil
    }

    private static let byBytes = allCases.map { (bytes: Array($0.rawValue.utf8), key: $0) }

    private static let otherNames: [String: FrontMatterKey] = [
        "标题": .title, "题目": .title, "题名": .title,
        "摘要": .summary, "简介": .summary, "概要": .summary, "描述": .summary,
        "description": .summary, "excerpt": .summary, "subtitle": .summary,
        "网址": .slug, "地址": .slug, "permalink": .slug, "url": .slug,
        "日期": .date, "时间": .date,
        "更新": .updated, "更新日期": .updated, "修改日期": .updated, "lastmod": .updated,
        "modified": .updated,
        "发布": .publish, "发布日期": .publish, "发布时间": .publish, "publishdate": .publish,
        "过期": .expires, "失效": .expires, "下线": .expires, "截止日期": .expires,
        "expirydate": .expires,
        "草稿": .draft, "类型": .kind, "种类": .kind, "layout": .kind, "template": .kind,
        "标签": .tags, "话题": .tags, "categories": .tags, "category": .tags, "keywords": .tags,
        "顺序": .order, "排序": .order, "次序": .order, "weight": .order,
        "封面": .cover, "封面图": .cover, "图片": .cover, "image": .cover, "thumbnail": .cover,
        "图片说明": .alt, "替代文字": .alt, "图片描述": .alt, "图片来源": .credit, "摄影": .credit,
        "别名": .aliases, "旧网址": .aliases, "redirect_from": .aliases,
        "读者": .audience, "受众": .audience, "作者": .authors, "来源": .sources, "出处": .sources,
        "文字来源": .provenance, "审校": .reviewers, "审校人": .reviewers, "审核": .reviewers,
        "核对": .checked, "核查": .checked, "核实": .checked, "核对日期": .checked,
        "商业": .commercial, "广告": .commercial, "示例": .sample, "样例": .sample,
        "菜单": .menu, "目录": .toc, "插画": .drawing, "插图": .drawing, "图画": .drawing,
        "illustration": .drawing, "照片": .pictures, "图片集": .pictures, "images": .pictures,
        "分享": .share, "转发": .share, "数据": .data, "子页": .children, "下级": .children,
    ]
}
