extension RuleSubject {
    /// The filing numbers of a site that is hosted in mainland China.
    static let filing = RuleSubject(
        rules: [
            CheckRule(
                id: "filing-number", group: .reach, severity: .error,
                title: Wording(
                    en: "a filing number is missing, malformed or not shown", zh: "备案号缺失、写错或没有显示"),
                why: Wording(
                    en:
                        "A site hosted in mainland China shows its ICP number on its home page, linked to "
                        + "beian.miit.gov.cn; without it the host takes the site off the net.",
                    zh: "在中国大陆托管的网站，首页须显示ICP备案号并链接到beian.miit.gov.cn，否则会被关停。"),
                found: "icp: 浙ICP备2025号 / publicSecurity without icp",
                fine: "icp: 浙ICP备2025000001号-1",
                fix: Wording(
                    en:
                        "write the number as the certificate has it, and print {{site.icp}} at the foot",
                    zh: "照备案证填写，并在页脚输出{{site.icp}}"),
                source: "互联网信息服务管理办法第12条")
        ],
        look: .document { document, findings in
            guard case .page(0, _) = document.output.content, let bytes = document.bytes else {
                return
            }
            let settings = document.site.settings
            let place = SourceLocation("Content/site.yml")
            guard let icp = settings.icp else {
                if settings.publicSecurity != nil {
                    findings.report(.filingMissing(), at: place)
                }
                return
            }
            if icp.wholeMatch(of: /[\u{4E00}-\u{9FFF}]ICP[备证]\d{6,12}号(-\d{1,3})?/) == nil {
                findings.report(.filingMalformed(icp), at: place)
            }
            let isShown = bytes.firstRange(of: icp.utf8) != nil
            let isLinked = bytes.firstRange(of: "beian.miit.gov.cn".utf8) != nil
            if !isShown || !isLinked {
                findings.report(.filingHidden(icp, isShown: isShown), at: document.location)
            }
        })
}
