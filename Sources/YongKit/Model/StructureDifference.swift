/// How two blocks at one place differ.
enum StructureDifference: Equatable {
    case headingLevel(Int, Int)
    case listLength(Int, Int)
    case tableRows(Int, Int)
    case tableColumns(Int, Int)
    case component(String, String)
}
