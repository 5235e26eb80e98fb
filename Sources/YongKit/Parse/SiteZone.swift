extension SiteClock {
    /// By the time zone that `site.yml` names; by UTC when it cannot be read, which the build says.
    package init(ofSiteAt root: String) {
        let file = "Content/site.yml"
        let bytes = (try? readFile(root + "/" + file))?.bytes ?? []
        guard case .text(let text) = SourceText.read(bytes, file: file),
            let settings = SettingsReader(file: file).read(text).settings
        else {
            self.init(timeZone: "UTC")
            return
        }
        self.init(timeZone: settings.timeZone)
    }
}
