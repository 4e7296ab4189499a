import Appeals
import Foundation

/// An attribute of an element. Its name is a literal of the program, its value is escaped as an attribute's.
package struct Attribute {
    enum Value {
        case none
        case literal(StaticString)
        case literals([StaticString])
        case text(String)
        case words(String)
        case number(Int)
        case tenths(Int)
        case path(Outline)
        case box(width: Int, height: Int)
        case data(mediaType: String, [UInt8])
    }

    private let name: StaticString
    private let value: Value

    private init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    func write(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        if case .none = value { return Escape.literal("=\"\"", into: &bytes) }
        Escape.literal("=\"", into: &bytes)
        switch value {
        case .none: break
        case .literal(let literal): Escape.literal(literal, into: &bytes)
        case .literals(let literals):
            for (place, literal) in literals.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: " ")) }
                Escape.literal(literal, into: &bytes)
            }
        case .text(let text): Escape.attribute(text, into: &bytes)
        case .words(let words): Escape.attributeWords(words, into: &bytes)
        case .number(let number): Escape.number(number, into: &bytes)
        case .tenths(let tenths): Escape.tenths(tenths, into: &bytes)
        case .path(let outline): bytes.append(contentsOf: outline.bytes)
        case .box(let width, let height):
            Escape.literal("0 0 ", into: &bytes)
            Escape.number(width, into: &bytes)
            bytes.append(UInt8(ascii: " "))
            Escape.number(height, into: &bytes)
        case .data(let mediaType, let data):
            Escape.literal("data:", into: &bytes)
            Escape.attribute(mediaType, into: &bytes)
            Escape.literal(";base64,", into: &bytes)
            bytes.append(contentsOf: Data(data).base64EncodedData())
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Attribute {
    /// One name, as nearly all elements have: without the list that several take.
    static func `class`(_ name: StaticString) -> Attribute { Attribute("class", .literal(name)) }
    static func `class`(_ names: StaticString...) -> Attribute { Attribute("class", .literals(names)) }
    static func id(_ id: StaticString) -> Attribute { Attribute("id", .literal(id)) }
    static func href(_ link: Link) -> Attribute { Attribute("href", .text(link.text)) }
    /// Where a published case can be read: the only addresses of a page that lead elsewhere, all of them our own data.
    static func href(_ published: PublishedCase) -> Attribute { Attribute("href", .text(published.source)) }
    static func src(_ link: Link) -> Attribute { Attribute("src", .text(link.text)) }
    /// A picture within the page, byte for byte.
    static func src(_ bytes: [UInt8], mediaType: String) -> Attribute {
        Attribute("src", .data(mediaType: mediaType, bytes))
    }
    static func alt(_ words: String) -> Attribute { Attribute("alt", .words(words)) }
    /// Where a form is reviewed while somebody types.
    static func review(at link: Link) -> Attribute { Attribute("data-review", .text(link.text)) }
    static func action(_ link: Link) -> Attribute { Attribute("action", .text(link.text)) }
    static func lang(_ code: String) -> Attribute { Attribute("lang", .text(code)) }
    static func hreflang(_ code: String) -> Attribute { Attribute("hreflang", .text(code)) }
    static func rel(_ value: StaticString) -> Attribute { Attribute("rel", .literal(value)) }
    static func name(_ value: StaticString) -> Attribute { Attribute("name", .literal(value)) }
    /// A word of ours that tells a place of a page.
    static func named(_ word: String) -> Attribute { Attribute("id", .text(word)) }
    /// A name that is counted, such as those of the columns of a table.
    static func numbered(_ name: StaticString, _ number: Int) -> Attribute {
        Attribute("name", .text("\(name)\(number)"))
    }
    static func numberedID(_ name: StaticString, _ number: Int) -> Attribute {
        Attribute("id", .text("\(name)\(number)"))
    }
    static func forNumbered(_ name: StaticString, _ number: Int) -> Attribute {
        Attribute("for", .text("\(name)\(number)"))
    }
    /// Where the content is told anew whenever it changes.
    static func live(_ link: Link) -> Attribute { Attribute("data-live", .text(link.text)) }
    static func content(_ value: StaticString) -> Attribute { Attribute("content", .literal(value)) }
    static func httpEquiv(_ value: StaticString) -> Attribute { Attribute("http-equiv", .literal(value)) }
    static func charset(_ value: StaticString) -> Attribute { Attribute("charset", .literal(value)) }
    static func type(_ value: StaticString) -> Attribute { Attribute("type", .literal(value)) }
    static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }
    static func method(_ value: StaticString) -> Attribute { Attribute("method", .literal(value)) }
    static func enctype(_ value: StaticString) -> Attribute { Attribute("enctype", .literal(value)) }
    static func `for`(_ id: StaticString) -> Attribute { Attribute("for", .literal(id)) }
    static func list(_ id: StaticString) -> Attribute { Attribute("list", .literal(id)) }
    static func scope(_ value: StaticString) -> Attribute { Attribute("scope", .literal(value)) }
    static func colspan(_ count: Int) -> Attribute { Attribute("colspan", .number(count)) }
    static func datetime(_ value: String) -> Attribute { Attribute("datetime", .text(value)) }
    static func role(_ value: StaticString) -> Attribute { Attribute("role", .literal(value)) }
    static func autocomplete(_ value: StaticString) -> Attribute { Attribute("autocomplete", .literal(value)) }
    /// The head of a cell, shown before it where a table becomes blocks.
    static func label(_ words: String) -> Attribute { Attribute("data-l", .words(words)) }
    static func ariaLabel(_ words: String) -> Attribute { Attribute("aria-label", .words(words)) }
    static func labelledBy(_ id: StaticString) -> Attribute { Attribute("aria-labelledby", .literal(id)) }
    static func describedBy(_ id: StaticString) -> Attribute { Attribute("aria-describedby", .literal(id)) }

    static func share(_ value: Int, of most: Int) -> [Attribute] {
        [Attribute("value", .number(value)), Attribute("max", .number(most))]
    }
    static let required = Attribute("required", .none)
    static let checked = Attribute("checked", .none)
    static let autofocus = Attribute("autofocus", .none)
    static func placeholder(_ words: String) -> Attribute { Attribute("placeholder", .words(words)) }
    static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
    static func max(_ value: Int) -> Attribute { Attribute("max", .number(value)) }
    static func value(_ value: Int) -> Attribute { Attribute("value", .number(value)) }
    static let multiple = Attribute("multiple", .none)
    static let selected = Attribute("selected", .none)
    static let currentPage = Attribute("aria-current", .literal("page"))
    static let currentChoice = Attribute("aria-current", .literal("true"))
    static let ariaHidden = Attribute("aria-hidden", .literal("true"))
    static let focusable = Attribute("tabindex", .literal("0"))

    // What the script looks for.
    static let `defer` = Attribute("defer", .none)
    /// Shown by the script, because it means nothing without.
    static let hidden = Attribute("hidden", .none)
    /// The key that leads where the link leads, after `g` if it is a letter.
    static func key(_ key: StaticString) -> Attribute { Attribute("data-key", .literal(key)) }
    static let opensKeys = Attribute("data-keys", .none)
    /// Between which tenths of a unit the days of a drawing stand.
    static func from(_ tenths: Int) -> Attribute { Attribute("data-from", .number(tenths)) }
    static func to(_ tenths: Int) -> Attribute { Attribute("data-to", .number(tenths)) }
    static let upload = Attribute("data-upload", .none)
    /// What is said while files are on their way, when they are there, and when the way broke off.
    static func sending(_ words: String) -> Attribute { Attribute("data-of", .words(words)) }
    static func reading(_ words: String) -> Attribute { Attribute("data-reading", .words(words)) }
    static func broken(_ words: String) -> Attribute { Attribute("data-broken", .words(words)) }

    // Geometry of drawings, in tenths of a unit.
    static func viewBox(width: Int, height: Int) -> Attribute {
        Attribute("viewBox", .box(width: width, height: height))
    }
    static func width(_ units: Int) -> Attribute { Attribute("width", .number(units)) }
    static func height(_ units: Int) -> Attribute { Attribute("height", .number(units)) }
    static func d(_ outline: Outline) -> Attribute { Attribute("d", .path(outline)) }
    static func x(_ tenths: Int) -> Attribute { Attribute("x", .tenths(tenths)) }
    static func y(_ tenths: Int) -> Attribute { Attribute("y", .tenths(tenths)) }
    /// Fills its box whatever its shape.
    static let stretched = Attribute("preserveAspectRatio", .literal("none"))
    static func wide(_ tenths: Int) -> Attribute { Attribute("width", .tenths(tenths)) }
    static func high(_ tenths: Int) -> Attribute { Attribute("height", .tenths(tenths)) }
    static func cx(_ tenths: Int) -> Attribute { Attribute("cx", .tenths(tenths)) }
    static func cy(_ tenths: Int) -> Attribute { Attribute("cy", .tenths(tenths)) }
    static func r(_ tenths: Int) -> Attribute { Attribute("r", .tenths(tenths)) }
    static func icon(_ icon: Icon) -> Attribute { Attribute("href", .literal(icon.reference)) }
    static func plot(_ part: Plot.Part) -> Attribute { Attribute("href", .literal(part.reference)) }
}
