/// The templates of a theme, every name in them proved, ready to be rendered from many threads.
package final class TemplateSet: Sendable {
    /// The name of every template that was given, whether it can be rendered or not.
    package let names: [String]
    private let programs: [String: Shared]
    private let outputLimit: Int

    /// A program that is shared by counting one reference, and not those of all its lists.
    final class Shared: Sendable {
        let program: Program

        init(_ program: Program) { self.program = program }
    }

    /// Reads and proves all templates, and says everything that is wrong with them.
    ///
    /// A root that is wrong, or uses something that is, or is not there, cannot be rendered; the
    /// others can.
    package static func load(
        templates sources: [TemplateSource], roots: [TemplateRoot],
        tables: [TableKeys] = [], outputLimit: Int = 64 << 20
    ) -> (TemplateSet, [TemplateMistake]) {
        let draft = TemplateDraft(sources, tables: tables)
        return draft.templates(roots.map(draft.prove), outputLimit: outputLimit)
    }

    init(names: [String], programs: [String: Program], outputLimit: Int) {
        self.names = names
        self.programs = programs.mapValues(Shared.init)
        self.outputLimit = outputLimit
    }

    package func canRender(_ name: String) -> Bool { programs[name] != nil }

    /// Appends a page; `views` are those of the template's root, outermost first.
    ///
    /// - Parameters:
    ///   - linkPrefix: what leads from the page to the site's root: `/ningbo`, `../../` or nothing.
    ///   - folderFile: what a link to a folder ends in, for sites that are opened without a server.
    package func render(
        _ name: String, _ views: any (AnyObject & Sendable)..., linkPrefix: String,
        folderFile: String = "", into buffer: inout [UInt8]
    ) throws(RenderFailure) {
        guard let shared = programs[name] else { throw .noSuchTemplate(name) }
        guard views.count == shared.program.owners.count,
            zip(views, shared.program.owners).allSatisfy({ ObjectIdentifier(type(of: $0)) == $1 })
        else { throw .wrongViews(template: name) }
        let links = LinkStyle(prefix: linkPrefix, folderFile: folderFile)
        guard Rendering.append(shared, views, links, limit: outputLimit, to: &buffer) else {
            throw .outputLimit(template: name, bytes: outputLimit)
        }
    }
}

/// Why a template was not rendered.
package enum RenderFailure: Error, Sendable, Hashable {
    /// It does not exist, is no root, or has mistakes.
    case noSuchTemplate(String)
    /// The views are not those that its names were proved against.
    case wrongViews(template: String)
    /// Its output was larger than a page may be.
    case outputLimit(template: String, bytes: Int)
}
