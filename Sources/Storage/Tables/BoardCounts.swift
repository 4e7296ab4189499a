package import AccountHealth

extension BoardPlace {
    /// How many accounts of a store are in a state.
    package struct Count: Hashable, Sendable {
        package var store: StoreID
        package var state: String
        package var count: Int

        package init(store: StoreID, state: String, count: Int) {
            self.store = store
            self.state = state
            self.count = count
        }
    }

    /// How many accounts of each store are in each state, in the order of the stores.
    package static func counts(
        _ selection: Selection = Selection(), in connection: any Connection
    ) throws -> [Count] {
        var values: [SQLValue] = []
        let filter = selection.filter(&values)
        return try connection.all(
            SQL(
                "SELECT store, state, COUNT(*) FROM board_row \(filter) GROUP BY store, state ORDER BY store, state"),
            values
        ) { Count(store: StoreID($0.text(0)), state: $0.text(1), count: Int($0.int(2))) }
    }

    /// How many accounts of a store there are, and the newest day of which any of them tells.
    package struct Newest: Hashable, Sendable {
        package var store: StoreID
        package var count: Int
        package var day: Day?

        package init(store: StoreID, count: Int, day: Day?) {
            self.store = store
            self.count = count
            self.day = day
        }
    }

    /// How far the data of the accounts of each store goes, in the order of the stores.
    package static func newest(_ selection: Selection, in connection: any Connection) throws -> [Newest] {
        var values: [SQLValue] = []
        let filter = selection.filter(&values)
        return try connection.all(
            SQL("SELECT store, COUNT(*), MAX(newest_day) FROM board_row \(filter) GROUP BY store ORDER BY store"),
            values
        ) { Newest(store: StoreID($0.text(0)), count: Int($0.int(1)), day: $0.optionalDay(2)) }
    }
}
