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

    init(_ original: Setting) {
        self.original = original
        state = Mutex(State(setting: original))
    }

    var current: Setting { state.withLock { $0.setting } }

    /// Overrides that no longer fit the books of this program and do not hold.
    var unfit: [StandardsOverrideRow] { state.withLock { $0.unfit } }

    /// - Returns: whether anything is otherwise than before.
    func renew(_ overrides: [StandardsOverrideRow]) -> Bool {
        if state.withLock({ $0.overrides == overrides }) { return false }
        let (setting, unfit) = SettingMemory.setting(original, with: overrides)
        state.withLock { $0 = State(setting: setting, overrides: overrides, unfit: unfit) }
        return true
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
        let rows = try await database.read { try StandardsOverrideRow.all(in: $0) }
        if settings.renew(rows) { memory.forget() }
    }
}
