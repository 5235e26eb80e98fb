internal import Templates

extension Presentation {
    /// What pages of some kinds show beside their text: the register, the calendars, the words.
    ///
    /// - Parameters:
    ///   - uses: for the register; nil while the texts of other pages are not known.
    ///   - card: how a page is shown in a list.
    func addOwnViews(
        of page: Page, language: Int, uses: Uses?, to values: inout PageView.Values,
        card: @escaping @Sendable (Int) -> CardView
    ) {
        if page.showsUses {
            let register = RegisterViews(self, language: language, uses: uses, card: card)
            values.register = RegisterView { register.contents() }
        }
        if page.kind == Theme.wordsKind { values.words = words[language].views }
        if page.showsCampaigns {
            values.campaigns = CampaignViews(
                presentation: self, language: language, calendar: page
            ).views(card: card)
            values.calendar = page.calendarFile(in: site, language: page.shown[language])
                .map { .site($0.text) }
        }
        if page.showsEvents {
            values.events = EventViews(presentation: self, language: language, calendar: page)
                .views(card: card)
            values.calendar = page.calendarFile(in: site, language: page.shown[language])
                .map { .site($0.text) }
        }
    }
}
