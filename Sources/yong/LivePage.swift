internal import PreviewServer
internal import YongKit

/// Puts what a site shows at a path into an answer of HTTP.
enum LivePage {
    static func response(
        to path: String, from live: LiveSite, language: Language
    ) async -> Response {
        guard let answer = try? await live.answer(path) else { return nothing(language) }
        var response: Response
        switch answer {
        case .bytes(let bytes):
            response = Response(type: MediaType.of(path), body: .bytes(bytes))
        case .file(let file):
            response = Response(type: MediaType.of(path), body: .file(file))
        case .redirect(let target, let page):
            response = .redirect(to: target)
            response.body = .bytes(page)
            response.set("Content-Type", MediaType.html)
        case .notFound(let page):
            response = Response(status: 404, type: MediaType.html, body: .bytes(page))
        case .nothing: return nothing(language)
        }
        response.isLive = response.status != 301
        return response
    }

    /// A page that says that there is none; the mistakes are shown over it.
    private static func nothing(_ language: Language) -> Response {
        let text =
            language.isChinese
            ? "这里还没有可以显示的内容：请先解决下面的错误。"
            : "There is nothing to show here until the mistakes below are mended."
        let page = """
            <!doctype html>
            <html lang="\(language.tag)">
            <head><meta charset="utf-8"><title>Yong</title></head>
            <body><p>\(text)</p></body>
            </html>

            """
        var response = Response(status: 503, type: MediaType.html, body: .bytes(Array(page.utf8)))
        response.isLive = true
        return response
    }
}
