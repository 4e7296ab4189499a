package import AccountHealth

/// A language Standing speaks. Every sentence stands in both, side by side, so that none can be missing.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale such as `zh_CN.UTF-8` or `en-GB`; English for any other.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}

/// What Standing says, in one language and by one clock.
package struct Wording: Sendable {
    package let language: Language
    /// Where the reader's clock is: moments of this program are told by it. Days of a store are always the store's own.
    package let zone: Zone

    package init(_ language: Language, zone: Zone = .utc) {
        self.language = language
        self.zone = zone
    }

    func pick(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
        language == .english ? english() : chinese()
    }

    /// A count with its noun in the right number; Chinese has one form.
    func count(_ value: Int, _ one: String, _ many: String) -> String {
        "\(value.grouped) \(value == 1 ? one : many)"
    }

    /// What is said about something: `name: text`, `名称：内容`.
    package func labelled(_ name: String, _ text: String) -> String {
        pick("\(name): \(text)", "\(name)：\(text)")
    }

    /// Clauses of one line: `first; second`.
    package func clauses(_ parts: [String]) -> String {
        parts.joined(separator: pick("; ", "；"))
    }

    /// Things side by side in a table or after a colon: `one, two`, `一、二`.
    package func enumeration(_ items: [String]) -> String {
        items.joined(separator: pick(", ", "、"))
    }

    /// A figure and its rate: `2 of 126, 1.59 %`.
    func figure(_ counts: String, _ rate: String) -> String {
        pick("\(counts), \(rate)", "\(counts)，\(rate)")
    }

    /// A list in a sentence.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return language == .english
            ? items.dropLast().joined(separator: ", ") + " and " + last : items.joined(separator: "、")
    }
}
