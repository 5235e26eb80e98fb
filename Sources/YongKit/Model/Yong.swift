/// This program.
package enum Yong {
    package static let version = "0.1.0"
}
