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

    var texts = Readers<Read<String?>>()
    var htmls = Readers<Read<[UInt8]?>>()
    var links = Readers<Read<Link?>>()
    var conditions = Readers<Read<Bool>>()
    var views = Readers<Read<AnyObject?>>()
    var lists = Readers<ListReader>()
    var textLists = Readers<Read<[String]>>()

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

    /// Adds what a part does, which reads with its own readers and jumps within itself.
    mutating func append(_ part: Program) {
        let start = Int32(steps.count)
        steps.reserveCapacity(steps.count + part.steps.count)
        for step in part.steps {
            var step = step
            switch step.operation {
            case .text, .printCurrent: break
            case .printText: step.operand += Int32(texts.count)
            case .printHTML: step.operand += Int32(htmls.count)
            case .printLink: step.operand += Int32(links.count)
            case .unless, .when: step.operand += Int32(conditions.count)
            case .enter: step.operand += Int32(views.count)
            case .each: step.operand += Int32(lists.count)
            case .eachText: step.operand += Int32(textLists.count)
            }
            // Those that do not jump do not read it.
            step.end += start
            steps.append(step)
        }
        viewCount = max(viewCount, part.viewCount)
        textCount = max(textCount, part.textCount)
        texts.append(part.texts)
        htmls.append(part.htmls)
        links.append(part.links)
        conditions.append(part.conditions)
        views.append(part.views)
        lists.append(part.lists)
        textLists.append(part.textLists)
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
