import AccountHealth
import Operations
import Wording

/// How far an import has come.
struct ImportJob: Sendable {
    /// One file that came, with what became of each table in it.
    struct File: Sendable {
        enum State: Hashable, Sendable { case waiting, reading, keeping, done, leftOut }

        let name: String
        /// Empty once somebody has taken the file over.
        var path: String
        /// As it came; what is in an archive may be more.
        let byteCount: Int
        var state = State.waiting
        var bytesRead = 0
        var rows = 0
        var kind: String?
        var outcomes: [ImportOutcome] = []

        /// Whether somebody could say, or say anew, what the columns of a table in it mean.
        var mayBeMapped: Bool {
            outcomes.contains { $0.view.hasUnknownColumns || $0.view.isMisread }
        }
    }

    /// Whether somebody asked for what is not begun yet to be left out, and whether something was.
    enum Stop: Sendable { case asked, done }

    let id: String
    /// Who brought the files.
    let user: Int64
    let account: Account
    var files: [File]
    /// Nil while it is under way.
    var endedAt: ContinuousClock.Instant?
    var isDone: Bool { endedAt != nil }
    /// Why it was given up; files before that are kept.
    var problem: PageProblem?
    var stop: Stop?
    /// Rises with each change.
    var version = 0

    var outcomes: [ImportOutcome] { files.flatMap(\.outcomes) }

    /// The files that lie on the disk: all until it is done, then those of which somebody may say what their columns mean.
    var waiting: [File] { files.filter { !$0.path.isEmpty && (!isDone || $0.mayBeMapped) } }

    /// Whoever brought the files may stop it, and an owner.
    func mayBeStopped(by person: SignedIn) -> Bool {
        !isDone && (person.user == user || person.role == .owner && person.seesAll)
    }

    mutating func take(_ step: ImportStep, now place: inout Int) {
        switch step {
        case .began(let file):
            if files.indices.contains(place), place != file { files[place].state = .done }
            place = file
            files[place].state = .reading
        case .read(let bytes, let rows, let kind):
            files[place].state = .reading
            files[place].bytesRead += bytes
            files[place].rows += rows
            files[place].kind = kind ?? files[place].kind
        case .keeping: files[place].state = .keeping
        case .done(let outcome): files[place].outcomes.append(outcome)
        }
        version += 1
    }
}

extension ImportView {
    /// Whether nobody knows what the columns of its table mean.
    var hasUnknownColumns: Bool { findings.contains { $0.remark.columnsToExplain != nil } }

    /// Whether rows of its table could not be read as somebody has said.
    var isMisread: Bool {
        entry.isMapped && findings.contains { $0.severity == .error && $0.column != nil }
    }
}

extension Remark {
    /// The columns of a table of which somebody could say what they mean.
    var columnsToExplain: [String]? {
        guard case .unknownHeader(let columns, let suggestion) = self, !suggestion.isEmpty else { return nil }
        return columns
    }
}
