/// A source file is no longer as it was when the site was loaded: the build begins again.
package struct SourceChanged: Error, Sendable {
    package let path: String
}
