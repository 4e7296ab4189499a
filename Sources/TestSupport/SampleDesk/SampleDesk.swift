package import AccountHealth
import Marketplaces
package import Operations
import Synchronization

/// A desk without a database: shops read from files, kept in memory.
package final class SampleDesk: Desk {
    private struct State {
        var shops: [ShopFiles]
        var entries: [AccountEntry]
        var imports: [ImportView]
        var undone: [Int64: Instant] = [:]
    }

    private let setting: Setting
    private let state: Mutex<State>
    private let now: Instant

    /// - Parameter entries: accounts without any file.
    package init(setting: Setting, shops: [ShopFiles], entries: [AccountEntry] = [], now: Instant) {
        self.setting = setting
        self.now = now
        let imports = shops.flatMap { shop in
            zip(shop.imports, shop.findings).map { ImportView(entry: $0, findings: $1) }
        }
        state = Mutex(State(shops: shops, entries: entries, imports: imports))
    }

    package var stores: [StandardsBook.Store] { setting.stores }
    package func book(of store: StoreID) -> StandardsBook? { setting.book(of: store) }
    package func zone(of store: StoreID) -> Zone { setting.directory.zone(of: store) }

    package func accounts() async throws -> [AccountEntry] {
        state.withLock { $0.shops.map(\.entry) + $0.entries }
    }

    package func accounts(containing text: String, offset: Int, limit: Int) async throws -> AccountList {
        let found = try await accounts().filter { entry in
            let names = "\(entry.account.name) \(entry.account.store)".lowercased()
            return text.isEmpty || names.contains(text.lowercased())
        }
        return AccountList(entries: Array(found.dropFirst(offset).prefix(limit)), count: found.count)
    }

    package func board(_ question: BoardQuestion) async throws -> Board {
        let (wanted, offset, limit) = (question.state, question.offset, question.limit)
        let (shops, entries) = state.withLock { ($0.shops, $0.entries) }
        var rows = shops.map { $0.row(at: now, since: question.since) }
        rows += entries.map {
            BoardRow(
                entry: $0, asOf: $0.fixedDay ?? Day(number: 20_000), state: .noData, tightest: nil, newestDay: nil,
                orderCount: 0)
        }
        let oldMisses = rows.filter(\.isOldMiss)
        let overview = BoardOverview(
            counts: rows.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }, oldMisses: oldMisses.count,
            oldMissDay: oldMisses.compactMap(\.newestDay).max(), sample: rows.first(where: \.entry.isSample)?.state)
        let sought = question.text.lowercased()
        rows.removeAll { !sought.isEmpty && !$0.entry.account.name.lowercased().contains(sought) }
        let order = BoardRow.State.allCases
        rows.sort {
            (order.firstIndex(of: $0.state) ?? 0, $0.entry.id) < (order.firstIndex(of: $1.state) ?? 0, $1.entry.id)
        }
        if question.order == .id { rows.sort { $0.entry.id < $1.entry.id } }
        let stores = Set(rows.map(\.entry.account.store)).sorted { $0.description < $1.description }
        rows.removeAll { row in question.store.map { $0 != row.entry.account.store } ?? false }
        let counts: [BoardRow.State: Int] = rows.reduce(into: [:]) { counts, row in
            for state in order where row.isFound(under: state) { counts[state, default: 0] += 1 }
        }
        let shown = rows.filter { row in
            question.isChanged ? row.change != nil : wanted.map { row.isFound(under: $0) } ?? true
        }
        var board = Board(
            rows: Array(shown.dropFirst(offset).prefix(limit)), counts: counts, overview: overview, offset: offset,
            accountCount: rows.count)
        board.stores = stores
        if question.since != nil {
            board.changes = rows.compactMap(\.change).reduce(into: [:]) { $0[$1.direction, default: 0] += 1 }
        }
        return board
    }

    /// Made up, like what changed since.
    package func visitBoard(by user: Int64) async throws -> Instant? { now.advanced(bySeconds: -3 * 86_400) }

    /// As long as there is a sample shop, nothing else was done.
    package func firstStart() async throws -> FirstStart? {
        let sample = state.withLock { $0.shops.first(where: \.entry.isSample)?.entry }
        guard let sample, let reports = book(of: sample.account.store)?.reports else { return nil }
        return FirstStart(
            account: nil,
            files: reports.filter { !$0.isOptional && !$0.teachesLag }.map {
                FirstStart.File(report: $0, isThere: false)
            },
            lagReport: reports.first(where: \.teachesLag), sample: sample)
    }

    package func account(_ id: Int64) async throws -> AccountView? {
        let (shops, entries) = state.withLock { ($0.shops, $0.entries) }
        if let shop = shops.first(where: { $0.entry.id == id }) { return shop.view(at: now) }
        return entries.first { $0.id == id }.map { entry in
            let store = entry.account.store
            let reports = book(of: store)?.reportAges([], today: zone(of: store).day(of: now), zone: zone(of: store))
            return AccountView(entry: entry, standing: nil, days: [], files: [:], reports: reports ?? [])
        }
    }

    package func standard(_ id: String, fulfilment: String?, of account: Int64) async throws -> StandardView? {
        guard let shop = shop(account) else { return nil }
        let place = shop.standing.standings.firstIndex {
            $0.standard.id == id && (fulfilment == nil || $0.standard.fulfilmentName == fulfilment)
        }
        return place.map {
            StandardView(
                entry: shop.entry, standing: shop.standing.standings[$0], days: shop.days[$0], files: shop.files)
        }
    }

    /// Made up, so that there is something to look at.
    package func forecastRecord() async throws -> ForecastRecord {
        let standards = state.withLock { $0.shops.first?.standing.standings.map(\.standard) ?? [] }
        let entries = standards.prefix(1).flatMap { standard in
            [(horizon: 7, count: 150, tenths: [(0, 120, 4), (9, 30, 28)]), (14, 110, [(0, 90, 5), (3, 20, 7)])].map {
                let (horizon, count, tenths) = $0
                var entry = ForecastRecord.Entry(standard: standard, horizon: horizon)
                (entry.count, entry.brier, entry.stayingBrier) = (count, 0.06, 0.12)
                (entry.logScore, entry.stayingLogScore) = (0.21, 1.105)
                for (place, forecasts, missed) in tenths {
                    entry.tenths[place].count = forecasts
                    entry.tenths[place].missed = missed
                    entry.tenths[place].expected = Double(place) / 10 + 0.04
                    entry.missed += missed
                }
                return entry
            }
        }
        return ForecastRecord(entries: entries, waiting: 12)
    }

    package func order(_ orderID: String, of account: Int64) async throws -> OrderView? {
        shop(account)?.order(orderID)
    }

    package func findOrders(_ text: String, in access: AccountAccess) async throws -> [FoundOrder] {
        let shops = state.withLock { $0.shops }.filter { access.sees($0.entry.id) }
        let spellings = FoundOrder.spellings(of: text)
        return shops.flatMap { shop in
            spellings.prefix(1).filter(shop.orderIDs.contains).map { FoundOrder(entry: shop.entry, orderID: $0) }
        }
    }

    package func orders(
        of standard: String, fulfilment: String?, account: Int64, _ question: OrdersQuestion
    ) async throws -> StandardOrders? {
        shop(account)?.orders(of: standard, fulfilment: fulfilment, question)
    }

    package func imports(of access: AccountAccess, offset: Int, limit: Int) async throws -> [ImportEntry] {
        let entries = state.withLock { state in
            state.imports.map { entry($0, state.undone).entry }.filter { sees($0, access, state) }
        }
        return Array(entries.sorted { $0.at > $1.at }.dropFirst(offset).prefix(limit))
    }

    package func importView(_ id: Int64, of access: AccountAccess) async throws -> ImportView? {
        state.withLock { state in
            state.imports.first { $0.entry.id == id && sees($0.entry, access, state) }.map { entry($0, state.undone) }
        }
    }

    package func importBrought(_ id: Int64, of access: AccountAccess) async throws -> ImportBrought? {
        guard let entry = try await importView(id, of: access)?.entry, entry.undoneAt == nil else { return nil }
        return ImportBrought(entry: entry, accounts: [entry.account], accountCount: 1, person: "owner")
    }

    private func sees(_ entry: ImportEntry, _ access: AccountAccess, _ state: State) -> Bool {
        guard let accounts = access.accounts else { return true }
        return state.undone[entry.id] == nil
            && state.shops.contains { $0.entry.account == entry.account && accounts.contains($0.entry.id) }
    }

    private func entry(_ view: ImportView, _ undone: [Int64: Instant]) -> ImportView {
        var view = view
        view.entry.undoneAt = undone[view.entry.id]
        return view
    }

    package func importFiles(
        _ files: [UploadedFile], account: Account, alone isAlone: Bool, by actor: Actor,
        watch: @escaping @Sendable (ImportStep) -> Void, between: @Sendable () async throws -> Void
    ) async throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        for (place, file) in files.enumerated() {
            if place > 0 { try await between() }
            watch(.began(file: place))
            let question = FileQuestion(paths: [file.path], store: account.store, account: account.name)
            let read = await readSellerFiles(question, setting: setting)
            let rows = read.files.reduce(0) { $0 + $1.usableRows }
            let id = state.withLock { Int64(9_000 + $0.imports.count) }
            let entry = ImportEntry(
                id: id, at: now, fileName: file.name, digest: String(repeating: "0", count: 64),
                kind: read.files.first?.kind, byteCount: rows * 100, usableRows: rows,
                findingCount: read.findings.count, account: account)
            let view = ImportView(entry: entry, findings: read.findings)
            state.withLock { $0.imports.append(view) }
            outcomes.append(ImportOutcome(result: rows > 0 ? .imported : .nothingUsable, view: view))
            outcomes.last.map { watch(.done($0)) }
        }
        return outcomes
    }

    /// Its shops are files that were read once; nothing can be added to them.
    package func enter(
        _ fact: EnteredFact, about orderID: String, of account: Int64, replacing earlier: Int64?, by actor: Actor
    ) async throws { throw EntryProblem.unknownOrder }

    package func takeBack(
        _ id: Int64, about orderID: String, of account: Int64, by actor: Actor
    ) async throws -> Bool { false }

    package func undoImport(_ id: Int64, by actor: Actor) async throws -> Bool {
        state.withLock { state in
            guard state.imports.contains(where: { $0.entry.id == id }) else { return false }
            state.undone[id] = now
            return true
        }
    }

    package func removeSample(by actor: Actor) async throws {
        state.withLock { state in
            let gone = Set(state.shops.filter(\.entry.isSample).flatMap { $0.imports.map(\.id) })
            state.shops.removeAll { $0.entry.isSample }
            state.imports.removeAll { gone.contains($0.entry.id) }
        }
    }

    package func imports(before id: Int64?, of access: AccountAccess, limit: Int) async throws -> [ImportEntry] {
        let entries = state.withLock { state in
            state.imports.map { entry($0, state.undone).entry }.filter { sees($0, access, state) }
        }
        return Array(entries.filter { $0.id < id ?? .max }.sorted { $0.id > $1.id }.prefix(limit))
    }

    package func today(in store: StoreID) -> Day { zone(of: store).day(of: now) }

    package func readMail(_ text: String, of account: Int64) async throws -> MailReading? {
        shop(account).map { shop in
            MailReading(
                entry: shop.entry, today: shop.day,
                orders: shop.orderIDs.filter(text.contains).sorted().map {
                    MailReading.Named(orderID: $0, matter: .defect(.guaranteeClaim, .open))
                }, day: nil)
        }
    }

    package func standards(of store: StoreID) -> StandardsView? {
        StandardsView(store: store, day: today(in: store), setting: setting, original: setting)
    }

    // What needs a database is not here.

    package func addAccount(_ account: Account, by actor: Actor) async throws -> AccountEntry {
        throw InstallationProblem.accountExists(account)
    }
    package func keep(_ batch: FactBatch, of account: Int64, by signedIn: SignedIn) async throws -> ImportOutcome? {
        nil
    }
    package func tableHead(_ file: UploadedFile, account: Account) async throws -> TableHead? { nil }
    package func tryMapping(
        _ stated: StatedColumns, on head: TableHead, account: Account
    ) async throws -> MappingTrial { MappingTrial(usableRows: 0, rows: 0, findings: []) }
    package func keepMapping(
        _ stated: StatedColumns, on head: TableHead, account: Account, by actor: Actor
    ) async throws -> MappingTrial { MappingTrial(usableRows: 0, rows: 0, findings: []) }
    package func columnMappings() async throws -> [ColumnMappingEntry] { [] }
    package func forgetMapping(_ id: Int64, by actor: Actor) async throws -> Bool { false }
    package func change(_ change: StandardsChange, by actor: Actor) async throws { throw StandardsProblem.unknown }
    package func removeAccount(_ id: Int64, by actor: Actor) async throws -> Bool { false }
    package func backUp(
        to path: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void
    ) async throws { throw BackupProblem.damaged }
    package func restore(
        from path: String, copyingTo copy: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void
    ) async throws { throw BackupProblem.damaged }

    private func shop(_ id: Int64) -> ShopFiles? {
        state.withLock { $0.shops.first { $0.entry.id == id } }
    }
}
