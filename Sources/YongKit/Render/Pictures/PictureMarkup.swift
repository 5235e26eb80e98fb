internal import Markdown
internal import Pictures
internal import Templates

extension Site {
    /// A picture as templates see it.
    func pictureView(
        ofAttachment index: Int, language: Int, focus: Focus? = nil
    ) -> PictureView {
        let attachment = content.attachments[index]
        let own = Link.site(attachment.path.text)
        let words = pictureWords[index]?[language]
        let said = PictureView.Words(alt: words?.alt, credit: words?.credit)
        let place = (focus ?? words?.focus)?.className
        guard let picture = pictures[attachment.source], let header = picture.header else {
            return PictureView(
                url: own, original: own, width: nil, height: nil, focus: place, words: said)
        }
        let formats = PictureForm.formats(of: header)
        let candidates = formats.map { format in
            picture.variants.filter { $0.format == format }.enumerated().map { index, variant in
                PictureCandidateView(
                    url: .site(variant.path.text), width: variant.width, isFirst: index == 0)
            }
        }
        let plain = candidates.last ?? []
        return PictureView(
            url: plain.isEmpty ? own : plain[plain.count / 2].url, original: own,
            width: header.width, height: header.height, candidates: plain,
            sources: zip(formats, candidates).dropLast().filter { !$1.isEmpty }.map {
                PictureSourceView(type: $0.mediaType, candidates: $1)
            },
            sizes: pictures.sizes, tone: picture.tone?.className, focus: place, words: said)
    }
}

extension PictureFormat {
    var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }
}

extension InlineMarkup {
    /// How a picture of the text is printed.
    ///
    /// - Parameter isFirst: a reader sees it at once, so it is not put off.
    func imageForm(ofAttachment index: Int, isFirst: Bool) -> ImageForm {
        let view = site.pictureView(ofAttachment: index, language: textLanguage)
        let (variants, formats) = smallerForms(ofAttachment: index)
        var form = ImageForm()
        form.isEager = isFirst
        form.description = view.words.alt
        var attributes: [(StaticString, String)] = []
        if let last = formats.last, !variants.isEmpty {
            let sizes = site.pictures.sizes
            var writer = HTMLWriter()
            writer.tag("<picture>")
            for format in formats.dropLast() {
                writer.tag("<source type=\"")
                writer.text(format.mediaType)
                writer.tag("\" srcset=\"")
                writer.text(sourceSet(variants, format))
                writer.tag("\" sizes=\"")
                writer.text(sizes)
                writer.tag("\">")
            }
            form.before = writer.bytes
            form.after = Array("</picture>".utf8)
            attributes += [("srcset", sourceSet(variants, last)), ("sizes", sizes)]
            let plain = variants.filter { $0.format == last }
            form.address = address(plain[plain.count / 2].path)
        }
        if let width = view.width, let height = view.height {
            attributes += [("width", String(width)), ("height", String(height))]
        }
        if let name = view.className { attributes.append(("class", name)) }
        form.attributes = attributes
        return form
    }

    /// What is made of a picture, and in which formats; nothing where it is published as it is.
    private func smallerForms(ofAttachment index: Int) -> ([PictureVariant], [PictureFormat]) {
        guard let picture = site.pictures[site.content.attachments[index].source],
            let header = picture.header
        else { return ([], []) }
        return (picture.variants, PictureForm.formats(of: header))
    }

    private func sourceSet(_ variants: [PictureVariant], _ format: PictureFormat) -> String {
        variants.filter { $0.format == format }
            .map { "\(address($0.path)) \($0.width)w" }.joined(separator: ", ")
    }

    private func address(_ path: SitePath) -> String { place.linkPrefix + path.percentEncoded }
}
