internal import Templates

/// The address of a page, saying by which campaign and channel a reader came.
package enum CampaignLink {
    /// Nil for channels that have no links, such as RedNote.
    package static func address(
        _ page: Page, _ language: Int, _ campaign: Campaign, _ channel: CampaignChannel,
        at published: PublishedAddress
    ) -> String? {
        guard channel.allowsLinks else { return nil }
        return published.complete(page.urls[language]) + "?utm_source=" + channel.source
            + "&utm_medium=" + channel.medium + "&utm_campaign="
            + PercentEncoding.encoded(campaign.id)
    }
}
