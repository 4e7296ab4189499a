package import AccountHealth
import Marketplaces
import Storage

extension StandardsView {
    /// Nil when no book has the store.
    ///
    /// - Parameter original: the books before anything is held otherwise.
    package init?(store: StoreID, day: Day, setting: Setting, original: Setting) {
        self.init(store: store, day: day, setting: setting, original: original, unfit: [])
    }

    init?(store: StoreID, day: Day, setting: Setting, original: Setting, unfit: [StandardsOverrideRow]) {
        guard let book = setting.book(of: store), let written = original.book(of: store) else { return nil }
        let inForce = book.standards(of: store, on: day)
        let coming = book.comingStandards(of: store, after: day)
        let asWritten = written.standards(of: store, on: day) + written.comingStandards(of: store, after: day)
        func entry(_ standard: Standard, isComing: Bool) -> Entry {
            let own = asWritten.first { $0.ruleKey == standard.ruleKey }
            return Entry(
                standard: standard, original: own == standard ? nil : own, isComing: isComing,
                hasLimit: standard.measure.isShare && standard.condition?.limitName != nil)
        }
        let values = Dictionary(grouping: book.choices.alternatives.map(\.choice), by: \.name)
        let choices = zip(book.choices.all, written.choices.all).map { choice, own in
            Choice(
                name: choice.name, value: choice.value, original: own.value,
                values: [choice.value] + (values[choice.name] ?? []).map(\.value))
        }
        self.init(
            store: store, marketplace: book.marketplace, day: day,
            standards: inForce.map { entry($0, isComing: false) } + coming.map { entry($0, isComing: true) },
            choices: choices.filter { $0.values.count > 1 },
            unfit: unfit.filter { $0.marketplace == book.marketplace }.map(\.subject))
    }
}

extension Condition {
    /// The word by which a book names a single limit; nil for bands.
    var limitName: String? {
        if case .bands = self { return nil }
        return name
    }
}
