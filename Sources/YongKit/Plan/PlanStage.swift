/// The fourth stage: lists every output of a site and reports those that collide.
package struct PlanStage: Sendable {
    let site: Site

    package init(_ site: Site) { self.site = site }

    package func run() -> Staged<Plan> {
        var outputs: [Output] = []
        outputs.reserveCapacity(site.pages.count * (site.languages.count + 2))
        var pages: [Plan.PageOutputs] = []
        pages.reserveCapacity(site.pages.count)
        for page in site.pages {
            let start = outputs.count
            for language in site.languages.indices {
                outputs.append(
                    Output(
                        path: page.urls[language], content: .page(page.id, language: language)))
            }
            if site.parallelLanguages != nil {
                outputs.append(Output(path: page.parallelPath, content: .both(page.id)))
            }
            pages.append(Plan.PageOutputs(page: page.id, outputs: start..<outputs.count))
        }
        let firstLate = outputs.count
        outputs += lists() + documents() + calendars() + machineFiles() + sharePictures() + files()
        let plan = Plan(
            outputs: outputs, pages: pages, late: Array(firstLate..<outputs.count))
        return Staged(plan, Collisions(outputs, in: site).diagnostics)
    }
}

extension PlanStage {
    private var switches: SiteSettings.Outputs { site.settings.outputs }

    private func lists() -> [Output] {
        var outputs: [Output] = []
        for page in site.pages {
            let parts = Pagination(count: page.children.count, size: site.settings.listSize).parts
            guard parts > 1 else { continue }
            for language in site.languages.indices {
                for number in 2...parts {
                    outputs.append(
                        Output(
                            path: Pagination.path(page.urls[language], part: number),
                            content: .children(page.id, language: language, number: number)))
                }
            }
        }
        guard switches.tags, !site.tags.isEmpty else { return outputs }
        for language in site.languages.indices {
            outputs.append(
                Output(
                    path: site.tagIndexPath(language: language),
                    content: .tagIndex(language: language)))
            for (index, tag) in site.tags.enumerated() {
                let parts = Pagination(count: tag.pages.count, size: site.settings.listSize).parts
                for number in 1...parts {
                    outputs.append(
                        Output(
                            path: Pagination.path(tag.urls[language], part: number),
                            content: .tag(index, language: language, number: number)))
                }
            }
        }
        return outputs
    }

    private func documents() -> [Output] {
        var outputs: [Output] = []
        if switches.gateway { outputs.append(Output(path: .root, content: .gateway)) }
        outputs.append(
            Output(path: SitePath(unchecked: "/404.html"), content: .notFound(language: nil)))
        for (index, language) in site.languages.enumerated() {
            outputs.append(
                Output(
                    path: SitePath(unchecked: "/\(language.code)/404.html"),
                    content: .notFound(language: index)))
        }
        for alias in site.aliases {
            outputs.append(
                Output(
                    path: alias.from,
                    content: .alias(alias.page, language: alias.language)))
        }
        return outputs
    }

    private func calendars() -> [Output] {
        var outputs: [Output] = []
        for page in site.pages where page.showsEvents {
            for language in site.languages.indices where page.texts[language] != nil {
                guard let file = page.calendarFile(in: site, language: language) else { continue }
                outputs.append(
                    Output(path: file, content: .calendar(page: page.id, language: language)))
                for event in site.eventOrder {
                    guard let file = page.eventFile(event, in: site, language: language) else {
                        continue
                    }
                    outputs.append(
                        Output(
                            path: file,
                            content: .event(event, page: page.id, language: language)))
                }
            }
        }
        return outputs + campaigns()
    }

    private func campaigns() -> [Output] {
        var outputs: [Output] = []
        for page in site.pages where page.showsCampaigns {
            for language in site.languages.indices where page.texts[language] != nil {
                guard let file = page.calendarFile(in: site, language: language) else { continue }
                outputs.append(
                    Output(path: file, content: .campaigns(page: page.id, language: language)))
                for campaign in site.campaignOrder {
                    guard let file = page.campaignFile(campaign, in: site, language: language)
                    else { continue }
                    outputs.append(
                        Output(
                            path: file,
                            content: .campaign(campaign, page: page.id, language: language)))
                }
            }
        }
        return outputs
    }

    private func machineFiles() -> [Output] {
        var outputs: [Output] = []
        func add(_ path: String, _ content: Output.Content) {
            outputs.append(Output(path: SitePath(unchecked: path), content: content))
        }
        if switches.sitemap {
            let parts = site.sitemap.parts
            add("/sitemap.xml", .sitemap(part: 0))
            if parts > 1 {
                for part in 1...parts { add("/sitemap-\(part).xml", .sitemap(part: part)) }
            }
        }
        for (index, language) in site.languages.enumerated() {
            if switches.feeds {
                for format in FeedFormat.allCases {
                    outputs.append(
                        Output(
                            path: site.feedPath(format, language: index),
                            content: .feed(format, language: index)))
                }
            }
            if switches.manifest {
                add("/\(language.code)/site.webmanifest", .manifest(language: index))
            }
        }
        if switches.robots { add("/robots.txt", .robots) }
        if switches.redirects, !site.aliases.isEmpty { add("/_redirects", .redirects) }
        if switches.headers { add("/_headers", .headers) }
        return outputs
    }

    private func sharePictures() -> [Output] {
        let icons = site.iconSizes.map {
            Output(path: Site.iconPath($0), content: .icon($0))
        }
        return icons
            + site.pages.flatMap { page in
                site.languages.indices.compactMap { language -> Output? in
                    guard page.texts[language] != nil else { return nil }
                    return site.sharePicture(of: page, language: language).map {
                        Output(path: $0, content: .sharePicture(page: page.id, language: language))
                    }
                }
            }
    }

    private func files() -> [Output] {
        var outputs: [Output] = []
        for (index, asset) in site.theme.assets.all.enumerated() {
            outputs.append(Output(path: asset.path, content: .asset(index)))
        }
        for (index, attachment) in site.content.attachments.enumerated() {
            outputs.append(Output(path: attachment.path, content: .attachment(index)))
            for (number, variant) in (site.pictures[attachment.source]?.variants ?? []).enumerated()
            {
                outputs.append(
                    Output(path: variant.path, content: .variant(attachment: index, number)))
            }
        }
        for (index, file) in site.statics.enumerated() {
            outputs.append(Output(path: file.staticPath, content: .staticFile(index)))
        }
        return outputs
    }
}
