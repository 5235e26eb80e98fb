internal import Bilingual
internal import Drawings
internal import Typesetting

/// The pictures that other sites and programs show beside a link to a page: Open Graph.
package struct SharePictures: Sendable {
    let presentation: Presentation
    let pictures: ThemePictures

    static let (width, height) = (1200, 630)
    private static let format = ThemePictures.Format.jpeg(quality: 86)

    private var site: Site { presentation.site }

    /// The picture of a page; nil when it cannot be drawn. What found no place in it is said.
    func picture(
        of page: Page, language: Int, reporting diagnostics: inout [Diagnostic]
    ) -> OutputBytes? {
        let values = presentation.shareValues(of: page, language: language, root: pictures.root)
        guard
            let (picture, left) = pictures.output(
                .openGraph, values, width: Self.width, height: Self.height, as: Self.format)
        else { return nil }
        for left in left {
            diagnostics.append(
                Message.sharePictureText(left.text, of: values.title).at(
                    SourceLocation(page.text(in: language).source.path)))
        }
        return picture
    }
}

extension SharePictures {
    /// Whether something is to be drawn, as far as the first page shows: where its picture is kept, few
    /// of the others are new.
    var willDraw: Bool {
        guard let page = site.pages.first,
            site.sharePicture(of: page, language: 0) != nil
        else { return false }
        let language = page.shown[0]
        let values = presentation.shareValues(of: page, language: language, root: pictures.root)
        return !pictures.isKept(
            .openGraph, values, width: Self.width, height: Self.height, as: Self.format)
    }

    /// The site's mark for home screens; it says nothing in any language.
    func icon(_ size: Int) -> OutputBytes? {
        let values = SharePictureView.Values(
            language: site.languages[0], title: site.settings.title[0],
            site: presentation.editions[0].site, strings: presentation.editions[0].strings)
        return pictures.output(.icon, values, width: size, height: size, as: .png)?.picture
    }
}

extension Presentation {
    /// What a page says on its pictures.
    func shareValues(
        of page: Page, language: Int, root: String
    ) -> SharePictureView.Values {
        let text = page.text(in: language)
        let document = PageDocument(presentation: self, language: language)
        var values = SharePictureView.Values(
            language: site.languages[language], title: text.title, site: editions[language].site,
            strings: editions[language].strings)
        values.summary = text.summary
        values.isHome = page.parent == nil
        let section = site.section(of: page)
        values.section = section.map { cards[$0.id][language] }
        values.isSection = section === page
        values.languages = site.languages.indices.filter { page.texts[$0] != nil }.map {
            languageNames[$0]
        }
        values.date = cards[page.id][language].date?.text
        values.kind = page.kind
        values.drawing = page.drawing
        values.provenance = document.provenance(text)
        values.commercial = document.commercial(text.commercial)
        values.isSample = text.isSample
        values.address = published[page.id][language].url
        if let cover = text.cover {
            let source = site.content.attachments[cover.attachment].source
            // Whoever has looked at all pictures knows what is in this one.
            let hash = site.pictures[source]?.hash ?? (try? hashFile(root + "/" + source.path))
            if let hash {
                values.cover = SharePicture(
                    file: source.path, hash: hash.hexadecimal, focus: cover.focus)
                values.credit = cover.credit
            }
        }
        return values
    }
}

extension Site {
    /// The part of the site that a page belongs to: the page below the home page.
    func section(of page: Page) -> Page? {
        var page = page
        while let parent = page.parent {
            guard pages[parent].parent != nil else { return page }
            page = pages[parent]
        }
        return nil
    }

    /// The sizes of the mark as a picture: for home screens, and for web apps.
    var iconSizes: [Int] {
        drawsPictures && theme.pictures.contains(.icon) ? [Self.touchIconSize, 192, 512] : []
    }

    static let touchIconSize = 180

    static func iconPath(_ size: Int) -> SitePath { SitePath(unchecked: "/share/icon-\(size).png") }

    /// Where a page's picture for Open Graph lies; nil where there is none.
    func sharePicture(of page: Page, language: Int) -> SitePath? {
        guard drawsPictures, theme.pictures.contains(.openGraph) else { return nil }
        let shown = page.shown[language]
        let path = page.urls[shown].text.dropLast()
        return SitePath(unchecked: "/share\(path).jpg")
    }
}
