package import Templates

/// A day, for machines and for readers.
package final class DateView: View {
    let iso: String
    let text: String

    init(iso: String, text: String) {
        self.iso = iso
        self.text = text
    }

    package static let schema = ViewSchema(
        "date", of: DateView.self,
        [
            .text("iso", "2025-01-14, for `datetime`") { $0.iso },
            .text("text", "14 January 2025, 2025年1月14日") { $0.text },
        ])
}
