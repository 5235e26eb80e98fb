/// One run of a program over its views.
struct Rendering {
    private let program: Program
    private var views: [AnyObject]
    private var texts: [String]
    private var output: [UInt8]
    private let addresses: LinkStyle
    private let limit: Int
    private var isOverLimit = false

    /// Appends what the program makes of `views`; false where that is more than `limit` bytes.
    static func append(
        _ program: Program, _ views: [AnyObject], _ addresses: LinkStyle, limit: Int,
        to buffer: inout [UInt8]
    ) -> Bool {
        var rendering = Rendering(program, views, addresses, limit: limit, buffer)
        buffer = []
        rendering.run(0, program.steps.count)
        buffer = rendering.output
        return !rendering.isOverLimit
    }

    private init(
        _ program: Program, _ views: [AnyObject], _ addresses: LinkStyle, limit: Int,
        _ buffer: consuming [UInt8]
    ) {
        self.program = program
        self.views = views
        // Slots of views that are not there yet hold any view until a section fills them.
        while self.views.count < program.viewCount { self.views.append(views[0]) }
        texts = Array(repeating: "", count: program.textCount)
        self.addresses = addresses
        self.limit = buffer.count + limit
        output = buffer
    }
}

extension Rendering {
    private mutating func run(_ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let step = program.steps[index]
            let (slot, operand) = (Int(step.slot), Int(step.operand))
            index += 1
            switch step.operation {
            case .text:
                program.text.withUnsafeBufferPointer {
                    output += UnsafeBufferPointer(
                        rebasing: $0[operand..<operand + Int(step.count)])
                }
            case .printText:
                if let text = program.texts[operand](views[slot]) {
                    Escaping.appendEscaped(text, to: &output)
                }
            case .printHTML:
                if let html = program.htmls[operand](views[slot]) { output += html }
            case .printLink:
                if let link = program.links[operand](views[slot]) {
                    addresses.append(link, to: &output)
                }
            case .printCurrent: Escaping.appendEscaped(texts[slot], to: &output)
            case .unless:
                if !program.conditions[operand](views[slot]) { index = Int(step.end) }
            case .when:
                if program.conditions[operand](views[slot]) { index = Int(step.end) }
            case .enter:
                if let view = program.views[operand](views[slot]) {
                    views[Int(step.count)] = view
                } else {
                    index = Int(step.end)
                }
            case .each:
                let first = index
                program.lists[operand].visit(views[slot]) { view in
                    views[Int(step.count)] = view
                    run(first, Int(step.end))
                    return isWithinLimit()
                }
                index = Int(step.end)
            case .eachText:
                for text in program.textLists[operand](views[slot]) {
                    texts[Int(step.count)] = text
                    run(index, Int(step.end))
                    guard isWithinLimit() else { break }
                }
                index = Int(step.end)
            }
        }
    }

    /// Only lists can make a page grow beyond what was written for it, so only they ask.
    private mutating func isWithinLimit() -> Bool {
        if output.count > limit { isOverLimit = true }
        return !isOverLimit
    }
}
