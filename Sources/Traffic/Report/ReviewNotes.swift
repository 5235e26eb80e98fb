/// What a report has to say of itself, so that nobody takes its figures for more than they are.
extension ReviewReport {
    /// How reads are counted.
    var method: [Words] {
        [
            Words(
                zh: "一次阅读，是一个页面被成功打开一次：GET请求，回答200、203、206或304，地址是本站现有的页面。",
                en:
                    "A read is one page opened once: a GET that was answered with 200, 203, 206 or 304, at the address of a "
                    + "page that the site has."),
            Words(
                zh: "自报身份的程序、图片样式脚本、订阅源、转址、没有的地址，各算各的，不算阅读。",
                en:
                    "Programs that say what they are, pictures, styles and scripts, feeds, redirects and missing addresses "
                    + "are counted apart and are no reads."),
            Words(
                zh: "访客的网络地址一个也不存，也不拿来算人数；网址里问号后面的内容，除utm_source和utm_campaign外一概不看。",
                en:
                    "No visitor’s address is kept, and none is used to count people. Of what stands behind a question mark, "
                    + "only utm_source and utm_campaign are looked at."),
        ]
    }

    /// What cannot be known from this.
    var unknown: [Words] {
        var words = [
            Words(
                zh: "多少人：同一个人打开三次算三次。不记地址，就数不出人。",
                en:
                    "How many people: whoever opens a page three times counts three times. Without addresses people cannot "
                    + "be counted."),
            Words(
                zh: "缓存：浏览器、CDN、微信等存下的副本被打开时，服务器不知道，所以会少算。用CDN的网站请拿CDN的日志来算。",
                en:
                    "Caches: a copy that a browser, a CDN or an app has kept is opened without the server knowing, so there "
                    + "are more reads than these. A site behind a CDN should use the CDN's logs."),
            Words(
                zh: "装成浏览器的程序，和浏览器提前取页面，都会算成阅读，所以会多算。",
                en:
                    "Programs that pass for browsers, and browsers that fetch ahead, count as reads, so there are fewer than "
                    + "these."),
            Words(
                zh: "读没读完、读了多久：网页里没有统计脚本，所以不知道。",
                en:
                    "Whether a page was read to its end, and for how long: there is no script that tells."
            ),
            Words(
                zh: "从哪里来：许多应用不说。直接打开和不肯说，分不开。",
                en:
                    "Where readers came from: many apps do not say. Who typed the address and who is silent are one row."
            ),
            Words(
                zh: "小红书：笔记里没有链接，从那里来的人多半是自己搜、自己输的。笔记本身的数字只在平台的导出里。",
                en:
                    "RedNote: its notes have no links, so whoever comes from there has searched or typed. What notes "
                    + "themselves brought stands in the platform’s export alone."),
            Words(
                zh: "公众号：在微信里读文章的人不经过本站，只有点“阅读原文”的才看得见。",
                en:
                    "WeChat: whoever reads an article inside WeChat does not come here; only those who tap “Read more” are "
                    + "seen."),
            Words(
                zh: "日志缺了哪几天，那几天就像没有人。",
                en: "Days whose log is missing look like days without readers."),
        ]
        if counts.lines > 0, counts.linesWithAgent * 2 < counts.lines {
            words.insert(
                Words(
                    zh: "这份日志大多没有记程序名（common格式），程序和人分不开，阅读次数偏高。请让服务器改用combined格式。",
                    en:
                        "Most of this log does not name programs (common format), so bots and people cannot be told apart and "
                        + "reads are too many. Have the server write the combined format."),
                at: 0)
        }
        if counts.lines > 0, reads == 0 {
            words.insert(
                Words(
                    zh: "一次阅读也没有：请看下面“日志的每一行怎么算”。若多数是“别的网站”，用--host写明日志里的网站名。",
                    en:
                        "Not one read: see what became of every line, below. If most are another site's, name the site as the "
                        + "log does, with --host."), at: 0)
        }
        return words
    }
}
