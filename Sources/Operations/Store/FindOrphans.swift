import AccountHealth
import Marketplaces
import Storage

extension StoredFacts {
    /// Says which defects and shipments name orders that nobody has told of yet; they count as soon as somebody does.
    ///
    /// - Parameter rows: the rows of orders of the same document.
    func orphans(
        _ connection: any Connection, rows: OrderRows, file: String, detail: FindingLog.Detail
    ) throws -> [Finding] {
        let owners = Set(defects.map(\.account)).union(packages.map(\.account))
        if owners.isEmpty { return [] }
        let sellers = try AccountRow.sellers(of: AccountRow.rows(ids: owners, in: connection), in: connection)
        func known(_ owner: Int64, _ ids: Set<String>) throws -> Set<String> {
            try (sellers[owner] ?? []).reduce(into: []) { known, seller in
                known.formUnion(try rows.orders(of: seller.id))
                known.formUnion(try OrderRow.rows(of: seller.id, orders: ids.sorted(), in: connection).map(\.orderID))
            }
        }
        func finding(_ fact: String, _ stated: [(account: Int64, orderID: String, line: Int)]) throws -> Finding? {
            var lines: [Int] = []
            for (owner, facts) in Dictionary(grouping: stated, by: \.account) {
                let known = try known(owner, Set(facts.map(\.orderID)))
                lines += facts.filter { !known.contains($0.orderID) }.map(\.line)
            }
            if lines.isEmpty { return nil }
            let first = Array(lines.sorted().prefix(detail == .everyRow ? .max : 5))
            return Finding(
                .orphans(fact: fact), severity: .warning, file: file, line: first.first, count: lines.count,
                lines: first)
        }
        return try [
            finding("defect", defects.map { ($0.account, $0.orderID, $0.line) }),
            finding("shipment", packages.map { ($0.account, $0.orderID, $0.line) }),
        ].compactMap(\.self)
    }
}
