/// A language Standing speaks. Every sentence stands in both, side by side, so that none can be missing.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale such as `zh_CN.UTF-8` or `en-GB`; English for any other.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}

/// What Standing says, in one language.
package struct Wording: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    func pick(_ english: String, _ chinese: String) -> String {
        language == .english ? english : chinese
    }

    /// A count with its noun in the right number; Chinese has one form.
    func count(_ value: Int, _ one: String, _ many: String) -> String {
        "\(value) \(value == 1 ? one : many)"
    }

    /// A list in a sentence.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return language == .english
            ? items.dropLast().joined(separator: ", ") + " and " + last : items.joined(separator: "、")
    }
}
