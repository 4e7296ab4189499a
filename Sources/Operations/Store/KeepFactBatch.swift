package import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// Keeps what a program sends about an account, as if a plain file had said it; so it corrects, is counted, is shown with its source
    /// and can be taken back.
    ///
    /// The same rows again change no figure. A request with a key is done once: later ones of the same program get the first one's
    /// answer.
    ///
    /// - Returns: nil when there is no such account.
    /// - Throws: `FactBatchProblem.keyOfAnother`.
    package func keep(
        _ batch: FactBatch, of account: Int64, by signedIn: SignedIn
    ) async throws -> ImportOutcome? {
        let row = try await database.read { try AccountRow.find(id: account, in: $0) }
        guard let row else { return nil }
        let (now, home, text) = (now(), row.account, batch.file)
        if row.isSample { throw InstallationProblem.sampleAccount(home.name) }
        let sent = SHA256Text.of("\(account) \(batch.kind.name) \(batch.isComplete)\n\(text)")
        let request = NamedRequest(key: batch.key, token: signedIn.token ?? 0, digest: sent, home: home, at: now)
        if let known = try await database.read({ try request.outcome($0) }) { return known }
        if batch.isEmpty {
            return try await database.write { connection in
                try request.hold(connection)
                if let known = try request.outcome(connection) { return known }
                try request.remember(nil, connection)
                return .ofNothing(home, at: now)
            }
        }
        let document = Document(name: "sent", source: MemorySource(Array(text.utf8)))
        let context = ReadingContext(
            account: home.name, store: home.store, accountColumn: nil, directory: setting.directory,
            findings: .everyRow)
        let rows = documentRows()
        var records = rows.records()
        var result = await readDocument(
            document, readers: Marketplaces.readers(), context: context, into: &records, progress: { _ in })
        result.name = ImportEntry.sentPrefix + signedIn.name
        if !batch.isComplete {
            // One claim does not say that there is no other.
            records.heldDefects = []
            records.holdsAllDefects = false
            if batch.kind.kind == .defects { records.newestFact = nil }
        }
        for index in result.findings.indices { result.findings[index].file = result.name }
        // The same may be sent again after something else was.
        let digest = SHA256Text.of("\(now.microseconds) \(request.token) \(batch.key ?? "") \(sent)")
        let work = KeepDocument(
            records: records, rows: rows, result: result, key: ImportRow.File(digest: digest, account: home),
            byteCount: text.utf8.count, settings: settings, now: now, declares: batch.isComplete,
            findings: .everyRow)
        return try await database.write { connection in
            // It may have been taken away meanwhile; it does not come back by what is said of it.
            guard try AccountRow.find(id: account, in: connection) != nil else { return nil }
            try request.hold(connection)
            if let known = try request.outcome(connection) { return known }
            let outcome = try work.run(connection)
            if outcome.result == .imported {
                try connection.note(
                    .factsSent, batch.kind.name, of: account, after: AuditFact.importNumber(outcome.view.entry.id).text,
                    by: Actor(signedIn), at: now)
            }
            try request.remember(outcome.view.entry.id, connection)
            return outcome
        }
    }
}

extension ImportOutcome {
    /// What becomes of rows that are none.
    fileprivate static func ofNothing(_ home: Account, at moment: Instant) -> ImportOutcome {
        let entry = ImportEntry(
            id: 0, at: moment, fileName: "", digest: "", kind: nil, byteCount: 0, usableRows: 0, findingCount: 0,
            account: home)
        return ImportOutcome(result: .nothingUsable, view: ImportView(entry: entry, findings: []))
    }
}

/// A request that a program may have named, so that it is done once.
private struct NamedRequest: Sendable {
    /// Nil where it has no name.
    let key: String?
    let token: Int64
    /// Of all that was sent.
    let digest: String
    let home: Account
    let at: Instant

    /// Days for which a key is remembered.
    private static let keyDays: Int64 = 30

    /// Lets requests of one key come one after the other, until the transaction ends; what is too old is forgotten before.
    func hold(_ connection: any Connection) throws {
        guard let key else { return }
        try RequestKeyRow.delete(
            before: at.advanced(bySeconds: -NamedRequest.keyDays * 86_400), in: connection)
        try RequestKeyRow.hold(key, of: token, at: at, in: connection)
    }

    /// What became of an earlier request of the same key; nil when there was none.
    func outcome(_ connection: any Connection) throws -> ImportOutcome? {
        guard let key, let row = try RequestKeyRow.find(key, of: token, in: connection), !row.digest.isEmpty
        else { return nil }
        guard row.digest == digest else { throw FactBatchProblem.keyOfAnother }
        guard let importID = row.importID else { return .ofNothing(home, at: row.at) }
        // What was taken back may be sent again.
        guard let entry = try ImportRow.rows(ids: [importID], in: connection).first,
            entry.usableRows == 0 || entry.undoneAt == nil
        else { return nil }
        let findings = try FindingRow.findings(of: importID, file: entry.fileName, in: connection)
        return ImportOutcome(
            result: entry.usableRows > 0 ? .imported : .nothingUsable,
            view: ImportView(entry: ImportEntry(entry), findings: findings))
    }

    /// - Parameter importID: nil where the request said nothing.
    func remember(_ importID: Int64?, _ connection: any Connection) throws {
        guard let key else { return }
        try RequestKeyRow.delete(key, of: token, in: connection)
        try RequestKeyRow.insert(
            [RequestKeyRow(token: token, name: key, digest: digest, importID: importID, at: at)], in: connection)
    }
}
