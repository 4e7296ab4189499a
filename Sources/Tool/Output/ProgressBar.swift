import Glibc
import Synchronization

/// A bar on standard error while files are read; nothing when nobody looks.
final class ProgressBar: Sendable {
    private struct State {
        var read = 0
        var shownAt = 0
        var isShown = false
    }

    private let total: Int
    private let isOn: Bool
    private let label: String
    private let state = Mutex(State())

    /// - Parameter total: the bytes to be read; 0 when that is not known.
    init(total: Int, label: String) {
        self.total = total
        self.label = label
        // Below a few megabytes it is over before anybody can read it.
        isOn = Terminal.errorIsTerminal && (total == 0 || total > 8 << 20)
    }

    func advance(_ bytes: Int) {
        guard isOn else { return }
        state.withLock { state in
            state.read += bytes
            guard state.read - state.shownAt > max(1 << 20, total / 200) else { return }
            state.shownAt = state.read
            state.isShown = true
            Terminal.write("\r" + line(state.read), to: STDERR_FILENO)
        }
    }

    func finish() {
        state.withLock { state in
            if state.isShown { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
            state.isShown = false
        }
    }

    private func line(_ read: Int) -> String {
        let megabytes = "\(read >> 20)"
        guard total > 0 else { return "\(label) \(megabytes) MiB" }
        // Archives grow while they are read; the bar stops at full.
        let share = min(1, Double(read) / Double(total))
        let filled = Int(share * 30)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        return "\(label) \(bar) \(Int(share * 100)) %  \(megabytes) of \(total >> 20) MiB"
    }

    /// The size of all regular files.
    static func size(of paths: [String]) -> Int {
        paths.reduce(0) { sum, path in
            var status = stat()
            return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }
}
