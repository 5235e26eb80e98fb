/// What `OutputWriter.finish` did to the output.
package struct SwapReport: Sendable {
    package enum Method: Hashable, Sendable {
        /// Everything was so already; no modification time was touched.
        case untouched
        /// The output was wholly old until one step made it wholly new.
        case atomic
        /// The exchange was refused, so files were renamed one by one; the code says why.
        case fileByFile(code: Int32)
    }

    package let method: Method
    package let added: Int
    package let changed: Int
    package let kept: Int
    /// Outputs of the last build that this one did not make.
    package let removed: Int
    /// The outputs as they now are: what the receipt records.
    package let outputs: [WrittenOutput]
    /// The old files that could not be deleted; the next build tries again.
    package let leftover: WriteError?
}
