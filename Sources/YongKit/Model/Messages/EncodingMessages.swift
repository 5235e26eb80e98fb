extension Message {
    static func foreignEncoding(_ encoding: ForeignEncoding, file: String) -> Message {
        let name = encoding.commonName
        let command = conversion(of: file, from: encoding.name)
        return Message(
            "encoding-foreign",
            en: "this file is written in \(name.en); Yong reads UTF-8",
            zh: "这个文件的编码是\(name.zh)，Yong只读UTF-8",
            fix: Wording(
                en: "save it as UTF-8 in your editor, or run: \(command)",
                zh: "在编辑器里另存为UTF-8，或者运行：\(command)"))
    }

    /// A text of which nobody can tell in which of two encodings it is written.
    static func encodingUncertain(file: String) -> Message {
        Message(
            "encoding-foreign",
            en:
                "this file is written in GB18030 (GBK) or in Big5, and has too few words to tell which",
            zh: "这个文件的编码是GB18030（GBK）或Big5，字数太少，分辨不出是哪一种",
            fix: Wording(
                en:
                    "save it as UTF-8 in your editor, or say which: yong fix --encoding gb18030, or big5",
                zh: "在编辑器里另存为UTF-8，或者指明编码：yong fix --encoding gb18030，或big5"))
    }

    static func invalidUTF8(byte: UInt8, file: String) -> Message {
        let digits = String(byte, radix: 16, uppercase: true)
        return Message(
            "encoding-invalid",
            en: "the byte 0x\(digits) here is not UTF-8",
            zh: "此处的字节0x\(digits)不是UTF-8",
            fix: Wording(
                en: "retype what stands here, or save the file as UTF-8 in the editor it came from",
                zh: "重新输入此处的文字，或者在原来的编辑器里另存为UTF-8"))
    }

    static func nulByte() -> Message {
        Message(
            "encoding-nul",
            en: "there is a NUL byte here, which no text has",
            zh: "此处有一个NUL字节，文本里不会有它",
            fix: Wording(
                en: "delete it, or restore the file: it may be damaged or not be text at all",
                zh: "删掉它，或者恢复这个文件：它可能已损坏，或者根本不是文本"))
    }

    private static func conversion(of file: String, from encoding: String) -> String {
        let (source, target) = (shellQuoted(file), shellQuoted(file + ".utf8"))
        return "iconv -f \(encoding) -t UTF-8 \(source) > \(target) && mv \(target) \(source)"
    }

    private static func shellQuoted(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\\''") + "'"
    }
}
