import AccountHealth
import Storage
import TestSupport
import Testing

/// The worst first: by state and room, then by the chance of a miss, then by the account.
struct BoardOrderTests {
    private static let store = StoreID("plain.us")
    private static let day = Day(number: 20_700)

    /// Many that stand alike, some of which nothing is foretold.
    private static func places(_ random: inout SeededGenerator) -> [BoardPlace] {
        (1...60).map { number in
            let state = random.pick("missed", "no-room", "stale")
            var place = BoardPlace(
                account: Int64(number), store: store, asOf: day, rank: Int64(random.int(0...3)), state: state)
            place.chance = random.pick(Int?.none, 0, 100_000, 100_000, 250_000, 1_000_000)
            return place
        }
    }

    /// What the database is to answer.
    private static func sorted(_ places: [BoardPlace], by order: BoardPlace.Order) -> [Int64] {
        func trend(_ place: BoardPlace) -> Int { place.chance.map { 1_000_000 - $0 } ?? 2_000_000 }
        return places.sorted { left, right in
            switch order {
            case .chance: (trend(left), left.rank, left.account) < (trend(right), right.rank, right.account)
            default: (left.rank, Int64(trend(left)), left.account) < (right.rank, Int64(trend(right)), right.account)
            }
        }.map(\.account)
    }

    @Test(arguments: 1...3, DatabaseKind.all)
    func pagesFollowEachOtherInThatOrder(_ seed: Int, _ kind: DatabaseKind) async throws {
        var random = SeededGenerator(seed: seed)
        let places = BoardOrderTests.places(&random)
        try await withDatabase(kind) { database async throws in
            try await database.write { connection in
                try AccountRow.insert(
                    places.map {
                        AccountRow(
                            id: $0.account, account: Account(name: "a\($0.account)", store: $0.store), isSample: false)
                    }, in: connection)
                try BoardPlace.write(places, in: connection)
            }
            for order in [BoardPlace.Order.urgency, .chance] {
                for state in [nil, "no-room"] {
                    let wanted = BoardOrderTests.sorted(
                        places.filter { state == nil || $0.state == state }, by: order)
                    let selection = BoardPlace.Selection(state: state)
                    try await database.read { connection throws in
                        func page(after: Int64? = nil, offset: Int = 0) throws -> [Int64] {
                            try BoardPlace.page(
                                selection, order: order, after: after, offset: offset, limit: 7, in: connection
                            ).map(\.account)
                        }
                        #expect(
                            try stride(from: 0, to: wanted.count, by: 7).flatMap { try page(offset: $0) } == wanted)
                        for (number, account) in wanted.enumerated() {
                            let behind = Array(wanted.dropFirst(number + 1).prefix(7))
                            #expect(try page(after: account) == behind)
                        }
                    }
                }
            }
        }
    }
}
