/// Finds sizes and places of what stands in columns and rows.
struct LayoutSetter {
    private let typesetter: Typesetter
    private let faces: [String: Face]
    var left: [PictureLayout.Left] = []
    private(set) var body: PictureLayout.Body?
    var texts: [PictureLayout.PlacedText] = []

    init(_ typesetter: Typesetter, faces: [String: Face]) {
        self.typesetter = typesetter
        self.faces = faces
    }

    /// What is the same in all that an element holds.
    private struct Setting {
        var language = "zh-Hans"
        /// From 1 down to 0: how far texts have come from their largest to their smallest size.
        var scale = 1.0
        /// How much smaller all that is in a column is set than it says.
        var zoom = 1.0

        var isLatin: Bool { !StyledText.isChinese(language) }
    }

    /// Something at its place in what holds it.
    struct Child {
        var block: Block
        let x: Double
        var y: Double
    }

    /// Something of known height.
    struct Block {
        var height: Double
        var children: [Child] = []
        var content = Content.nothing
        var width: Double
        /// Of a column: the room above each child, and its height, of those without any too.
        var rooms: [(above: Double, height: Double)] = []

        enum Content {
            case nothing
            case text(SetText, LayoutTag, Face, String)
            case box(LayoutTag)
            case art(LayoutTag, ArraySlice<UInt8>)
        }
    }

    /// Puts something that stands by itself at the place that it says.
    mutating func place(_ node: LayoutNode, _ tag: LayoutTag?, in pieces: inout [PicturePiece]) {
        let tag = tag ?? node.tag
        let (x, y) = (tag?.number("x") ?? 0, tag?.number("y") ?? 0)
        let width = tag?.number("width") ?? 100
        let height = tag?.number("height")
        var setting = Setting()
        var block = block(node, width: width, setting)
        let isBody = tag?.text("id") == "body"
        if let height, !isBody {
            while block.height > height + 0.01, setting.scale > 0 {
                setting.scale = max(0, setting.scale - 0.1)
                block = self.block(node, width: width, setting)
            }
        }
        if let height, block.height > height + 0.01 {
            left.append(
                PictureLayout.Left(
                    id: tag?.text("id") ?? "", text: SVGWriter.number(block.height - height)))
        }
        if isBody {
            body = PictureLayout.Body(height: height ?? block.height, children: block.rooms)
        }
        var top = y
        let slack = (height ?? block.height) - block.height
        switch tag?.text("valign") {
        case "middle": top += max(0, slack / 2)
        case "bottom": top += max(0, slack)
        default: break
        }
        if let most = tag?.number("spread") { block.spread(slack, most: most * setting.zoom) }
        draw(block, x: x, y: top, in: &pieces)
    }
}

extension LayoutNode {
    var tag: LayoutTag? {
        switch self {
        case .svg: nil
        case .element(let tag, _), .text(let tag, _): tag
        }
    }

    fileprivate var isBlank: Bool {
        guard case .svg(let bytes) = self else { return false }
        return bytes.allSatisfy { $0 <= 0x20 }
    }
}

extension LayoutSetter {
    private mutating func block(_ node: LayoutNode, width: Double, _ setting: Setting) -> Block {
        var setting = setting
        if let language = node.tag?.text("lang") { setting.language = language }
        if let zoom = node.tag?.number("zoom") { setting.zoom = min(max(zoom, 0.3), 2) }
        switch node {
        case .svg(let bytes):
            return Block(height: 0, content: .nothing, width: bytes.isEmpty ? 0 : width)
        case .text(let tag, let runs): return text(tag, runs, width: width, setting)
        case .element(let tag, let children):
            switch tag.name {
            case .row: return row(tag, children, width: width, setting)
            case .art: return art(tag, children, width: width)
            case .strut:
                return Block(
                    height: tag.number("height", isLatin: setting.isLatin) ?? 0,
                    content: .box(tag), width: tag.number("width") ?? width)
            default: return column(tag, children, width: width, setting)
            }
        }
    }

    private mutating func text(
        _ tag: LayoutTag, _ runs: [StyledText.Run], width: Double, _ setting: Setting
    ) -> Block {
        let isLatin = setting.isLatin
        let largest = tag.number("size", isLatin: isLatin) ?? 30
        let smallest = min(largest, tag.number("smallest", isLatin: isLatin) ?? largest)
        var face =
            faces[tag.text("face", isLatin: isLatin) ?? "text"]
            ?? Face(han: "Noto Sans CJK SC", latin: "sans-serif")
        if let weight = tag.number("weight", isLatin: isLatin) { face.weight = Int(weight) }
        let size = ((smallest + (largest - smallest) * setting.scale) * setting.zoom).rounded()
        let style = Typesetter.Style(
            face: face, size: size, smallest: (smallest * setting.zoom).rounded(),
            leading: tag.number("leading", isLatin: isLatin) ?? (isLatin ? 1.4 : 1.6),
            maximumLines: tag.number("lines").map { Int($0) },
            isBalanced: tag.text("fit") == "title")
        let width = tag.number("width", isLatin: isLatin) ?? width
        let set = typesetter.set(
            StyledText(runs, language: setting.language), style, width: width,
            height: tag.number("height") ?? .infinity)
        if set.lines.isEmpty, set.rest.isEmpty { return Block(height: 0, width: width) }
        return Block(
            height: set.height, content: .text(set, tag, face, setting.language), width: width)
    }

    private mutating func column(
        _ tag: LayoutTag, _ nodes: [LayoutNode], width: Double, _ setting: Setting
    ) -> Block {
        let (top, right, bottom, left) = tag.padding(setting.zoom)
        let width = tag.number("width") ?? width
        let gap = (tag.number("gap", isLatin: setting.isLatin) ?? 0) * setting.zoom
        var block = Block(height: top, content: .box(tag), width: width)
        var isFirst = true
        for node in nodes where !node.isBlank {
            let child = self.block(node, width: width - left - right, setting)
            // A child may want another distance from the one above it.
            let above = node.tag?.number("above").map { $0 * setting.zoom } ?? gap
            block.rooms.append((above, child.height))
            guard child.height > 0 else { continue }
            if !isFirst { block.height += above }
            block.children.append(Child(block: child, x: left, y: block.height))
            block.height += child.height
            isFirst = false
        }
        if isFirst, tag.number("height") == nil { return Block(height: 0, width: width) }
        block.height += bottom
        if tag.text("x") == nil {
            block.height = max(block.height, tag.number("height") ?? 0)
        }
        return block
    }

    /// Children of a width of their own, and others that share what is left.
    private mutating func row(
        _ tag: LayoutTag, _ nodes: [LayoutNode], width: Double, _ setting: Setting
    ) -> Block {
        let nodes = nodes.filter { !$0.isBlank }
        let gap = tag.number("gap") ?? 0
        let (top, right, bottom, left) = tag.padding(setting.zoom)
        let fixed = nodes.map { $0.tag?.number("width", isLatin: setting.isLatin) }
        let room =
            width - left - right - gap * Double(max(0, nodes.count - 1))
            - fixed.reduce(0) { $0 + ($1 ?? 0) }
        let share = room / Double(max(1, fixed.count { $0 == nil }))
        var block = Block(height: 0, content: .box(tag), width: width)
        var x = left
        for (node, own) in zip(nodes, fixed) {
            let child = self.block(node, width: own ?? share, setting)
            block.children.append(Child(block: child, x: x, y: top))
            block.height = max(block.height, child.height)
            x += (own ?? share) + gap
        }
        if tag.text("valign") == "middle" {
            for index in block.children.indices {
                block.children[index].y += (block.height - block.children[index].block.height) / 2
            }
        } else {
            block.alignFirstLines()
        }
        if block.height > 0 { block.height += top + bottom }
        return block
    }

    /// A drawing as high as it says, or as its shape makes it.
    private func art(_ tag: LayoutTag, _ nodes: [LayoutNode], width: Double) -> Block {
        guard case .svg(let bytes)? = nodes.first(where: { !$0.isBlank }) else {
            return Block(height: 0, width: width)
        }
        let width = tag.number("width") ?? width
        let ratio = tag.number("ratio") ?? 2
        return Block(
            height: tag.number("height") ?? width / ratio, content: .art(tag, bytes), width: width)
    }

    /// The measure of a drawing, which its own first tag says.
    static func view(of bytes: ArraySlice<UInt8>) -> String? {
        let name = Array(" viewBox=\"".utf8)
        guard let end = bytes.firstIndex(of: UInt8(ascii: ">")),
            let start = bytes[..<end].indices.first(where: {
                bytes[$0...].prefix(name.count).elementsEqual(name)
            }),
            let close = bytes[(start + name.count)..<end].firstIndex(of: 0x22)
        else { return nil }
        return String(decoding: bytes[(start + name.count)..<close], as: UTF8.self)
    }
}

extension LayoutTag {
    /// One to four numbers, as CSS counts them.
    fileprivate func padding(_ zoom: Double) -> (Double, Double, Double, Double) {
        let numbers = (text("padding") ?? "").split(separator: " ").compactMap {
            Double($0).map { $0 * zoom }
        }
        return switch numbers.count {
        case 1: (numbers[0], numbers[0], numbers[0], numbers[0])
        case 2: (numbers[0], numbers[1], numbers[0], numbers[1])
        case 3: (numbers[0], numbers[1], numbers[2], numbers[1])
        case 4: (numbers[0], numbers[1], numbers[2], numbers[3])
        default: (0, 0, 0, 0)
        }
    }
}
