/// Somebody who is shown every node of a tree, in document order.
protocol TreeVisitor: ~Copyable {
    /// Whether it has seen enough.
    var isDone: Bool { get }
    mutating func enter(_ node: Node, _ kind: NodeKind)
    mutating func leave(_ node: Node, _ kind: NodeKind)
}

extension TreeVisitor where Self: ~Copyable {
    var isDone: Bool { false }
}

/// Shows a whole tree to a visitor, without recursion: fifty thousand nested quotes are legal.
func walk<Visitor: TreeVisitor & ~Copyable>(_ root: Node, _ visitor: inout Visitor) {
    var node = root
    while true {
        let kind = node.kind
        visitor.enter(node, kind)
        if let child = node.firstChild {
            node = child
            continue
        }
        visitor.leave(node, kind)
        while true {
            if node == root { return }
            if let next = node.next {
                node = next
                break
            }
            guard let parent = node.parent else { return }
            node = parent
            visitor.leave(node, node.kind)
        }
        if visitor.isDone { return }
    }
}
