/// Everything a set of files says about the accounts in them.
package struct Records: Sendable {
    /// A fact about one order, not yet joined to it; the account is nil where the file names none.
    package struct Stated<Value: Sendable>: Sendable {
        package var number: OrderNumber
        package var account: String?
        package var value: Value

        package init(number: OrderNumber, account: String?, value: Value) {
            self.number = number
            self.account = account
            self.value = value
        }
    }

    /// A scan names its order or only its parcel.
    package struct StatedScan: Sendable {
        package var number: OrderNumber?
        package var trackingNumber: String?
        package var account: String?
        package var scan: Scan

        package init(number: OrderNumber?, trackingNumber: String?, account: String?, scan: Scan) {
            self.number = number
            self.trackingNumber = trackingNumber
            self.account = account
            self.scan = scan
        }
    }

    /// The names of the files read; an `Origin` points here.
    package var files: [String] = []
    package private(set) var accounts: [Account] = []
    private var accountIndices: [Account: UInt32] = [:]
    /// Rows of orders that have arrived; they become `orders` when all are there.
    private var intake = OrderIntake()
    package private(set) var orders = OrderLedger()
    private var categories = OrderCategories()
    package var numbers = OrderNumberPool()

    package var defects: [Stated<Defect>] = []
    package var packages: [Stated<Package>] = []
    package var scans: [StatedScan] = []
    package var returns: [Stated<ReturnRequest>] = []
    package var messages: [Stated<Message>] = []
    package var stock: [StockLevel] = []
    package var settings: [HandlingSetting] = []
    package var penalties: [Penalty] = []
    package var officials: [OfficialFigure] = []

    /// Facts that a file of their own holds for every order: no line about an order then means that nothing happened.
    package var held: FactSet = []
    /// Kinds of defects that some file would have named.
    package var heldDefects: Set<DefectKind> = []
    /// Whether a file holds every kind of defect, as the plain defects file does.
    package var holdsAllDefects = false
    /// Whether some file lists penalties.
    package var holdsPenalties = false
    /// The newest moment that facts beside orders name.
    package var newestFact: Instant?

    private var joined = JoinedFacts()
    private let overflow: RowOverflow?
    /// The accounts of the batch taken in last, and their places here.
    private var lastAccounts = AccountList()

    private struct AccountList: Sendable {
        var accounts: [Account] = []
        var places: [UInt32] = []

        /// Whether a list is the very same in memory; equal lists elsewhere are merely looked up again.
        func isSame(_ other: [Account]) -> Bool {
            accounts.count == other.count
                && accounts.withUnsafeBufferPointer { own in
                    other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
                }
        }
    }

    /// - Parameter overflow: nil for records that keep everything until it is asked for.
    package init(overflow: RowOverflow? = nil) {
        self.overflow = overflow
    }

    package mutating func accountIndex(_ account: Account) -> Int {
        if let index = accountIndices[account] { return Int(index) }
        accounts.append(account)
        accountIndices[account] = UInt32(accounts.count - 1)
        return accounts.count - 1
    }

    /// Takes in a block of order rows.
    package mutating func take(_ batch: OrderBatch) {
        // Blocks of a file share one list of accounts; it is looked up once.
        if !lastAccounts.isSame(batch.accounts) {
            let places = batch.accounts.map { UInt32(accountIndex($0)) }
            lastAccounts = AccountList(accounts: batch.accounts, places: places)
        }
        let numbers = batch.ids.map { self.numbers.number(for: $0) }
        categories.take(batch, accounts: lastAccounts.places, numbers: numbers)
        intake.append(batch, accounts: lastAccounts.places, numbers: numbers)
    }

    /// Hands over all that waits, where that is too much; call after each block of a file.
    package mutating func relieve() {
        guard let overflow, intake.rowCount >= overflow.rowLimit || factCount >= overflow.factLimit else { return }
        // Rows and other facts may name their orders by the same numbers.
        overflow.takeFacts(takeFacts())
        overflow.takeRows(takeArrivedOrders(), numbers)
        numbers = OrderNumberPool()
    }

    private var factCount: Int {
        defects.count + packages.count + scans.count + returns.count + messages.count + stock.count + settings.count
            + penalties.count + officials.count
    }

    /// Takes out what stands beside rows of orders, as records of their own that know the same accounts and numbers.
    private mutating func takeFacts() -> Records {
        var facts = Records()
        (facts.files, facts.accounts, facts.numbers) = (files, accounts, numbers)
        swap(&facts.categories, &categories)
        swap(&facts.defects, &defects)
        swap(&facts.packages, &packages)
        swap(&facts.scans, &scans)
        swap(&facts.returns, &returns)
        swap(&facts.messages, &messages)
        swap(&facts.stock, &stock)
        swap(&facts.settings, &settings)
        swap(&facts.penalties, &penalties)
        swap(&facts.officials, &officials)
        return facts
    }

    /// Notes that a fact of a moment was read, for telling how old the data is.
    package mutating func noteMoment(_ instant: Instant) {
        newestFact = max(newestFact ?? instant, instant)
    }

    /// Whether some file would have named a defect of this kind.
    package func holds(_ kind: DefectKind) -> Bool {
        holdsAllDefects || heldDefects.contains(kind)
    }

    /// Hands over the rows of all files, to be settled share by share.
    package mutating func takeArrivedOrders() -> ArrivedOrders { intake.takeAll() }

    /// The categories that the rows of a single file name, by order; the account is nil where the file names none.
    package func forEachCategorised(_ body: (OrderNumber, _ account: Int?, _ categories: [String]) -> Void) {
        categories.forEach(body)
    }

    /// Takes the orders that all shares of the rows came to; call after the last file.
    ///
    /// - Returns: rows that contradict each other.
    package mutating func takeOrders(_ shares: [SettledOrders]) -> [Finding] {
        orders = OrderLedger(shares)
        var contradictions = RowCount(.contradictingRows)
        for origin in shares.flatMap(\.contradictions) { contradictions.add(origin) }
        return contradictions.findings(files: files)
    }

    /// Connects defects, parcels and scans with their orders.
    ///
    /// - Returns: facts whose order no file has.
    package mutating func join() -> [Finding] {
        joined = JoinedFacts()
        var findings: [Finding] = []
        var places: [OrderPlace] = []
        for orphans in [
            joined.join(defects: defects, orders: orders, accounts: accounts, touched: &places),
            joined.join(packages: packages, orders: orders, accounts: accounts, touched: &places),
            joined.join(scans: scans, orders: orders, accounts: accounts, touched: &places),
        ] {
            findings += orphans.findings(files: files)
        }
        for place in places { orders.markJoined(place) }
        return findings
    }

    /// The order at a place of the ledger with all that other files say about it.
    package func order(at place: OrderPlace) -> Order {
        var order = orders.order(at: place)
        if order.held.contains(.category) {
            order.categories = categories.categories(of: orders.number(at: place), account: orders.account(at: place))
        }
        order.held.formUnion(held)
        if orders.flags(at: place).isJoined { joined.complete(&order, at: place) }
        order.impliedPackage()
        return order
    }

    package func orderID(at place: OrderPlace) -> String {
        numbers.text(of: orders.number(at: place))
    }

    package func account(at place: OrderPlace) -> Account {
        accounts[orders.account(at: place)]
    }
}
