/// How an article looks in an official account: inline styles alone, because the editor keeps nothing
/// else.
struct WeChatStyle {
    /// The theme's colours by name, as `--ink` and the like give them by day.
    private let colors: [String: String]

    init(colors: [String: String]) { self.colors = colors }

    private func color(_ name: String, or other: String) -> String { colors[name] ?? other }

    var ink: String { color("ink", or: "#16242b") }
    var accent: String { color("river", or: "#0b5563") }
    var mark: String { color("lacquer", or: "#a8291c") }
    var gold: String { color("gold", or: "#8a6414") }
    var quiet: String { color("celadon-deep", or: "#3f6152") }
    var ground: String { color("paper", or: "#f5f1e8") }
    var line: String { color("line", or: "#c9c0ae") }

    var body: String {
        "font-size: 16px; line-height: 1.75; color: \(ink); letter-spacing: 0.3px; "
            + "text-align: left; word-break: break-word;"
    }

    var summary: String {
        "margin: 0 0 24px; padding: 0 0 16px; border-bottom: 1px solid \(line); color: \(quiet);"
    }

    /// The other language, below the first one.
    var other: String { "font-size: 15px; color: \(quiet);" }

    var otherHeading: String {
        "margin: 0 0 12px; padding: 0 0 0 16px; font-size: 16px; line-height: 1.4; "
            + "font-weight: bold; color: \(quiet);"
    }

    func heading(_ level: Int) -> String {
        level <= 2
            ? "margin: 32px 0 12px; padding: 0 0 0 12px; border-left: 4px solid \(mark); "
                + "font-size: 20px; line-height: 1.4; font-weight: bold; color: \(ink);"
            : "margin: 24px 0 8px; font-size: 17px; line-height: 1.4; font-weight: bold; "
                + "color: \(accent);"
    }

    var paragraph: String { "margin: 0 0 16px;" }
    var tight: String { "margin: 0 0 6px;" }

    var quotation: String {
        "margin: 0 0 16px; padding: 12px 16px; border-left: 3px solid \(gold); "
            + "background-color: \(ground); color: \(ink);"
    }

    var list: String { "margin: 0 0 16px; padding: 0 0 0 24px;" }
    var item: String { "margin: 0 0 6px;" }

    var component: String {
        "margin: 0 0 20px; padding: 14px 16px 8px; border: 1px solid \(line); "
            + "border-top: 3px solid \(accent); background-color: \(ground);"
    }

    func callout(_ name: String) -> String {
        let tone =
            switch name {
            case "callout-warning", "callout-caution": mark
            case "callout-important": gold
            case "callout-tip": quiet
            default: accent
            }
        return "margin: 0 0 20px; padding: 12px 16px 4px; border-left: 4px solid \(tone); "
            + "background-color: \(ground);"
    }

    var table: String {
        "width: 100%; margin: 0; border-collapse: collapse; font-size: 14px; line-height: 1.5;"
    }
    var tableBox: String { "margin: 0 0 20px; overflow-x: auto;" }
    var head: String {
        "padding: 6px 8px; border: 1px solid \(line); background-color: \(ground); "
            + "font-weight: bold; text-align: left; vertical-align: top;"
    }
    var cell: String {
        "padding: 6px 8px; border: 1px solid \(line); text-align: left; vertical-align: top;"
    }

    var picture: String {
        "margin: 0 0 16px; padding: 28px 16px; border: 1px dashed \(gold); text-align: center; "
            + "color: \(gold); font-size: 14px;"
    }
    var caption: String {
        "margin: 0 0 16px; font-size: 14px; color: \(quiet); text-align: center;"
    }

    var code: String {
        "margin: 0 0 16px; padding: 12px; background-color: \(ground); font-size: 14px; "
            + "line-height: 1.5; white-space: pre-wrap; word-break: break-all;"
    }

    var rule: String { "margin: 24px 0; border-top: 1px solid \(line);" }
    var notes: String {
        "margin: 32px 0 0; padding: 12px 0 0; border-top: 1px solid \(line); font-size: 14px; "
            + "line-height: 1.6; color: \(quiet);"
    }
    var notesTitle: String { "margin: 0 0 8px; font-size: 15px; font-weight: bold;" }
    var note: String { "margin: 0 0 6px; word-break: break-all;" }
    var label: String { "margin: 0 0 16px; font-size: 14px; color: \(gold);" }

    var strong: String { "color: \(ink);" }
    var link: String { "color: \(accent); text-decoration: underline;" }
    var deleted: String { "text-decoration: line-through;" }
    var small: String { "font-size: 14px; color: \(quiet);" }
    var inlineCode: String { "padding: 0 4px; background-color: \(ground); font-size: 14px;" }
    var sign: String { "font-size: 11px; color: \(gold);" }
}
