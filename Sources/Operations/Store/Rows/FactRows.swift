import AccountHealth
import Storage

/// What one document states beside rows of orders, part by part, so that it need not fit into memory.
struct FactRows: Sendable {
    var runs: [FactRun] = []
    /// The last part.
    var last = StoredFacts()
    private(set) var owners = FactOwners()
    /// By owner; categories, which stand beside rows of orders, are not among them.
    private(set) var counts: [Int64: Int] = [:]
    /// Whether any change how orders are judged.
    private(set) var speakOfOrders = false

    /// Makes a part of the document rows, and counts them.
    mutating func take(_ records: Records) -> StoredFacts {
        var facts = StoredFacts(records, part: runs.count, owners: &owners)
        speakOfOrders = speakOfOrders || facts.speakOfOrders
        var counting = Counting()
        facts.forEachTable(&counting)
        counts.merge(counting.counts, uniquingKeysWith: +)
        return facts
    }

    private struct Counting: FactVisitor {
        var counts: [Int64: Int] = [:]

        mutating func visit<Row: FactRow>(_ rows: inout [Row]) throws(Never) {
            if Row.self == CategoryRow.self { return }
            for row in rows { counts[row.account, default: 0] += 1 }
        }
    }
}

/// The facts of a document as those of its import.
struct ImportedFacts {
    private let rows: FactRows
    private let importID: Int64
    /// By the owner's place; nil leaves the facts out.
    private let accounts: [Int64?]
    /// How many there are of each account.
    private(set) var counts: [Int64: Int] = [:]

    init(_ rows: FactRows, importID: Int64, account: (FactOwner) throws -> Int64?) rethrows {
        self.rows = rows
        self.importID = importID
        accounts = try rows.owners.all.map(account)
        for (owner, count) in rows.counts {
            if let account = accounts[Int(owner)] { counts[account, default: 0] += count }
        }
    }

    var isEmpty: Bool { counts.isEmpty }
    var speakOfOrders: Bool { rows.speakOfOrders }

    /// Shows all of them, some at a time.
    func forEachPart(_ body: (StoredFacts) throws -> Void) throws {
        for run in rows.runs { try body(given(run.facts())) }
        try body(given(rows.last))
    }

    private func given(_ facts: StoredFacts) -> StoredFacts {
        var facts = facts
        var giving = Giving(importID: importID, accounts: accounts)
        facts.forEachTable(&giving)
        return facts
    }

    /// Puts the account in the place of the owner.
    private struct Giving: FactVisitor {
        let importID: Int64
        let accounts: [Int64?]

        func visit<Row: FactRow>(_ rows: inout [Row]) throws(Never) {
            rows = rows.compactMap { row in
                guard let account = accounts[Int(row.account)] else { return nil }
                var row = row
                row.account = account
                row.importID = importID
                return row
            }
        }
    }
}
