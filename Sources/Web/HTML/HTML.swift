import Operations
import Wording

/// Markup that grows in one buffer. What is text is escaped, what is markup is a literal of the program; the types keep the
/// two apart, so that nothing a file says can become markup.
///
///     html(.p, .class("sub")) { html in
///         html.words(words.noOrders)
///         html(.a, .href(.importForm), words: words.importFiles)
///     }
package struct HTML {
    package private(set) var bytes: [UInt8] = []
    /// For whom the page is: what one may not do is not offered, and forms carry what shows that they are of the session.
    var person: SignedIn?

    package init() {
        // Most pages fit; a buffer that grows copies itself again and again.
        bytes.reserveCapacity(192 * 1024)
    }

    /// An element with what is in it.
    package mutating func callAsFunction(
        _ tag: Tag, _ attributes: Attribute?..., content: (inout HTML) -> Void
    ) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    // Most elements have one attribute, and pages have thousands: they want no list of attributes.

    package mutating func callAsFunction(_ tag: Tag, _ attribute: Attribute?, content: (inout HTML) -> Void) {
        open(tag, attribute)
        content(&self)
        close(tag)
    }

    package mutating func callAsFunction(_ tag: Tag, _ attribute: Attribute?, words: String) {
        open(tag, attribute)
        self.words(words)
        close(tag)
    }

    /// An element with a sentence of ours in it.
    package mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute?..., words: String) {
        open(tag, attributes)
        self.words(words)
        close(tag)
    }

    /// An element with text that stands as somebody wrote it.
    package mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute?..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// An element without content.
    package mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute?...) {
        open(tag, attributes)
        if !tag.isVoid { close(tag) }
    }

    /// A form that changes something, with what shows that it is of this page.
    mutating func form(
        to link: Link, _ attributes: Attribute?..., content: (inout HTML) -> Void
    ) {
        open(.form, [.method("post"), .action(link)] + attributes)
        if let formToken = person?.formToken { self(.input, .type("hidden"), .name("form"), .value(formToken)) }
        content(&self)
        close(.form)
    }

    /// Text as it is: names, numbers of orders, cells of files.
    package mutating func text(_ text: String) {
        Escape.text(text, into: &bytes)
    }

    /// A sentence of ours: spaces that must not break a figure or a date are made hard.
    package mutating func words(_ words: String) {
        Escape.words(words, into: &bytes)
    }

    /// A count, digits in threes.
    package mutating func number(_ value: Int) {
        text(value.grouped)
    }

    /// Markup that stands in the program.
    package mutating func markup(_ markup: StaticString) {
        append(markup)
    }

    /// Rules of the program within a document that stands alone, or within a drawing of it.
    mutating func style(_ rules: DocumentStyle) {
        append("<style>")
        bytes.append(contentsOf: rules.text.utf8)
        append("</style>\n")
    }

    // MARK: -

    private mutating func open(_ tag: Tag, _ attribute: Attribute?) {
        bytes.append(UInt8(ascii: "<"))
        append(tag.name)
        attribute?.write(into: &bytes)
        if tag.isVoid { bytes.append(UInt8(ascii: "/")) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute?]) {
        bytes.append(UInt8(ascii: "<"))
        append(tag.name)
        for case let attribute? in attributes { attribute.write(into: &bytes) }
        if tag.isVoid { bytes.append(UInt8(ascii: "/")) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ tag: Tag) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        append(tag.name)
        bytes.append(UInt8(ascii: ">"))
        if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

/// A name of an element; only those listed can be written.
package struct Tag {
    let name: StaticString
    /// Never has content.
    let isVoid: Bool
    /// A line ends after it, so that pages can be compared line by line.
    let endsLine: Bool

    private init(_ name: StaticString, isVoid: Bool = false, endsLine: Bool = false) {
        self.name = name
        self.isVoid = isVoid
        self.endsLine = endsLine
    }
}

extension Tag {
    static let html = Tag("html", endsLine: true), head = Tag("head", endsLine: true)
    static let meta = Tag("meta", isVoid: true), link = Tag("link", isVoid: true)
    static let title = Tag("title", endsLine: true), body = Tag("body", endsLine: true)
    static let header = Tag("header", endsLine: true), footer = Tag("footer", endsLine: true)
    static let nav = Tag("nav", endsLine: true), main = Tag("main", endsLine: true)
    static let section = Tag("section", endsLine: true), aside = Tag("aside", endsLine: true)
    static let article = Tag("article", endsLine: true), div = Tag("div", endsLine: true)
    static let h1 = Tag("h1", endsLine: true), h2 = Tag("h2", endsLine: true), h3 = Tag("h3", endsLine: true)
    static let p = Tag("p", endsLine: true), span = Tag("span"), a = Tag("a"), b = Tag("b"), em = Tag("em")
    static let small = Tag("small"), strong = Tag("strong"), code = Tag("code"), time = Tag("time"),
        br = Tag("br", isVoid: true)
    static let ul = Tag("ul", endsLine: true), ol = Tag("ol", endsLine: true), li = Tag("li", endsLine: true)
    static let dl = Tag("dl", endsLine: true), dt = Tag("dt"), dd = Tag("dd", endsLine: true)
    static let table = Tag("table", endsLine: true), caption = Tag("caption", endsLine: true)
    static let thead = Tag("thead", endsLine: true), tbody = Tag("tbody", endsLine: true)
    static let tr = Tag("tr", endsLine: true), th = Tag("th"), td = Tag("td")
    static let details = Tag("details", endsLine: true), summary = Tag("summary", endsLine: true)
    static let form = Tag("form", endsLine: true), label = Tag("label"), button = Tag("button")
    static let input = Tag("input", isVoid: true), select = Tag("select"), option = Tag("option")
    static let fieldset = Tag("fieldset", endsLine: true), legend = Tag("legend")
    static let textarea = Tag("textarea")
    static let mark = Tag("mark"), ins = Tag("ins"), del = Tag("del"), i = Tag("i")
    static let datalist = Tag("datalist", endsLine: true), pre = Tag("pre", endsLine: true)
    static let progress = Tag("progress"), dialog = Tag("dialog", endsLine: true), kbd = Tag("kbd")
    static let script = Tag("script", endsLine: true), noscript = Tag("noscript", endsLine: true)
    // Drawings.
    static let svg = Tag("svg", endsLine: true), g = Tag("g"), path = Tag("path", isVoid: true)
    static let rect = Tag("rect", isVoid: true), circle = Tag("circle", isVoid: true), svgText = Tag("text")
    static let use = Tag("use", isVoid: true), symbol = Tag("symbol", endsLine: true)
    static let img = Tag("img", isVoid: true)
}
