/// A heading as the outline shows it.
package struct Heading: Sendable, Equatable {
    /// 1 to 6.
    package var level: Int
    /// Its words without mark-up and without `{#id}`.
    package var text: String
    /// The id that the author wrote as `{#id}` at its end.
    package var explicitID: String?
    package var place: Place

    package init(level: Int, text: String, explicitID: String? = nil, place: Place) {
        self.level = level
        self.text = text
        self.explicitID = explicitID
        self.place = place
    }
}
