/// A template with everything that it uses put into it: a list of steps and what they read.
struct Program: Sendable {
    /// The classes of the views that it is rendered with, outermost first.
    let owners: [ObjectIdentifier]
    var steps: [Step] = []
    /// The bytes of all templates.
    let text: [UInt8]
    /// How many views and texts are in reach at once, at most.
    var viewCount: Int
    var textCount = 0

    var texts = Readers<String?>()
    var htmls = Readers<[UInt8]?>()
    var links = Readers<Link?>()
    var conditions = Readers<Bool>()
    var views = Readers<AnyObject?>()
    var lists: [ListReader] = []
    var textLists = Readers<[String]>()

    init(schemas: [ViewSchema], text: [UInt8]) {
        self.text = text
        owners = schemas.map(\.owner)
        viewCount = schemas.count
    }

    /// One step; it holds no reference, so that walking the list counts none.
    struct Step: Sendable {
        enum Operation: UInt8, Sendable {
            /// Append `count` bytes of the program's text from `operand`.
            case text
            /// Append what the reader `operand` reads from the view in `slot`.
            case printText, printHTML, printLink
            /// Append the text in `slot`.
            case printCurrent
            /// Go to `end` unless, or if, the condition `operand` holds of the view in `slot`.
            case unless, when
            /// Put the view that is read into slot `inner`; go to `end` where there is none.
            case enter
            /// Run the steps up to `end` for each element, which is in slot `inner`.
            case each, eachText
        }

        let operation: Operation
        var slot: Int32 = 0
        var operand: Int32 = 0
        /// `inner`, or the number of bytes.
        var count: Int32 = 0
        var end: Int32 = 0
    }
}

extension Program {
    /// Adds a step that reads with the reader at `operand`, and returns where it stands.
    @discardableResult
    mutating func add(
        _ operation: Step.Operation, reading slot: Int, _ operand: Int, into inner: Int = 0
    ) -> Int {
        steps.append(
            Step(
                operation: operation, slot: Int32(slot), operand: Int32(operand),
                count: Int32(inner)))
        return steps.count - 1
    }

    /// Adds bytes of the text behind the last step, which is made longer where it ends with them.
    mutating func add(text range: Range<Int>, mayJoin: Bool) {
        if mayJoin, let last = steps.last, last.operation == .text,
            Int(last.operand + last.count) == range.lowerBound
        {
            steps[steps.count - 1].count += Int32(range.count)
        } else {
            add(.text, reading: 0, range.lowerBound, into: range.count)
        }
    }
}
