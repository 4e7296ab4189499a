import NIOCore

/// The one script of all pages, for what a server cannot do: keys, reading a chart by pointer, files on their way, news while
/// something runs, the visitor's time zone. Pages say all they say without it; what only works with it stands in them hidden, and is shown by it.
///
/// Each part takes the place in the page it works on, so that a page that was put in place of another is started like the first.
/// It knows no address and no sentence: both stand in the page.
enum Script {
    static let text: String = [opening, keys, readOut, upload, live, review, closing].joined(separator: "\n")

    static let buffer = ByteBuffer(string: text)

    /// `standing-5f3a….js`.
    static let name = assetName(of: text, ending: "js")

    private static let opening = """
        (() => {
        "use strict";
        const all = (selector, root = document) => [...root.querySelectorAll(selector)];
        const one = (selector, root = document) => root.querySelector(selector);
        const isShown = element => element.getClientRects().length > 0;
        """

    private static let closing = """
        // Moments are told by the clock of the browser from the next page on.
        function tellZone() {
          const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
          const cookie = `zone=${timeZone}`;
          if (!timeZone || document.cookie.split("; ").includes(cookie)) return;
          document.cookie = `${cookie}; Path=/; Max-Age=31536000; SameSite=Lax`;
        }

        function start() {
          tellZone();
          offerKeys();
          all(".chart .at").forEach(readOut);
          all("form[data-upload]").forEach(upload);
          all("[data-live]").forEach(follow);
          all("form[data-review]").forEach(review);
        }
        document.addEventListener("keydown", press);
        start();
        })();

        """
}
