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
    ///
    /// - Throws: `BoardProblem`.
    func board(_ question: BoardQuestion) async throws -> Board

    /// The day it is in a store.
    func today(in store: StoreID) -> Day

    /// - Throws: `InstallationProblem`.
    func addAccount(_ account: Account, by actor: Actor) async throws -> AccountEntry

    /// Keeps what a program sends; nil when there is no such account.
    ///
    /// - Throws: `FactBatchProblem.keyOfAnother`.
    func keep(_ batch: FactBatch, of account: Int64, by signedIn: SignedIn) async throws -> ImportOutcome?

    /// Notes that somebody looks at the board.
    ///
    /// - Returns: the end of the visit before, from which on changes are told; nil when there was none.
    func visitBoard(by user: Int64) async throws -> Instant?

    /// What is still undone after a first start; nil when nothing is.
    func firstStart() async throws -> FirstStart?

    /// All of them, in the order in which they were added.
    func accounts() async throws -> [AccountEntry]

    /// A page of those of which the name or the store has a part; all for an empty one.
    func accounts(containing text: String, offset: Int, limit: Int) async throws -> AccountList

    /// Nil when there is no such account.
    func account(_ id: Int64) async throws -> AccountView?

    /// - Parameter fulfilment: the word of the JSON output; nil for the first standard of that id.
    func standard(_ id: String, fulfilment: String?, of account: Int64) async throws -> StandardView?

    /// How good the forecasts were.
    func forecastRecord() async throws -> ForecastRecord

    func order(_ orderID: String, of account: Int64) async throws -> OrderView?

    /// Orders with the number that somebody types, of the accounts he sees; by account.
    func findOrders(_ text: String, in access: AccountAccess) async throws -> [FoundOrder]

    /// A page of the orders that a standard counts; nil when the account has no such standard.
    ///
    /// - Parameter fulfilment: the word of the JSON output; nil for the first standard of that id.
    func orders(
        of standard: String, fulfilment: String?, account: Int64, _ question: OrdersQuestion
    ) async throws -> StandardOrders?

    /// Keeps what somebody enters about an order, as if a file had said it.
    ///
    /// - Parameter earlier: the import of what was entered before and is to be changed.
    /// - Throws: `EntryProblem`.
    func enter(
        _ fact: EnteredFact, about orderID: String, of account: Int64, replacing earlier: Int64?, by actor: Actor
    ) async throws

    /// Takes back what somebody entered about an order.
    ///
    /// - Returns: false where nothing of that number was entered about it.
    func takeBack(_ id: Int64, about orderID: String, of account: Int64, by actor: Actor) async throws -> Bool

    /// The newest first. Who does not see all accounts sees the imports that stand and speak of no other account.
    func imports(of access: AccountAccess, offset: Int, limit: Int) async throws -> [ImportEntry]

    /// The same, from the one before an id on.
    func imports(before id: Int64?, of access: AccountAccess, limit: Int) async throws -> [ImportEntry]

    /// Nil where there is no such import that one may see.
    func importView(_ id: Int64, of access: AccountAccess) async throws -> ImportView?

    /// Nil where no such import stands that one may see.
    func importBrought(_ id: Int64, of access: AccountAccess) async throws -> ImportBrought?

    /// What a line of an import states of an order, for each account that one may see and of which it states something.
    func statedLines(
        _ line: Int, of importID: Int64, about orderID: String, in access: AccountAccess
    ) async throws -> [StatedLine]

    /// Reads files that lie in a folder of ours; one outcome for each table or document in them.
    ///
    /// - Parameters:
    ///   - account: the account of rows that name none.
    ///   - isAlone: whether rows of other accounts are left out, and the account has to be there.
    ///   - watch: called with each step as it is made.
    ///   - between: called before each table or document but the first; it may wait, and throws where no more is to be read.
    func importFiles(
        _ files: [UploadedFile], account: Account, alone isAlone: Bool, by actor: Actor,
        watch: @escaping @Sendable (ImportStep) -> Void, between: @Sendable () async throws -> Void
    ) async throws -> [ImportOutcome]

    /// The head of the first table in a file of which nobody knows what it is, or else of the first that is read as
    /// somebody has said; nil where there is none.
    func tableHead(_ file: UploadedFile, account: Account) async throws -> TableHead?

    /// What would be read of the first rows of a table if its columns meant so.
    ///
    /// - Throws: `SettingProblem.mapping`.
    func tryMapping(_ stated: StatedColumns, on head: TableHead, account: Account) async throws -> MappingTrial

    /// Remembers what columns mean, in place of what was said before of the same ones.
    ///
    /// - Returns: what would be read of the first rows; where that is nothing, it is not remembered.
    /// - Throws: `SettingProblem.mapping`.
    func keepMapping(
        _ stated: StatedColumns, on head: TableHead, account: Account, by actor: Actor
    ) async throws -> MappingTrial

    func columnMappings() async throws -> [ColumnMappingEntry]

    /// - Returns: false when there is no such mapping.
    func forgetMapping(_ id: Int64, by actor: Actor) async throws -> Bool

    /// The standards of a store as they are held here; nil when there is no such store.
    func standards(of store: StoreID) -> StandardsView?

    /// Holds something otherwise than the book from now on.
    ///
    /// - Throws: `StandardsProblem`.
    func change(_ change: StandardsChange, by actor: Actor) async throws

    /// Takes an account away with all that is known of it.
    ///
    /// - Returns: false when there is no such account.
    func removeAccount(_ id: Int64, by actor: Actor) async throws -> Bool

    /// Writes all that is kept into a file.
    ///
    /// - Parameter requireRoom: throws where the disk is too full to go on; nothing is left of the file then.
    func backUp(to path: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void) async throws

    /// Puts what a backup holds in place of all that is kept; nobody is signed in afterwards.
    ///
    /// - Parameters:
    ///   - copy: where all that was kept until now is written first.
    ///   - requireRoom: throws where the disk is too full for the copy; nothing is changed then.
    /// - Throws: `BackupProblem`.
    func restore(
        from path: String, copyingTo copy: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void
    ) async throws

    /// What a mail of the marketplace seems to say, and of which orders of the account; nothing of it is kept.
    func readMail(_ text: String, of account: Int64) async throws -> MailReading?

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
