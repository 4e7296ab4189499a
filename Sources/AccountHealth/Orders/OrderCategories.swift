/// The categories of the goods in each order, as the rows of files name them.
///
/// They stand beside the ledger: most files name none, and then nothing is kept. Otherwise an order takes one entry of
/// twelve bytes by its number; what is said of many orders is kept once.
struct OrderCategories: Sendable {
    /// What one row says of an order, and what was said of it before.
    private struct Link: Hashable, Sendable {
        /// The place in `names`.
        var name: UInt32
        var file: UInt32
        /// Nil where the file names no account: then it speaks of every order of the number.
        var account: UInt32?
        /// The place in `links`.
        var earlier: UInt32?

        /// Whether both speak of the same orders of the same file.
        func isBeside(_ other: Link) -> Bool {
            file == other.file && account == other.account
        }
    }

    private var names = Interner<String>()
    private var links = Interner<Link>()
    /// The last link of each order that has any.
    private var orders: [OrderNumber: UInt32] = [:]

    var isEmpty: Bool { orders.isEmpty }

    /// Takes in what the rows of a batch name; `accounts` and `numbers` map the batch's own to those of the records.
    mutating func take(_ batch: OrderBatch, accounts: [UInt32], numbers: [OrderNumber]) {
        let places = batch.categories.names.map { names.place(of: $0) }
        for entry in batch.categories.entries {
            let statement = batch.statements[Int(entry.row)]
            let number = statement.number.poolIndex.map { numbers[$0] } ?? statement.number
            let earlier = orders[number]
            let link = Link(
                name: places[Int(entry.name)], file: UInt32(clamping: batch.file),
                account: batch.namesAccounts ? accounts[Int(statement.account)] : nil, earlier: earlier)
            // The items of an order mostly share a category, and then stand one after the other.
            if let earlier, links[earlier].name == link.name, links[earlier].isBeside(link) { continue }
            orders[number] = links.place(of: link)
        }
    }

    /// The categories of an order of an account, each once, in the order in which its rows name them.
    ///
    /// Within a file every row adds its category; a later file corrects an earlier one. A blank cell says nothing.
    func categories(of number: OrderNumber, account: Int) -> [String] {
        var latest: Link?
        var found: [UInt32] = []
        var next = orders[number]
        while let place = next {
            let link = links[place]
            next = link.earlier
            guard link.account.map({ $0 == account }) ?? true, latest?.isBeside(link) ?? true else { continue }
            latest = link
            found.append(link.name)
        }
        var seen: Set<UInt32> = []
        return found.reversed().filter { seen.insert($0).inserted }.map { names[$0] }
    }

    /// What the rows of one file name, each category of an order once, in the order of its rows.
    func forEach(_ body: (_ number: OrderNumber, _ account: Int?, _ categories: [String]) -> Void) {
        for (number, last) in orders {
            var chains: [(account: UInt32?, names: [UInt32])] = []
            var next: UInt32? = last
            while let place = next {
                let link = links[place]
                next = link.earlier
                if let index = chains.firstIndex(where: { $0.account == link.account }) {
                    chains[index].names.append(link.name)
                } else {
                    chains.append((link.account, [link.name]))
                }
            }
            for chain in chains {
                var seen: Set<UInt32> = []
                let names = chain.names.reversed().filter { seen.insert($0).inserted }.map { self.names[$0] }
                body(number, chain.account.map { Int($0) }, names)
            }
        }
    }
}
