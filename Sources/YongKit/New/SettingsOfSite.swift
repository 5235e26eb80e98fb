extension SiteSettings {
    /// What `Content/site.yml` of a site says, without the rest of it.
    init?(ofSiteAt root: String, reporting diagnostics: inout [Diagnostic]) {
        let file = "Content/site.yml"
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try readFile(root + "/" + file).bytes
        } catch {
            let message = error.isMissing ? Message.settingsMissing() : .unreadable(error)
            diagnostics.append(message.at(SourceLocation(file)))
            return nil
        }
        switch SourceText.read(bytes, file: file) {
        case .refused(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .text(let text):
            let (settings, mistakes) = SettingsReader(file: file).read(text)
            diagnostics += mistakes.filter(\.isError)
            guard let settings else { return nil }
            self = settings
        }
    }
}
