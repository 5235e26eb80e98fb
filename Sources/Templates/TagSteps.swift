/// What tags become in a program.
extension Compiler {
    mutating func compile(variable tag: Tag, at site: Site) {
        guard let value = resolve(tag, at: site) else { return }
        let isRaw = tag.sigil == .raw
        switch value {
        case .currentText(let slot):
            if isRaw { return report(.unescapedText(tag.name, .text), tag.nameRange, at: site) }
            program.add(.printCurrent, reading: slot, 0)
        case .field(let access, let slot):
            switch (access, isRaw) {
            case (.nothing, _): break
            case (.text(let read), false):
                program.add(.printText, reading: slot, program.texts.add(read))
            case (.link(let read), false):
                program.add(.printLink, reading: slot, program.links.add(read))
            case (.html(let read), true):
                program.add(.printHTML, reading: slot, program.htmls.add(read))
            case (.html, false): report(.escapedHTML(tag.name), tag.nameRange, at: site)
            case (.text, true), (.link, true):
                report(.unescapedText(tag.name, access.kind), tag.nameRange, at: site)
            default: report(.notPrintable(tag.name, access.kind), tag.nameRange, at: site)
            }
        }
    }

    mutating func compile(section tag: Tag, _ inner: [Node], at site: Site) {
        guard case .field(let access, let slot) = resolve(tag, at: site) else { return }
        let isInverted = tag.sigil == .inverted
        if case .nothing = access {
            if isInverted { begin(inner, at: site) }
            return
        }
        guard let presence = access.presence else {
            return report(.notASection(tag.name, access.kind), tag.nameRange, at: site)
        }
        let opening =
            isInverted ? add(.when, presence, reading: slot) : open(access, presence, slot)
        let section = Section(opening: opening, hasNames: !isInverted && access.kind != .flag)
        begin(inner, at: site, in: section)
    }

    mutating func end(_ section: Section) {
        if section.hasNames { names.leave() }
        program.steps[section.opening].end = Int32(program.steps.count)
        joinBarrier = program.steps.count
    }

    /// Adds the step that begins a section and puts what it shows in reach.
    private mutating func open(
        _ access: FieldAccess, _ presence: @escaping Read<Bool>, _ slot: Int
    ) -> Int {
        switch access {
        case .view(let schema, let read):
            let inner = enter(schema())
            return program.add(.enter, reading: slot, program.views.add(read), into: inner)
        case .list(let schema, let reader):
            let inner = enter(schema())
            return program.add(.each, reading: slot, program.lists.add(reader), into: inner)
        case .texts(let read):
            let inner = names.textDepth
            names.enterText()
            program.textCount = max(program.textCount, names.textDepth)
            return program.add(
                .eachText, reading: slot, program.textLists.add(read), into: inner)
        case .flag: return add(.unless, presence, reading: slot)
        default:
            names.enter(.field(access, slot: slot))
            return add(.unless, presence, reading: slot)
        }
    }

    private mutating func enter(_ schema: ViewSchema) -> Int {
        let inner = names.viewDepth
        names.enter(schema)
        program.viewCount = max(program.viewCount, names.viewDepth)
        return inner
    }

    private mutating func add(
        _ operation: Program.Step.Operation, _ condition: @escaping Read<Bool>, reading slot: Int
    ) -> Int {
        program.add(operation, reading: slot, program.conditions.add(condition))
    }

    private mutating func resolve(_ tag: Tag, at site: Site) -> NameResolver.Value? {
        do {
            return try names.resolve(tag)
        } catch {
            report(error.kind, error.range, at: site)
            return nil
        }
    }

    private mutating func report(
        _ kind: TemplateMistake.Kind, _ range: Range<Int>, at site: Site
    ) {
        add(Finding(template: site.template, range: range, kind: kind))
    }
}
