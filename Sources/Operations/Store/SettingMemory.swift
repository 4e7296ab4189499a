import Storage
import Synchronization

/// The setting in force, made anew when the installation's own overrides change.
final class SettingMemory: Sendable {
    private struct State {
        var setting: Setting
        var overrides: [StandardsOverrideRow] = []
        var unfit: [StandardsOverrideRow] = []
    }

    let original: Setting
    private let state: Mutex<State>
    /// The last of those who renew it; each begins when the one before has ended.
    private let renewal = Mutex<Task<Bool, any Error>?>(nil)

    init(_ original: Setting) {
        self.original = original
        state = Mutex(State(setting: original))
    }

    var current: Setting { state.withLock { $0.setting } }

    /// Overrides that no longer fit the books of this program and do not hold.
    var unfit: [StandardsOverrideRow] { state.withLock { $0.unfit } }

    /// Reads the overrides and takes them over. One comes after the other, so that an older answer never takes the place of a newer one.
    ///
    /// - Returns: whether anything is otherwise than before.
    func renew(_ read: @escaping @Sendable () async throws -> [StandardsOverrideRow]) async throws -> Bool {
        let own = renewal.withLock { last in
            let before = last
            let task = Task { [self] in
                _ = await before?.result
                return take(try await read())
            }
            last = task
            return task
        }
        return try await own.value
    }

    private func take(_ overrides: [StandardsOverrideRow]) -> Bool {
        if state.withLock({ $0.overrides == overrides }) { return false }
        let (setting, unfit) = SettingMemory.setting(original, with: overrides)
        state.withLock { $0 = State(setting: setting, overrides: overrides, unfit: unfit) }
        return true
    }

    /// The setting as a transaction sees it. What another program has changed and this one does not know yet holds in it too: a figure
    /// that is kept by an older setting would be seen until the next day.
    ///
    /// A transaction that writes asks when it has locked its accounts; whoever changes the standards locks all of them.
    func setting(in connection: any Connection) throws -> Setting {
        let overrides = try StandardsOverrideRow.all(in: connection)
        if let known = state.withLock({ $0.overrides == overrides ? $0.setting : nil }) { return known }
        return SettingMemory.setting(original, with: overrides).setting
    }

    /// What holds with some overrides, and those that do not fit.
    static func setting(
        _ original: Setting, with overrides: [StandardsOverrideRow]
    ) -> (setting: Setting, unfit: [StandardsOverrideRow]) {
        var (setting, unfit): (Setting, [StandardsOverrideRow]) = (original, [])
        for row in overrides {
            // One that does not fit is told on the page of the standards.
            if let changed = try? setting.changed(by: [row.text]) { setting = changed } else { unfit.append(row) }
        }
        return (setting, unfit)
    }
}

extension Installation {
    /// Takes over what was changed of the standards, here or by another program on the same database.
    package func renewSetting() async throws {
        let isNew = try await settings.renew { [database] in
            try await database.read { try StandardsOverrideRow.all(in: $0) }
        }
        if isNew { memory.forget() }
    }
}
