package import AccountHealth
import Foundation
import Marketplaces
import Storage

extension Installation {
    package func standards(of store: StoreID) -> StandardsView? {
        let today = setting.directory.zone(of: store).day(of: now())
        return StandardsView(
            store: store, day: today, setting: setting, original: settings.original, unfit: settings.unfit)
    }

    /// Holds something otherwise from now on; figures follow when they are next looked at.
    ///
    /// - Throws: `StandardsProblem`.
    package func change(_ change: StandardsChange, by actor: Actor) async throws {
        try await renewSetting()
        guard let view = standards(of: change.store), let named = try change.override(view) else {
            throw StandardsProblem.unknown
        }
        let (now, subject, text, original) = (now(), named.subject, named.text, settings.original)
        try await database.write { connection in
            // Nobody adds or changes an account meanwhile, so that what is kept by the old setting is measured again.
            try Counter.account.hold(in: connection)
            _ = try AccountRow.lock(try AccountRow.all(in: connection).map(\.id), in: connection)
            var others = try StandardsOverrideRow.all(in: connection)
            let place = others.firstIndex { ($0.marketplace, $0.subject) == (view.marketplace, subject) }
            let before = place.map { others.remove(at: $0) }
            // What the books cannot be changed by is not kept.
            let setting = try SettingMemory.setting(original, with: others).setting.changed(by: text.map { [$0] } ?? [])
            let touched = setting.book(of: change.store)?.stores.map(\.id) ?? []
            try StandardsOverrideRow.delete(subject, of: view.marketplace, in: connection)
            if let text {
                try StandardsOverrideRow.insert(
                    [
                        StandardsOverrideRow(
                            marketplace: view.marketplace, subject: subject, text: text, changedAt: now)
                    ], in: connection)
            }
            try connection.note(
                .standardsChanged, subject, before: before?.text ?? "", after: text ?? "", by: actor, at: now)
            try connection.measureAgain(touched, setting: setting, now: now)
        }
        try await renewSetting()
    }
}

extension StandardsChange {
    fileprivate var store: StoreID {
        switch self {
        case .standard(_, _, let store, _, _, _), .choice(_, _, let store), .standardOfBook(_, _, let store): store
        }
    }

    /// What is kept of it: its subject, and its text as a standards file says it; no text where the book is to hold.
    ///
    /// - Returns: nil for what the view does not have.
    fileprivate func override(
        _ view: StandardsView
    ) throws(StandardsProblem) -> (subject: String, text: String?)? {
        switch self {
        case .standardOfBook(let id, let fulfilment, let store):
            return (StandardsChange.subject(id, fulfilment, store), nil)
        case .choice(let name, let value, _):
            guard let choice = view.choices.first(where: { $0.name == name }), choice.values.contains(value) else {
                return nil
            }
            let text = "marketplace: \(view.marketplace)\nchoices: {\(name): \(value)}"
            return (name, value == choice.original ? nil : text)
        case .standard(let id, let fulfilment, let store, let percent, let lag, let source):
            let entry = view.standards.first {
                $0.standard.id == id && $0.standard.fulfilmentName == fulfilment && $0.hasLimit
            }
            guard let standard = entry?.standard, let limit = standard.condition?.limitName else { return nil }
            var lines = [
                "marketplace: \(view.marketplace)", "standards:", "  - id: \(id)", "    fulfilment: [\(fulfilment)]",
                "    stores: [\(store)]",
            ]
            if percent.isEmpty, lag == nil { throw .nothing }
            if !percent.isEmpty {
                guard percent.wholeMatch(of: /[0-9]{1,2}(\.[0-9]{1,4})?|100/) != nil else { throw .noPercent }
                lines.append("    condition: {\(limit): \(percent) %}")
            }
            if let lag {
                guard (0...60).contains(lag) else { throw .noLag }
                lines.append("    window: {lag: \(lag)}")
            }
            guard source.contains(where: { !$0.isWhitespace }) else { throw .noSource }
            lines += ["    source: \(source.quotedInYAML(most: 300))", "    confidence: \"?\""]
            return (StandardsChange.subject(id, fulfilment, store), lines.joined(separator: "\n"))
        }
    }

    private static func subject(_ id: String, _ fulfilment: String, _ store: StoreID) -> String {
        "\(store) \(id):\(fulfilment)"
    }
}

extension Connection {
    /// Has the accounts of some stores measured again when they are next looked at, and those whose day stands still at once.
    fileprivate func measureAgain(_ stores: [StoreID], setting: Setting, now: Instant) throws {
        for store in stores { try BoardPlace.forget(store: store, in: self) }
        let still = try AccountRow.all(in: self).filter { $0.fixedDay != nil && stores.contains($0.account.store) }
        for row in still {
            try ChangeAccount(self, account: row.id, touching: [], setting: setting, now: now).finish()
        }
    }
}
