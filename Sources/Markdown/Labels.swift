/// The few words that we add to a text, in the page's language.
package struct Labels: Sendable, Equatable {
    /// Names the list of footnotes, such as “Notes”.
    package var footnotes: String
    /// Names one footnote; its number is added: “Note 3”.
    package var footnote: String
    /// Names the link from a footnote back into the text.
    package var backToText: String
    package var taskDone: String
    package var taskOpen: String
    /// Names a table; its number is added: “Table 2”.
    package var table: String
    /// The title of each kind of call-out.
    package var callouts: [Alert: String]

    package init(
        footnotes: String, footnote: String, backToText: String, taskDone: String,
        taskOpen: String, table: String, callouts: [Alert: String]
    ) {
        self.footnotes = footnotes
        self.footnote = footnote
        self.backToText = backToText
        self.taskDone = taskDone
        self.taskOpen = taskOpen
        self.table = table
        self.callouts = callouts
    }

    package static let english = Labels(
        footnotes: "Notes", footnote: "Note", backToText: "Back to the text", taskDone: "Done",
        taskOpen: "To do", table: "Table",
        callouts: [
            .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
            .caution: "Caution",
        ])

    package static let chinese = Labels(
        footnotes: "注释", footnote: "注释", backToText: "回到正文", taskDone: "已完成",
        taskOpen: "未完成", table: "表格",
        callouts: [
            .note: "注意", .tip: "提示", .important: "重要", .warning: "警告", .caution: "当心",
        ])
}
