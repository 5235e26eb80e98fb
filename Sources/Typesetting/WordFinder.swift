internal import Foundation
internal import _FoundationICU

/// Finds where words end in Chinese, which writes none apart.
///
/// A title whose line ends in the middle of a word is read twice. ICU's dictionary, which Foundation
/// brings along, knows most words; where it knows none every letter is a word.
enum WordFinder {
    /// The places, counted in UTF-16 units, at which a word of the text ends.
    static func ends(in text: String) -> Set<Int> {
        let units = Array(text.utf16)
        guard !units.isEmpty else { return [] }
        var ends = Set<Int>()
        units.withUnsafeBufferPointer { buffer in
            var status = U_ZERO_ERROR
            guard
                let finder = swift_ubrk_open(
                    UBRK_WORD, "zh", buffer.baseAddress, Int32(buffer.count), &status)
            else { return }
            defer { swift_ubrk_close(finder) }
            while case let end = swift_ubrk_next(finder), end >= 0 { ends.insert(Int(end)) }
        }
        return ends
    }
}
