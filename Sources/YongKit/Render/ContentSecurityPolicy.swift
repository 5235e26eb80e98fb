/// What a page of the site may load: its own files and nothing else.
enum ContentSecurityPolicy {
    /// As it stands in every page's head.
    static let text = """
        default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; \
        font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; \
        base-uri 'none'; form-action 'none'
        """

    /// As a server sends it: with what a head cannot say.
    static let header = text + "; frame-ancestors 'none'"
}
