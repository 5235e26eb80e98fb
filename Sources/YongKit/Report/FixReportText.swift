/// Shows what `yong fix` would change, line by line.
package struct FixReportText: Sendable {
    let language: Language
    let usesColor: Bool

    /// Of a file in another encoding so many lines are enough to see whether it was told right.
    private static let mostConverted = 10

    package init(language: Language, usesColor: Bool) {
        self.language = language
        self.usesColor = usesColor
    }

    /// In the form that `diff` has, without lines around the changes.
    package func difference(_ plan: FixPlan) -> String {
        plan.files.map { file in
            var text = paint("--- \(file.path)\n+++ \(file.path)\n", "1")
            if let encoding = file.encoding {
                text +=
                    language.isChinese
                    ? "编码从\(encoding)改为UTF-8\n" : "from \(encoding) to UTF-8\n"
            }
            for line in file.lines.prefix(file.encoding == nil ? .max : Self.mostConverted) {
                text += "@@ -\(line.number) +\(line.number) @@\n"
                if let was = line.was { text += paint("-" + DisplayText(was).text, "31") + "\n" }
                text += paint("+" + DisplayText(line.becomes).text, "32") + "\n"
            }
            if file.encoding != nil, file.lines.count > Self.mostConverted {
                let count = file.lines.count - Self.mostConverted
                text += language.isChinese ? "……还有\(count)行\n" : "… \(count) more lines\n"
            }
            return text
        }.joined()
    }

    /// - Parameter written: the files that were changed; nil when nobody said that they shall be.
    package func outcome(_ plan: FixPlan, written: [String]? = nil) -> String {
        let isWritten = written != nil
        let files = written?.count ?? plan.files.count
        let lines = plan.files.reduce(0) { $0 + max(1, $1.lines.count) }
        if plan.files.isEmpty {
            return language.isChinese
                ? "没有可以自动修正的问题" : "there is nothing that a program can mend"
        }
        if language.isChinese {
            return isWritten
                ? "已修正\(files)个文件" : "可以修正\(files)个文件、\(lines)处；加--write写入"
        }
        let count = files == 1 ? "1 file" : "\(files) files"
        return isWritten
            ? "\(count) mended" : "\(count), \(lines) places; --write changes them"
    }

    private func paint(_ text: String, _ color: String) -> String {
        usesColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
    }
}
