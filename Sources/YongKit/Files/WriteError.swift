/// Why the output could not be written. Says what and where; the wording is the message catalogue's.
package enum WriteError: Error, Hashable {
    /// The folder asked for cannot be the output.
    case refused(Refusal, path: String)
    /// Another build holds the lock; `process` is nil where the lock file does not say whose.
    case locked(process: Int32?, path: String)
    /// A source could not be read.
    case read(path: String, code: Int32)
    /// Something could not be written, made or removed (`ENOSPC`, `EACCES`, `EROFS` …).
    case write(path: String, code: Int32)

    package enum Refusal: Hashable, Sendable {
        case isSymbolicLink
        case isNotFolder
        case isFileSystemRoot
        /// The home folder, or a folder that holds it.
        case isHome
        case isSiteRoot
        /// A folder that holds the site, or one of its source folders.
        case holdsSite(String)
        /// Inside Content, Theme or Yong's own folder, or one of them.
        case isInside(String)
        /// Not empty and not made by Yong; the entry is one that Yong did not make.
        case notOurs(entry: String)
    }
}

extension WriteError {
    /// A file system's answer while writing.
    init(writing error: FileError) {
        self = .write(path: error.path, code: error.code)
    }

    /// A file system's answer while reading.
    init(reading error: FileError) {
        self = .read(path: error.path, code: error.code)
    }
}
