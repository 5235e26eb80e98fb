internal import Pictures

/// What can be wrong with the files of pictures.
extension Message {
    static func picture(_ mistake: PictureMistake) -> Message {
        switch mistake {
        case .empty:
            Message(
                "picture-broken", en: "the file is empty", zh: "文件是空的",
                fix: Wording(en: "copy the picture again", zh: "请重新复制这张图片"))
        case .unknown:
            Message(
                "picture-foreign", en: "is called a picture, and is none that we know",
                zh: "文件名像图片，内容却不是认识的图片格式",
                fix: Wording(
                    en: "open it in a picture program and save it as JPEG or PNG",
                    zh: "请用看图软件打开，另存为JPEG或PNG"))
        case .foreign(let format): foreignPicture(format)
        case .truncated(let format):
            Message(
                "picture-broken", en: "this \(format.name) ends before its picture does",
                zh: "这个\(format.name)文件不完整，后半部分缺失",
                fix: Wording(
                    en: "copy or download it again; it was cut off on the way",
                    zh: "请重新复制或下载：传输时被截断了"))
        case .broken(let format):
            Message(
                "picture-broken", en: "this \(format.name) is damaged: its header makes no sense",
                zh: "这个\(format.name)文件已损坏：文件头无法识别",
                fix: Wording(
                    en: "copy it again, or open it in a picture program and save it anew",
                    zh: "请重新复制，或用看图软件打开后另存一份"))
        case .entangled(let format):
            Message(
                "picture-private",
                en: "in this \(format.name) the picture and what is said of it, such as where it "
                    + "was taken, share bytes and cannot be parted",
                zh: "这个\(format.name)里，画面和拍摄地点等信息混在一起，无法分开",
                fix: Wording(
                    en: "open it in a picture program and save it anew as JPEG or PNG",
                    zh: "请用看图软件打开，另存为JPEG或PNG"))
        case .tooManyPixels(let width, let height):
            Message(
                "limit-picture-pixels", cause: .limit,
                en: "the picture says that it has \(width) × \(height) pixels; at most "
                    + "\(PictureLimits.pixels), and \(PictureLimits.side) on a side, are allowed",
                zh: "这张图片自称有\(width)×\(height)像素，"
                    + "最多允许\(PictureLimits.pixels)像素，每边最多\(PictureLimits.side)",
                fix: Wording(
                    en: "make it smaller: 4000 pixels on its longer side are plenty",
                    zh: "请缩小：长边4000像素就足够了"))
        case .tooManyBytes(let count):
            Message(
                "limit-picture-bytes", cause: .limit,
                en: "the picture has \(count) bytes or more; at most \(PictureLimits.bytes) are "
                    + "allowed, and \(PictureLimits.drawingBytes) for an SVG",
                zh: "这张图片至少有\(count)字节，最多允许\(PictureLimits.bytes)字节"
                    + "（SVG为\(PictureLimits.drawingBytes)字节）",
                fix: Wording(
                    en: "make it smaller: “yong picture add FILE PAGE” does",
                    zh: "请缩小，可用“yong picture add 文件 页面”"))
        case .drawing(let mistake): drawing(mistake)
        }
    }

    /// With the place in the file; the location of the message says it too.
    private static func drawing(_ mistake: SVGMistake) -> Message {
        let place = Wording(
            en: " (line \(mistake.line), column \(mistake.column))",
            zh: "（第\(mistake.line)行第\(mistake.column)列）")
        let (words, fix): (Wording, Wording) =
            switch mistake.kind {
            case .malformed:
                (
                    Wording(en: "this SVG is not well-formed XML", zh: "这个SVG不是合规的XML"),
                    Wording(
                        en: "export it again from the program that drew it",
                        zh: "请从绘图软件重新导出")
                )
            case .entities:
                (
                    Wording(
                        en: "this SVG defines entities of its own, which can grow without end",
                        zh: "这个SVG自定义了实体，展开后可能无限膨胀"),
                    Wording(
                        en: "export it as plain SVG, without the editor's own data",
                        zh: "请导出为普通SVG，不要保留编辑软件自己的数据")
                )
            case .encoding:
                (
                    Wording(en: "this SVG is not written in UTF-8", zh: "这个SVG不是UTF-8编码"),
                    Wording(en: "save it as UTF-8", zh: "请另存为UTF-8")
                )
            case .tooDeep:
                (
                    Wording(
                        en: "more than 256 elements of this SVG stand in one another",
                        zh: "这个SVG的元素嵌套超过256层"),
                    Wording(en: "ungroup them and export it again", zh: "请取消编组后重新导出")
                )
            }
        return Message(
            "drawing-refused", cause: mistake.kind == .tooDeep ? .limit : .content,
            en: words.en + place.en, zh: words.zh + place.zh, fix: fix)
    }

    private static func foreignPicture(_ format: ForeignFormat) -> Message {
        let name = format == .text ? "HTML" : format.rawValue
        let fix =
            switch format {
            case .compressed:
                Wording(en: "unpack it and publish the .svg", zh: "请解压后使用.svg文件")
            case .text:
                Wording(
                    en: "the page was saved instead of the picture: save the picture itself",
                    zh: "存下来的是网页而不是图片：请单独保存图片")
            case .film:
                Wording(
                    en: "publish it with the component “video”, as .mp4",
                    zh: "请用“video”组件发布，后缀为.mp4")
            case .pdf:
                Wording(
                    en: "link to it as a file, or export the page as PNG",
                    zh: "请作为文件链接，或把页面导出为PNG")
            default:
                Wording(
                    en: "export it as JPEG or PNG; to offer the file itself, pack it into a .zip",
                    zh: "请导出为JPEG或PNG；若要提供原文件下载，请打包成.zip")
            }
        return Message(
            "picture-foreign",
            en: "this file is \(name), which browsers do not show as a picture",
            zh: "这个文件是\(name)，浏览器不能当图片显示", fix: fix)
    }

    /// A file that is shown as a picture, and whose name says that it is something else.
    static func notAPicture(_ name: String) -> Message {
        Message(
            "picture-foreign", en: "“\(name)” is shown as a picture, and is none of the web's",
            zh: "“\(name)”被当作图片使用，但它不是网页图片",
            fix: Wording(
                en: "use JPEG, PNG, WebP, AVIF, HEIC, GIF or SVG; link to other files",
                zh: "请用JPEG、PNG、WebP、AVIF、HEIC、GIF或SVG；其他文件请用链接"))
    }

    static func pictureMisnamed(_ name: String, _ format: PictureFormat) -> Message {
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        let right = "\(stem).\(format.endings[0])"
        return Message(
            "picture-misnamed", en: "“\(name)” is in truth \(format.name)",
            zh: "“\(name)”实际上是\(format.name)",
            fix: Wording(en: "rename it to “\(right)”", zh: "请改名为“\(right)”"))
    }

    static func pictureUnconvertible(_ format: PictureFormat) -> Message {
        Message(
            "picture-unconvertible",
            en: "browsers do not show \(format.name), and libvips, which would make a JPEG of it, "
                + "is not on this machine",
            zh: "浏览器不能显示\(format.name)，而本机没有可转换它的libvips",
            fix: Wording(
                en: "install libvips (Debian: libvips42), or save the picture as JPEG",
                zh: "请安装libvips（Debian：libvips42），或把图片另存为JPEG"))
    }

    /// - Parameter words: what libvips said.
    static func pictureNotDecoded(_ words: String) -> Message {
        let reason =
            words.isEmpty
            ? Wording(en: "", zh: "")
            : Wording(
                en: " (libvips: \(words))", zh: "（libvips：\(words)）")
        return Message(
            "picture-broken", en: "the picture cannot be decoded\(reason.en)",
            zh: "图片无法解码\(reason.zh)",
            fix: Wording(
                en: "open it in a picture program and save it anew as JPEG or PNG",
                zh: "请用看图软件打开，另存为JPEG或PNG"))
    }

    static func pictureDamaged() -> Message {
        Message(
            "picture-damaged", .warning,
            en: "this JPEG is damaged in the middle: from there on it may be shifted, grey or "
                + "wrong in its colours",
            zh: "这个JPEG中间有损坏：从损坏处起，画面可能错位、变灰或偏色",
            fix: Wording(
                en: "copy it again from where it came from; if it looks right all the same, open "
                    + "it in a picture program and save it anew",
                zh: "请从来源重新复制；若画面看起来没问题，请用看图软件打开后另存一份"))
    }

    static func drawingCleaned(_ name: String) -> Message {
        Message(
            "drawing-cleaned", .warning,
            en: "“\(name)” can run or call another host, and was left out of the published drawing",
            zh: "“\(name)”会运行或访问别的网站，发布时已从图中去掉",
            fix: Wording(
                en: "take it out of the file, so that the drawing looks alike everywhere",
                zh: "请从文件中去掉，使各处显示一致"))
    }
}
