package import AccountHealth
package import Marketplaces

/// What the user's files are about, where they do not say it themselves.
package struct FileQuestion: Sendable {
    package var paths: [String]
    package var store: StoreID
    package var account: String
    package var accountColumn: String?

    package init(paths: [String], store: StoreID, account: String = "default", accountColumn: String? = nil) {
        self.paths = paths
        self.store = store
        self.account = account
        self.accountColumn = accountColumn
    }
}

/// What a set of files said.
package struct SellerFiles: Sendable {
    package var records: Records
    package var files: [FileResult]
    /// Findings about facts that only all files together show.
    package var joinFindings: [Finding]

    package var findings: [Finding] { files.flatMap(\.findings) + joinFindings }

    /// Whether any row of any file gave a fact.
    package var hasUsableRow: Bool { files.contains { $0.usableRows > 0 } }

    /// Whether every named file could be opened.
    package var isEveryFileOpened: Bool { files.allSatisfy(\.isOpened) }
}

/// Reads files of any known kind into records, and joins what they say about the same orders.
///
/// - Parameter progress: called with what was read since the last call.
package func readSellerFiles(
    _ question: FileQuestion, setting: Setting, progress: @Sendable (ReadingProgress) -> Void = { _ in }
) async -> SellerFiles {
    let context = ReadingContext(
        account: question.account, store: question.store, accountColumn: question.accountColumn,
        directory: setting.directory)
    var records = Records()
    var results: [FileResult] = []
    for path in question.paths {
        results += await readFile(
            path, readers: setting.readers, context: context, into: &records, progress: progress)
    }
    var files = await joined(consume records, results)
    files.joinFindings += unusedMappings(setting.readers.mappings, results)
    files.joinFindings += doubtfulAccountColumn(question, files.records)
    return files
}

/// A mapping that fits no file is most likely misspelt.
private func unusedMappings(_ mappings: [ColumnMapping], _ results: [FileResult]) -> [Finding] {
    mappings.filter { mapping in !results.contains { $0.mappings.contains(mapping) } }.map { mapping in
        Finding(.mappingNotUsed(columns: mapping.columns.values.sorted()), severity: .warning, file: "--mapping")
    }
}

/// Reads documents that are in memory, such as those of the sample shop.
package func readDocuments(_ documents: [Document], question: FileQuestion, setting: Setting) async -> SellerFiles {
    let context = ReadingContext(
        account: question.account, store: question.store, accountColumn: question.accountColumn,
        directory: setting.directory)
    var records = Records()
    var results: [FileResult] = []
    for document in documents {
        results.append(
            await readDocument(
                document, readers: setting.readers, context: context, into: &records, progress: { _ in }))
    }
    return await joined(consume records, results)
}

/// Takes the records over, so that nobody else holds them while they change.
private func joined(_ records: consuming Records, _ results: [FileResult]) async -> SellerFiles {
    // Nobody may hold the shares while orders are marked as joined, or all of them would be copied first.
    var findings = records.takeOrders(await settle(records.takeArrivedOrders()))
    findings += records.join()
    return SellerFiles(records: records, files: results, joinFindings: findings)
}

/// Settles orders on all cores.
private func settle(_ arrived: ArrivedOrders) async -> [SettledOrders] {
    // More shares than cores, as shares are never quite equal.
    let shares = 16
    return await withTaskGroup(of: SettledOrders.self) { group in
        for share in 0..<shares { group.addTask { arrived.settled(share: share, of: shares) } }
        return await group.reduce(into: []) { $0.append($1) }
    }
}
