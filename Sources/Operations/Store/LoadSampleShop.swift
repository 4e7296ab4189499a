import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// Loads the made-up shop into an installation that never had an account, so that there is something to look at.
    ///
    /// - Returns: whether it was loaded.
    package func loadSampleShop() async throws -> Bool {
        let isUsed = try await database.read { connection in try Counter.account.last(in: connection) > 0 }
        guard !isUsed, let shop = Marketplaces.sampleShop(directory: setting.directory) else { return false }
        let account = Account(name: shop.account, store: shop.store)
        _ = try await addAccount(account, isSample: true, fixedDay: shop.day)
        let context = ReadingContext(
            account: account.name, store: account.store, accountColumn: nil, directory: setting.directory)
        for file in shop.files {
            let rows = documentRows()
            var records = rows.records()
            let result = await readDocument(
                file.document, readers: setting.readers, context: context, into: &records, progress: { _ in })
            let digest = FileDigest(of: Array(file.text.utf8))
            let work = KeepDocument(
                records: records, rows: rows, result: result,
                key: ImportRow.File(digest: digest.text, account: account),
                byteCount: digest.byteCount, settings: settings, now: now())
            _ = try await database.write { connection in try work.run(connection) }
        }
        return true
    }
}
