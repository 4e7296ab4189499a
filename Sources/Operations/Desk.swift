package import AccountHealth

/// What the pages ask for, and what they have done. The installation's database answers; tests answer from values.
package protocol Desk: Sendable {
    /// The stores a file can belong to, in the order of the books.
    var stores: [StandardsBook.Store] { get }

    /// The book of a store, for the downloads that would tell a missing fact.
    func book(of store: StoreID) -> StandardsBook?

    /// The zone in which a store's days begin and end.
    func zone(of store: StoreID) -> Zone

    /// A page of the accounts.
    func board(_ question: BoardQuestion) async throws -> Board

    /// Notes that somebody looks at the board.
    ///
    /// - Returns: the end of the visit before, from which on changes are told; nil when there was none.
    func visitBoard(by user: Int64) async throws -> Instant?

    /// What is still undone after a first start; nil when nothing is.
    func firstStart() async throws -> FirstStart?

    /// All of them, in the order in which they were added.
    func accounts() async throws -> [AccountEntry]

    /// Nil when there is no such account.
    func account(_ id: Int64) async throws -> AccountView?

    /// - Parameter fulfilment: the word of the JSON output; nil for the first standard of that id.
    func standard(_ id: String, fulfilment: String?, of account: Int64) async throws -> StandardView?

    /// How good the forecasts were.
    func forecastRecord() async throws -> ForecastRecord

    func order(_ orderID: String, of account: Int64) async throws -> OrderView?

    /// Keeps what somebody enters about an order, as if a file had said it.
    ///
    /// - Throws: `EntryProblem`.
    func enter(_ fact: EnteredFact, about orderID: String, of account: Int64, by actor: Actor) async throws

    /// The newest first.
    func imports(offset: Int, limit: Int) async throws -> [ImportEntry]

    func importView(_ id: Int64) async throws -> ImportView?

    /// Reads files that lie in a folder of ours; one outcome for each table or document in them.
    ///
    /// - Parameter account: the account of rows that name none.
    func importFiles(_ files: [UploadedFile], account: Account, by actor: Actor) async throws -> [ImportOutcome]

    /// Takes back all that a file said.
    ///
    /// - Returns: false when there is no such import.
    func undoImport(_ id: Int64, by actor: Actor) async throws -> Bool

    /// Takes the made-up shop away; nothing happens when there is none.
    func removeSample(by actor: Actor) async throws
}

/// A file that was sent: where its bytes lie, and what its sender calls it.
package struct UploadedFile: Hashable, Sendable {
    package var path: String
    package var name: String

    package init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}
