/// How mistakes look in a page. It lies in a shadow tree, so that it changes nothing of the page.
enum LiveStyle {
    static var response: Response {
        Response(type: MediaType.of(".css"), body: .bytes(Array(source.utf8)))
    }

    private static let source = """
        :host { all: initial; }
        .panel {
          position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh;
          overflow: auto; box-sizing: border-box; padding: 12px 48px 12px 16px; margin: 0;
          font: 15px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif;
          color: #f4f4f4; background: #1d1f24; border-top: 4px solid #ff6b5e;
        }
        article + article { border-top: 1px solid #44474f; margin-top: 10px; padding-top: 10px; }
        p { margin: 0; }
        code, pre { font: 14px/1.6 ui-monospace, "Noto Sans Mono CJK SC", monospace; }
        code { color: #9ecbff; }
        b { color: #ff8f85; }
        pre {
          margin: 6px 0; padding: 6px 10px; overflow-x: auto; white-space: pre-wrap;
          background: #2a2d34; color: #f4f4f4;
        }
        i { font-style: normal; color: #a0a4ad; padding-right: 1em; }
        mark { color: #1d1f24; background: #ffb4a8; }
        .fix { color: #b5e8b0; }
        button {
          position: absolute; top: 8px; right: 12px; width: 32px; height: 32px;
          font: inherit; color: inherit; background: none; border: 1px solid #6b6f78;
          border-radius: 4px; cursor: pointer;
        }
        .findings {
          inset: auto 12px 12px auto; max-width: min(44rem, 90vw); border: 1px solid #e0b85c;
          border-radius: 6px;
        }
        .findings:not([open]) { padding: 6px 48px 6px 12px; }
        .findings:not([open]) button { top: 2px; right: 6px; border: 0; }
        .findings summary { cursor: pointer; }
        .findings b { color: #f0d08a; }
        .findings mark { background: #f0d08a; }

        """
}
