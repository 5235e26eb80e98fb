package import YongKit

/// What was cut, missing or too long in a kit.
///
/// Its message is made in `YongKit/Model/Messages/`, as all messages are; a warning is something that
/// the editor has to mend, a note something to know.
package struct KitNotice: Sendable {
    package let message: Message
    /// The file of the kit that it concerns; nil for the whole kit.
    package let file: String?
    /// How much there is, where something is counted.
    package let count: Int?
    /// How much fits.
    package let limit: Int?

    package init(_ message: Message, file: String? = nil, count: Int? = nil, limit: Int? = nil) {
        self.message = message
        self.file = file
        self.count = count
        self.limit = limit
    }

    package var rule: String { message.rule }
}
