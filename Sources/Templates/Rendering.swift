/// One run of a program over its views.
struct Rendering {
    /// The view in each slot. Who put it there holds it as long as steps read from the slot: the
    /// caller, a list that is walked, or `held`.
    fileprivate var views: [Unmanaged<AnyObject>]
    fileprivate var held: [AnyObject]
    fileprivate var texts: [String]
    fileprivate var output: [UInt8]
    fileprivate let addresses: LinkStyle
    private let limit: Int
    private var isOverLimit = false

    /// Appends what the program makes of `views`; false where that is more than `limit` bytes.
    static func append(
        _ shared: TemplateSet.Shared, _ views: [AnyObject], _ addresses: LinkStyle, limit: Int,
        to buffer: inout [UInt8]
    ) -> Bool {
        var rendering = Rendering(shared.program, views, addresses, limit: limit, buffer)
        buffer = []
        shared.program.run(0, shared.program.steps.count, &rendering)
        buffer = rendering.output
        return !rendering.isOverLimit
    }

    private init(
        _ program: borrowing Program, _ views: [AnyObject], _ addresses: LinkStyle, limit: Int,
        _ buffer: consuming [UInt8]
    ) {
        // Slots of views that are not there yet hold any view until a section fills them.
        held = views
        while held.count < program.viewCount { held.append(views[0]) }
        self.views = held.map(Unmanaged.passUnretained)
        texts = Array(repeating: "", count: program.textCount)
        self.addresses = addresses
        self.limit = buffer.count + limit
        output = buffer
    }

    @inline(__always)
    fileprivate func view(of step: Program.Step) -> Unmanaged<AnyObject> { views[Int(step.slot)] }

    /// Only lists can make a page grow beyond what was written for it, so only they ask.
    fileprivate mutating func isWithinLimit() -> Bool {
        if output.count > limit { isOverLimit = true }
        return !isOverLimit
    }
}

extension Program {
    /// Runs some of the steps.
    ///
    /// What changes is apart from the program, which is only borrowed: all processors print from the same
    /// lists, and each count of a reference to one of them would be a wait for the other processors.
    fileprivate func run(_ start: Int, _ end: Int, _ rendering: inout Rendering) {
        var index = start
        while index < end {
            let step = steps[index]
            let operand = Int(step.operand)
            index += 1
            switch step.operation {
            case .text:
                text.withUnsafeBufferPointer {
                    rendering.output += UnsafeBufferPointer(
                        rebasing: $0[operand..<operand + Int(step.count)])
                }
            case .printText:
                if let text = texts.read(operand, rendering.view(of: step)) {
                    Escaping.appendEscaped(text, to: &rendering.output)
                }
            case .printHTML:
                if let html = htmls.read(operand, rendering.view(of: step)) {
                    rendering.output += html
                }
            case .printLink:
                if let link = links.read(operand, rendering.view(of: step)) {
                    rendering.addresses.append(link, to: &rendering.output)
                }
            case .printCurrent:
                Escaping.appendEscaped(rendering.texts[Int(step.slot)], to: &rendering.output)
            case .unless:
                if !conditions.read(operand, rendering.view(of: step)) { index = Int(step.end) }
            case .when:
                if conditions.read(operand, rendering.view(of: step)) { index = Int(step.end) }
            case .enter:
                if let inner = views.read(operand, rendering.view(of: step)) {
                    rendering.views[Int(step.count)] = .passUnretained(inner)
                    rendering.held[Int(step.count)] = inner
                } else {
                    index = Int(step.end)
                }
            case .each:
                let first = index
                lists.visit(operand, rendering.view(of: step)) { element in
                    rendering.views[Int(step.count)] = element
                    run(first, Int(step.end), &rendering)
                    return rendering.isWithinLimit()
                }
                index = Int(step.end)
            case .eachText:
                for text in textLists.read(operand, rendering.view(of: step)) {
                    rendering.texts[Int(step.count)] = text
                    run(index, Int(step.end), &rendering)
                    guard rendering.isWithinLimit() else { break }
                }
                index = Int(step.end)
            }
        }
    }
}
