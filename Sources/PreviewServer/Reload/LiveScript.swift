/// The script that keeps an open page up to date. It is put into pages on their way to the browser
/// and is no part of the site.
enum LiveScript {
    static var response: Response {
        Response(type: MediaType.of(".js"), body: .bytes(Array(source.utf8)))
    }

    /// An answer with the script in it, if it is a page.
    static func inserted(into response: Response) -> Response {
        guard response.isLive, response.isHTML, case .bytes(let page) = response.body else {
            return response
        }
        let mark = mark(of: response)
        let tag = "<script src=\"\(LivePaths.script)\" data-mark=\"\(mark)\" defer></script>"
        let place = end(of: page)
        var response = response
        response.body = .bytes(page[..<place] + Array(tag.utf8) + page[place...])
        return response
    }

    /// Sixteen hexadecimal digits that differ when the answer does (FNV-1a).
    static func mark(of response: Response) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        add("\(response.status)".utf8)
        if let location = response.field("Location") { add(location.utf8) }
        if case .bytes(let bytes) = response.body { add(bytes) }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Before `</body>`, or at the end of a page that leaves it out.
    private static func end(of page: [UInt8]) -> Int {
        let tag = Array("</body>".utf8)
        var index = page.count - tag.count
        while index >= 0 {
            if page[index] == tag[0], page[index..<(index + tag.count)].elementsEqual(tag) {
                return index
            }
            index -= 1
        }
        return page.count
    }

    private static let source = #"""
        "use strict";
        (() => {
          const mine = document.currentScript;
          let mark = mine.dataset.mark;
          const path = (() => {
            try { return decodeURIComponent(location.pathname); } catch { return location.pathname; }
          })();
          const place = "yong-place:" + location.pathname;
          let channel = null;
          let box = null;
          let shown = "[]";
          let current = "";
          let putAway = "";

          // The browser keeps the place as well, but not when the page became longer above it.
          const kept = sessionStorage.getItem(place);
          if (kept !== null) {
            sessionStorage.removeItem(place);
            const [x, y] = kept.split(" ").map(Number);
            const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
            back();
            // Until all of it is there, the page may grow; a reader who goes on meanwhile is left alone.
            const [left, top] = [scrollX, scrollY];
            addEventListener("load", () => { if (scrollX === left && scrollY === top) back(); });
          }

          const reload = () => {
            sessionStorage.setItem(place, scrollX + " " + scrollY);
            location.reload();
          };

          // The new style sheet stands beside the old one until it has been read: nothing flickers.
          const exchange = (link, to) => {
            const next = link.cloneNode();
            next.href = to;
            const done = () => link.remove();
            next.addEventListener("load", done);
            next.addEventListener("error", done);
            link.after(next);
          };

          const styles = (message) => {
            for (const [from, to] of Object.entries(message.styles)) {
              for (const link of document.querySelectorAll("link[href]")) {
                if (new URL(link.href).pathname === from) exchange(link, to);
              }
            }
            mark = message.mark;
          };

          const element = (name, text, kind) => {
            const made = document.createElement(name);
            if (text !== undefined) made.textContent = text;
            if (kind) made.className = kind;
            return made;
          };

          const close = () => {
            if (box) box.remove();
            box = null;
          };

          const dismiss = () => {
            putAway = current;
            close();
          };

          const mistakes = (text) => {
            if (text === shown) return;
            shown = text;
            close();
            const list = JSON.parse(text);
            const errors = list.filter((item) => !item.finding);
            // A look at all pages follows every save: what it adds must not bring back what was put away.
            current = errors.length ? JSON.stringify(errors) : "";
            if (!current) putAway = "";
            else if (current === putAway) return;
            // What was put away stays away until something else is found.
            if (!list.length || (!errors.length && sessionStorage.getItem("yong-findings") === text)) return;
            box = element("div");
            box.id = "yong-mistakes";
            const root = box.attachShadow({ mode: "open" });
            const style = element("link");
            style.rel = "stylesheet";
            style.href = mine.src.replace(/\.js$/, ".css");
            let panel;
            if (errors.length) {
              panel = element("section", undefined, "panel");
              panel.setAttribute("role", "alert");
            } else {
              panel = element("details", undefined, "panel findings");
              const chinese = list[0].lang.startsWith("zh");
              panel.append(element("summary", (chinese ? "检查：" : "Checks: ") + list.length));
            }
            panel.lang = list[0].lang;
            for (const item of errors.length ? errors : list) {
              const one = element("article");
              const head = element("p", undefined, "head");
              if (item.place) head.append(element("code", item.place), " ");
              head.append(element("b", item.name), " ", element("span", item.message));
              one.append(head);
              if (item.line !== undefined) {
                const line = element("pre");
                line.append(element("i", item.number), item.before, element("mark", item.line), item.after);
                one.append(line);
              }
              if (item.fix) one.append(element("p", item.fix, "fix"));
              panel.append(one);
            }
            const button = element("button", "×");
            button.type = "button";
            button.title = "Esc";
            button.addEventListener("click", () => {
              if (!errors.length) sessionStorage.setItem("yong-findings", text);
              dismiss();
            });
            // Closed, `details` shows its summary alone; a finding put away must not need it open.
            const place = errors.length ? panel : panel.querySelector("summary");
            place.append(button);
            root.append(style, panel);
            document.body.append(box);
          };
          addEventListener("keydown", (event) => { if (event.key === "Escape") dismiss(); });

          const connect = () => {
            if (channel || document.visibilityState === "hidden") return;
            const query = new URLSearchParams({ path, mark });
            channel = new EventSource("/.yong/events?" + query.toString().replaceAll("+", "%20"));
            channel.addEventListener("reload", (event) => {
              if (JSON.parse(event.data).path === path) reload();
            });
            channel.addEventListener("styles", (event) => styles(JSON.parse(event.data)));
            channel.addEventListener("mistakes", (event) => mistakes(event.data));
            channel.addEventListener("navigate", (event) => {
              location.assign(encodeURI(JSON.parse(event.data).path));
            });
            channel.addEventListener("retire", disconnect);
            channel.addEventListener("error", () => {
              // The server has gone: it is asked now and then whether it is back.
              disconnect();
              setTimeout(connect, 1000);
            });
          };

          const disconnect = () => {
            if (channel) channel.close();
            channel = null;
          };

          document.addEventListener("visibilitychange", connect);
          addEventListener("focus", connect);
          addEventListener("pageshow", connect);
          addEventListener("pagehide", disconnect);
          connect();
        })();

        """#
}
