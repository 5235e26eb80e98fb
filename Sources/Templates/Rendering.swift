/// One run of a program over its views.
struct Rendering {
    private let program: Program
    /// The view in each slot. Who put it there holds it as long as steps read from the slot: the
    /// caller, a list that is walked, or `held`.
    private var views: [Unmanaged<AnyObject>]
    private var held: [AnyObject]
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
        // Slots of views that are not there yet hold any view until a section fills them.
        held = views
        while held.count < program.viewCount { held.append(views[0]) }
        self.views = held.map(Unmanaged.passUnretained)
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
            let operand = Int(step.operand)
            index += 1
            switch step.operation {
            case .text:
                program.text.withUnsafeBufferPointer {
                    output += UnsafeBufferPointer(
                        rebasing: $0[operand..<operand + Int(step.count)])
                }
            case .printText:
                if let text = program.texts.read(operand, view(of: step)) {
                    Escaping.appendEscaped(text, to: &output)
                }
            case .printHTML:
                if let html = program.htmls.read(operand, view(of: step)) { output += html }
            case .printLink:
                if let link = program.links.read(operand, view(of: step)) {
                    addresses.append(link, to: &output)
                }
            case .printCurrent: Escaping.appendEscaped(texts[Int(step.slot)], to: &output)
            case .unless:
                if !program.conditions.read(operand, view(of: step)) { index = Int(step.end) }
            case .when:
                if program.conditions.read(operand, view(of: step)) { index = Int(step.end) }
            case .enter:
                if let inner = program.views.read(operand, view(of: step)) {
                    views[Int(step.count)] = .passUnretained(inner)
                    held[Int(step.count)] = inner
                } else {
                    index = Int(step.end)
                }
            case .each:
                let first = index
                view(of: step)._withUnsafeGuaranteedRef { list in
                    program.lists[operand].visit(list) { element in
                        views[Int(step.count)] = .passUnretained(element)
                        run(first, Int(step.end))
                        return isWithinLimit()
                    }
                }
                index = Int(step.end)
            case .eachText:
                for text in program.textLists.read(operand, view(of: step)) {
                    texts[Int(step.count)] = text
                    run(index, Int(step.end))
                    guard isWithinLimit() else { break }
                }
                index = Int(step.end)
            }
        }
    }

    private func view(of step: Program.Step) -> Unmanaged<AnyObject> { views[Int(step.slot)] }

    /// Only lists can make a page grow beyond what was written for it, so only they ask.
    private mutating func isWithinLimit() -> Bool {
        if output.count > limit { isOverLimit = true }
        return !isOverLimit
    }
}
