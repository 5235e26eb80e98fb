/// How a platform's export of figures names its columns.
package struct ExportColumns: Sendable {
    package let id: String
    /// A channel of `yong review`, such as `rednote`.
    package let channel: String
    /// Names of columns by what they hold: `title`, `link`, `date`, or a figure such as `likes`.
    package let names: [(key: String, names: [String])]

    /// What a column may hold.
    package static let keys = [
        "title", "link", "date", "impressions", "views", "readers", "likes", "saves", "comments",
        "shares", "followers", "clicks",
    ]
}
