import Markdown

/// A text in which ⟦ and ⟧ stand around the place where something is expected.
struct Marked {
    let text: String
    let places: [Place]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var places: [Place] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": places.append(Place(line: line, column: column))
            case "⟧": places[places.count - 1].length = column - places[places.count - 1].column
            default:
                text.append(scalar)
                column = scalar == "\n" ? 1 : column + 1
                if scalar == "\n" { line += 1 }
            }
        }
        self.text = String(text)
        self.places = places
    }
}

extension Document {
    /// As the page would hold it, in English.
    borrowing func text(ids: [String] = []) -> String {
        String(decoding: html(headingIDs: ids, labels: .english), as: UTF8.self)
    }
}
