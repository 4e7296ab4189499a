package import AccountHealth
import Marketplaces
package import Operations

/// The files of one account as a desk keeps them, measured on a day.
package struct ShopFiles: Sendable {
    package let entry: AccountEntry
    package let standing: AccountStanding
    package let days: [StandardDays]
    package let imports: [ImportEntry]
    package let findings: [[Finding]]
    let records: Records
    let setting: Setting
    let day: Day

    /// - Parameter id: of the account; its imports are numbered from a hundred times that.
    package init(
        _ documents: [(name: String, text: String)], account: Account, id: Int64, isSample: Bool, day: Day,
        setting: Setting
    ) async throws {
        let question = FileQuestion(paths: [], store: account.store, account: account.name)
        let read = documents.map { Document(name: $0.name, source: MemorySource(Array($0.text.utf8))) }
        let files = await readDocuments(read, question: question, setting: setting)
        let zone = setting.directory.zone(of: account.store)
        let moment = zone.start(of: day.advanced(by: 1))
        let report = CheckReport(files, question: question, setting: setting, asOf: day, now: moment)
        var accounts: [AccountStanding] = []
        await report.standings.forEach { accounts.append($0) }
        guard let standing = accounts.first(where: { $0.account == account }) else {
            throw NoSuchAccount(names: accounts.map(\.account.name))
        }
        self.standing = standing
        self.setting = setting
        self.day = day
        records = files.records
        entry = AccountEntry(id: id, account: account, isSample: isSample, fixedDay: isSample ? day : nil)
        imports = zip(documents, files.files).enumerated().map { place, file in
            ImportEntry(
                id: id * 100 + Int64(place), at: moment.advanced(bySeconds: Int64(place) - 50_000),
                fileName: file.0.name, digest: ShopFiles.digest(file.0.text), kind: file.1.kind,
                byteCount: file.0.text.utf8.count, usableRows: file.1.usableRows,
                findingCount: file.1.findings.count, account: account)
        }
        findings = files.files.map(\.findings)
        let held: @Sendable (DefectKind) -> Bool = { [records] in records.holds($0) }
        days = standing.standings.map {
            ShopFiles.days($0, records: files.records, account: account, setting: setting, moment: moment, holds: held)
        }
    }

    package struct NoSuchAccount: Error {
        package let names: [String]
    }

    /// The sample shop's own files.
    package static func sample(id: Int64, setting: Setting) async throws -> ShopFiles? {
        guard let shop = Marketplaces.sampleShop(directory: setting.directory) else { return nil }
        return try await ShopFiles(
            shop.files.map { ($0.name, $0.text) }, account: Account(name: shop.account, store: shop.store), id: id,
            isSample: true, day: shop.day, setting: setting)
    }

    /// Tallies for windows from ninety days back to a hundred days ahead, counted order by order.
    private static func days(
        _ standing: Standing, records: Records, account: Account, setting: Setting, moment: Instant,
        holds: @escaping @Sendable (DefectKind) -> Bool
    ) -> StandardDays {
        let asOf = standing.asOf.advanced(by: -90)...standing.asOf.advanced(by: 100)
        let window = standing.effectiveWindow
        let range = window.days(asOf: asOf.lowerBound).lowerBound...window.days(asOf: asOf.upperBound).upperBound
        var tallies = DayTallies(range)
        guard standing.standard.measure.isShare, let book = setting.book(of: account.store) else {
            return StandardDays(tallies: tallies, asOf: asOf)
        }
        var classifier = Classifier(
            standard: standing.standard, choices: book.choices, zone: setting.directory.zone(of: account.store),
            moment: moment, holdsDefect: holds)
        records.orders.forEach { glance in
            guard records.accounts[glance.account] == account else { return }
            guard let found = classifier.contribution(of: records.order(at: glance.place)) else { return }
            tallies.add(found.tally, on: found.day)
        }
        return StandardDays(tallies: tallies, asOf: asOf)
    }

    private static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let half = String(hash, radix: 16)
        return String(repeating: half, count: 4)
    }

    var files: [Int32: ImportEntry] {
        Dictionary(uniqueKeysWithValues: imports.enumerated().map { (Int32($0), $1) })
    }

    package func view(at now: Instant) -> AccountView {
        AccountView(entry: entry, standing: standing, days: days, files: files, reports: reportAges(at: now))
    }

    func reportAges(at now: Instant) -> [ReportAge] {
        let store = entry.account.store
        let zone = setting.directory.zone(of: store)
        let brought = imports.compactMap { file in file.kind.map { BroughtFile(kind: $0, at: file.at) } }
        let today = entry.fixedDay ?? zone.day(of: now)
        return setting.book(of: store)?.reportAges(brought, today: today, zone: zone) ?? []
    }
}
