internal import CCmarkGFM
import Glibc

/// One Markdown text, parsed; owns the C tree.
///
/// What the site knows better is put in before `html` is asked for: the addresses of links, the
/// size of images, the HTML of components.
package struct Document: ~Copyable {
    package struct Options: Sendable {
        /// Curly quotes, dashes and ellipses from `"`, `--` and `...`: for English only.
        package var smartPunctuation: Bool
        /// A line break between two Chinese characters prints nothing: for Chinese only.
        package var joinsChineseLines: Bool
        /// GitHub's Markdown and nothing else: no `{#id}`, no alerts. For `cmarkHTML`.
        package var isPlain: Bool
        /// The file's line on which the text begins.
        package var firstLine: Int
        package var limits: Limits
        /// Emphasis and bare addresses beside Chinese; off only to measure what it costs.
        package var readsChinese = true

        package init(
            smartPunctuation: Bool = false, joinsChineseLines: Bool = false,
            isPlain: Bool = false, firstLine: Int = 1, limits: Limits = Limits()
        ) {
            self.smartPunctuation = smartPunctuation
            self.joinsChineseLines = joinsChineseLines
            self.isPlain = isPlain
            self.firstLine = firstLine
            self.limits = limits
        }
    }

    /// In document order.
    package private(set) var headings: [Heading]
    /// Links and images in document order; those of footnotes come last.
    package private(set) var references: [Reference]
    package let codeBlocks: [CodeBlock]
    /// By place.
    package let mistakes: [Mistake]
    package let statistics: Statistics

    let root: Node
    /// Holds the tree.
    private let memory: TreeMemory
    let source: ArraySlice<UInt8>
    let options: Options
    var changes = Changes()
    private let referenceNodes: [Node]
    private let headingNodes: [Node]
    private let headingOfReference: [Int: Int]
    private var places: [Place]?
    /// Found when a block of code is asked for its place.
    var lineStarts: [Int]?

    /// `text` is valid UTF-8 without a byte-order mark and without NUL.
    package init(_ text: ArraySlice<UInt8>, options: Options = Options()) {
        let memory = TreeMemory()
        let parsed = text.withUnsafeBufferPointer {
            ParsedText($0, options: options, in: memory)
        }
        var reader = TreeReader(
            isMarked: parsed.isMarked, options: options,
            reservedCharacter: parsed.reservedCharacter)
        walk(parsed.root, &reader)
        if options.isPlain { reader.cleanForCmark() }
        root = parsed.root
        self.memory = memory
        source = text
        self.options = options
        statistics = reader.text.statistics
        headings = text.withUnsafeBufferPointer {
            reader.headings(in: $0, firstLine: options.firstLine)
        }
        references = reader.references
        referenceNodes = reader.referenceNodes
        headingNodes = reader.headingNodes.map(\.node)
        headingOfReference = reader.headingOfReference
        changes.alerts = reader.alerts
        codeBlocks = reader.codeBlocks(firstLine: options.firstLine)
        mistakes = text.withUnsafeBufferPointer {
            parsed.mistakes(reader, in: $0, firstLine: options.firstLine)
        }
    }

    package init(_ text: [UInt8], options: Options = Options()) {
        self.init(text[...], options: options)
    }

    package init(_ text: String, options: Options = Options()) {
        self.init(Array(text.utf8)[...], options: options)
    }
}

extension Document {
    /// Where a reference stands; found when it is asked for, since most links are fine.
    package mutating func place(ofReference index: Int) -> Place {
        if let places { return places[index] }
        let found = source.withUnsafeBufferPointer { text in
            let map = SourceMap(text, firstLine: options.firstLine)
            var locator = ReferenceLocator(map)
            return referenceNodes.map { map.place(locator.range(of: $0)) }
        }
        places = found
        return found[index]
    }

    /// Sets the address that a link or image is printed with.
    package mutating func setDestination(_ destination: String, ofReference index: Int) {
        references[index].destination = destination
    }

    /// Adds attributes to the tag of a link or image, such as `width` and `height`.
    package mutating func setAttributes(
        _ attributes: KeyValuePairs<StaticString, String>, ofReference index: Int
    ) {
        changes.attributes[index] = attributes
    }

    /// Prints an image as the site knows it.
    package mutating func setImage(_ form: ImageForm, ofReference index: Int) {
        changes.images[index] = form
    }

    /// Prints HTML of the site's in place of a link; `text` stands for it where text is wanted.
    package mutating func replaceReference(_ index: Int, with html: [UInt8], text: String) {
        changes.references[index] = Replacement(html: html, text: text)
        if let heading = headingOfReference[index] {
            let first = headingOfReference.filter { $0.value == heading }.keys.min() ?? index
            headings[heading].text = words(of: headingNodes[heading], firstReference: first)
        }
    }

    /// Prints HTML of the site's in place of a block of code; `text` as above.
    package mutating func replaceCodeBlock(_ index: Int, with html: [UInt8], text: String = "") {
        changes.codeBlocks[index] = Replacement(html: html, text: text)
    }

    /// The text as HTML; a heading without an id in `headingIDs` gets none.
    ///
    /// `formerIDs` stand in the headings as empty anchors; an empty one stands for none.
    /// HTML of the author's is left out unless `keepsHTML` is set.
    /// `idPrefix` keeps the ids of footnotes apart when two texts share a page.
    /// `otherWriting` gets an element with its language.
    package borrowing func html(
        headingIDs: [String] = [], formerIDs: [String] = [], labels: Labels,
        idPrefix: String = "", keepsHTML: Bool = false, otherWriting: OtherWriting? = nil
    ) -> [UInt8] {
        var renderer = HTMLRenderer(
            self.references, changes: changes, headingIDs: headingIDs, formerIDs: formerIDs,
            labels: labels, idPrefix: idPrefix, joinsChineseLines: options.joinsChineseLines,
            keepsHTML: keepsHTML, otherWriting: otherWriting,
            capacity: source.count + source.count / 2)
        walk(root, &renderer)
        return renderer.finish()
    }

    /// The text as cmark-gfm itself prints it, without the addresses that it holds for dangerous
    /// and, unless `keepsHTML` is set, without HTML of the author's.
    package borrowing func cmarkHTML(keepsHTML: Bool = false) -> [UInt8] {
        let mode = keepsHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
        return memory.use { _ in
            guard let html = cmark_render_html(root, mode, nil) else { return [] }
            return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
        }
    }
}
