internal import Templates

/// What is at a path of the site.
extension LiveSite {
    func answer(_ path: String, from shown: Generation) async throws -> LiveAnswer {
        let base = shown.presentation.address.basePath
        guard path.utf8.starts(with: base.utf8),
            case let inside = String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self),
            inside.utf8.first == 0x2F
        else {
            // The site does not begin at the root: whoever asks for that is led to the site.
            return path == "/" || path == base
                ? .redirect(to: PercentEncoding.encoded(base) + "/", page: [])
                : .notFound(try await document(.notFound(language: nil), shown))
        }
        if let output = shown.output(at: inside) {
            guard let answer = try await answer(output: output, shown) else {
                return .notFound(try await notFound(inside, shown))
            }
            if let target = shown.alias(at: inside), case .bytes(let page) = answer {
                return .redirect(to: link(target, shown), page: page)
            }
            return answer
        }
        if shown.output(at: inside + "/") != nil {
            return .redirect(to: PercentEncoding.encoded(path + "/"), page: [])
        }
        return .notFound(try await notFound(inside, shown))
    }
}

extension LiveSite {
    /// Nil for what is not published.
    private func answer(output index: Int, _ shown: Generation) async throws -> LiveAnswer? {
        let output = shown.plan.outputs[index]
        if let (page, document) = shown.page(of: index) {
            var documents = try shown.texts.documents(of: page)
            if !documents.isGood, let good = lastGood[ByteKey(shown.site.pages[page].path)],
                good.documents.indices.contains(document)
            {
                documents = good
            }
            let bytes = documents.documents[document]
            // Its template has a mistake, and there was no better state yet.
            return bytes.isEmpty ? .nothing : .bytes(bytes)
        }
        switch output.content {
        case .attachment(let attachment), .variant(let attachment, _):
            guard try await shown.texts.isReferredTo(attachment, jobs: options.jobs) else {
                return nil
            }
        default: break
        }
        let texts = shown.texts
        let late = LateRenderer(
            presentation: shown.presentation, root: options.root,
            drawings: shown.drawings.looking(in: ByteCache(siteRoot: options.root)),
            digests: TextDigests(
                ofPage: { try? texts.page($0).digests }, isReferredTo: { _ in true }),
            pictures: PictureMaker(
                root: options.root, pictures: shown.site.pictures,
                cache: ByteCache(siteRoot: options.root), mode: .onDemand))
        var mistakes: [Diagnostic] = []
        switch try await Self.bytes(of: output, late, reporting: &mistakes) {
        case .bytes(let bytes): return bytes.isEmpty && !shown.isGood ? .nothing : .bytes(bytes)
        case .file(let path, _): return .file(path)
        case .kept(let entry): return .file(entry.path)
        case nil: return nil
        }
    }

    /// Outside of the actor: a picture takes a while, and a save must not wait for it.
    private static nonisolated func bytes(
        of output: Output, _ late: LateRenderer, reporting mistakes: inout [Diagnostic]
    ) async throws -> OutputBytes? {
        try late.bytes(of: output, reporting: &mistakes)
    }

    /// In the language of the path, if it has one.
    private func notFound(_ path: String, _ shown: Generation) async throws -> [UInt8] {
        let language = shown.site.languages.firstIndex { path.hasPrefix("/\($0.code)/") }
        return try await document(.notFound(language: language), shown)
    }

    private func document(
        _ content: Output.Content, _ shown: Generation
    ) async throws -> [UInt8] {
        guard
            let index = shown.plan.late.first(where: { shown.plan.outputs[$0].content == content }),
            case .bytes(let bytes)? = try await answer(output: index, shown)
        else { return [] }
        return bytes
    }
}
