import AccountHealth
import Marketplaces
import Storage

/// Defects and shipments of a document that name orders that nobody has told of yet; they count as soon as somebody does.
struct Orphans {
    /// How many lines a finding names.
    let detail: FindingLog.Detail
    private var defects = Lines()
    private var shipments = Lines()

    private struct Lines {
        var count = 0
        var first: [Int] = []
    }

    private static let firstLines = 5

    init(detail: FindingLog.Detail) {
        self.detail = detail
    }

    /// Looks for the orders of some facts among all that are kept; those of the same document are kept already.
    mutating func add(_ facts: StoredFacts, _ connection: any Connection) throws {
        let owners = Set(facts.defects.map(\.account)).union(facts.packages.map(\.account))
        if owners.isEmpty { return }
        let sellers = try AccountRow.sellers(of: AccountRow.rows(ids: owners, in: connection), in: connection)
        func lines(_ stated: [(account: Int64, orderID: String, line: Int)]) throws -> [Int] {
            try Dictionary(grouping: stated, by: \.account).flatMap { owner, facts in
                let ids = Set(facts.map(\.orderID)).sorted()
                let known = try (sellers[owner] ?? []).reduce(into: Set<String>()) { known, seller in
                    known.formUnion(try OrderRow.known(of: seller.id, among: ids, in: connection))
                }
                return facts.filter { !known.contains($0.orderID) }.map(\.line)
            }
        }
        add(try lines(facts.defects.map { ($0.account, $0.orderID, $0.line) }), to: \.defects)
        add(try lines(facts.packages.map { ($0.account, $0.orderID, $0.line) }), to: \.shipments)
    }

    private mutating func add(_ lines: [Int], to kind: WritableKeyPath<Orphans, Lines>) {
        self[keyPath: kind].count += lines.count
        let all = (self[keyPath: kind].first + lines).sorted()
        self[keyPath: kind].first = detail == .everyRow ? all : Array(all.prefix(Orphans.firstLines))
    }

    /// - Parameter file: the name of the document.
    func findings(file: String) -> [Finding] {
        [("defect", defects), ("shipment", shipments)].filter { $0.1.count > 0 }.map { fact, lines in
            Finding(
                .orphans(fact: fact), severity: .warning, file: file, line: lines.first.first, count: lines.count,
                lines: lines.first)
        }
    }
}
