internal import Pictures

/// What can be wrong with films, and with recordings of sound.
extension Message {
    private static let savedAnew = Wording(
        en: "save it anew without what it says of itself, for example with “ffmpeg -i OLD -map 0:v "
            + "-map 0:a? -map_metadata -1 -c copy NEW.mp4”",
        zh: "请去掉这些信息后另存，例如：“ffmpeg -i 旧文件 -map 0:v -map 0:a? -map_metadata -1 "
            + "-c copy 新文件.mp4”")

    /// It is not published.
    static func filmPrivate() -> Message {
        Message(
            "film-private",
            en: "what this film says of where, when and with what it was taken cannot be taken "
                + "out: its parts cannot be told from one another",
            zh: "无法去掉这个视频里的拍摄地点、时间和设备信息：文件结构无法辨认",
            fix: savedAnew)
    }

    /// It is published as it is.
    static func filmUnchecked(_ name: String) -> Message {
        Message(
            "film-unchecked", .warning,
            en: "“\(name)” is published as it is: it is no MP4, MOV or WebM, so nobody knows "
                + "whether it says where it was taken",
            zh: "“\(name)”按原样发布：它不是MP4、MOV或WebM，无法确认其中是否有拍摄地点",
            fix: savedAnew)
    }

    static func filmSubtitles() -> Message {
        Message(
            "film-subtitles", .warning,
            en: "the subtitles inside this film are not published: cameras write there where they "
                + "are",
            zh: "这个视频内嵌的字幕没有发布：有些相机把拍摄地点写在字幕里",
            fix: Wording(
                en: "give subtitles as a file of their own (.vtt) to the component “video”",
                zh: "请把字幕存为单独的.vtt文件，交给“video”组件"))
    }
}
