/// Where in a table the renderer is.
struct TableState {
    var isInHeader = false
    var bodyIsOpen = false
    var column = 0
    var alignments = Bytes(start: nil, count: 0)
}

/// Tables: in a box that scrolls and can be reached by keyboard, aligned by class.
extension HTMLRenderer {
    mutating func enterTable(_ node: Node, _ kind: NodeKind) {
        out.freshLine()
        switch kind {
        case .table:
            table = TableState()
            table.alignments = node.columnAlignments
            tableNumber += 1
            out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            out.appendEscaped(labels.table)
            out.append(UInt8(ascii: " "))
            out.append(number: tableNumber)
            out.append("\"><table>")
        case .tableRow:
            table.isInHeader = node.isHeaderRow
            table.column = 0
            if table.isInHeader {
                out.append("<thead>\n")
            } else if !table.bodyIsOpen {
                table.bodyIsOpen = true
                out.append("<tbody>\n")
            }
            out.append("<tr>")
        default:
            out.append(isHeading(node) ? "<th" : "<td")
            if table.column < table.alignments.count {
                switch table.alignments[table.column] {
                case UInt8(ascii: "l"): out.append(" class=\"align-left\"")
                case UInt8(ascii: "c"): out.append(" class=\"align-center\"")
                case UInt8(ascii: "r"): out.append(" class=\"align-right\"")
                default: break
                }
            }
            table.column += 1
            out.append(UInt8(ascii: ">"))
        }
    }

    mutating func leaveTable(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .table:
            if table.bodyIsOpen {
                out.freshLine()
                out.append("</tbody>")
            }
            out.freshLine()
            out.append("</table></div>\n")
        case .tableRow:
            out.freshLine()
            out.append("</tr>")
            if table.isInHeader {
                out.append("\n</thead>")
                table.isInHeader = false
            }
        default: out.append(isHeading(node) ? "</th>" : "</td>")
        }
    }

    /// An empty heading cell heads nothing, and screen readers stumble over it.
    private func isHeading(_ cell: Node) -> Bool {
        table.isInHeader && cell.firstChild != nil
    }
}
