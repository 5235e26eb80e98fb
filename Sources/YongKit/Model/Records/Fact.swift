package import Bilingual

/// A figure that is written once, in `_data/facts.yml`, and said by every page that names its id.
///
/// Texts, registers and cards hold it by the thousand: they share it.
package final class Fact: Sendable {
    package let id: String
    package let value: WrittenFigure
    /// The end of a range.
    package let to: WrittenFigure?
    package let bound: FigureBound
    /// What is counted, in each language.
    package let unit: PerLanguage<String?>
    /// What the figure is about, in each language.
    package let label: PerLanguage<String?>
    /// What a reader should know of it, in each language.
    package let note: PerLanguage<String?>
    /// The day, month or year for which it holds.
    package let asOf: FigureDate?
    /// The id of a record of `_data/sources.yml`, or an address.
    package let source: String?
    package let flag: Flag?
    /// What it was before it was corrected, in the author's order.
    package let history: [Correction]
    /// When somebody has to look it up again.
    package let recheck: FigureDate?
    package let location: SourceLocation

    package init(
        id: String, value: WrittenFigure, to: WrittenFigure?, bound: FigureBound,
        unit: PerLanguage<String?>, label: PerLanguage<String?>, note: PerLanguage<String?>,
        asOf: FigureDate?, source: String?, flag: Flag?, history: [Correction],
        recheck: FigureDate?, location: SourceLocation
    ) {
        self.id = id
        self.value = value
        self.to = to
        self.bound = bound
        self.unit = unit
        self.label = label
        self.note = note
        self.asOf = asOf
        self.source = source
        self.flag = flag
        self.history = history
        self.recheck = recheck
        self.location = location
    }

    /// What kind of statement a figure is.
    package enum Flag: String, Sendable, CaseIterable {
        case reported, platform, claim, opinion, disputed
    }

    package struct Correction: Sendable {
        package let was: String
        package let on: FigureDate?
        package let why: PerLanguage<String?>
    }

    /// The figure as a text in a language says it: `超4亿次浏览`.
    package func text(_ language: Int, _ form: WrittenForm) -> String {
        FigureForm(value, to: to, bound: bound, unit: unit[language]).text(in: form)
    }
}
