import AccountHealth
import Appeals
import Storage

extension Installation {
    /// Takes what was saved into a folder, such as by a mail program that forwards: an answer into the case it answers, a notice
    /// as a new case. What cannot be told stays where it is, for a person to paste.
    ///
    /// - Parameter path: of the folder; in it is one of each account, named by its number. What lies in the folder itself is for the
    ///   only account of the store that wrote, where there is one.
    /// - Throws: errors of the database and of the file system.
    package func takeNotices(from path: String) async throws -> [NoticeFolder.Entry] {
        let entries = try await accounts().filter { !$0.isSample }
        var taken = try await NoticeFolder(path: path).takeOver(now: now()) { notice, bytes, _ in
            let own = entries.filter { notice.reading.store == nil || $0.account.store == notice.reading.store }
            guard own.count == 1 else { return false }
            return try await take(notice, bytes, for: own[0])
        }
        for entry in entries {
            taken += try await NoticeFolder(path: "\(path)/\(entry.id)").takeOver(now: now()) { notice, bytes, _ in
                try await take(notice, bytes, for: entry)
            }
        }
        return taken
    }

    /// - Returns: whether it belongs to a case now, or did already.
    private func take(_ notice: ReadNotice, _ bytes: [UInt8], for entry: AccountEntry) async throws -> Bool {
        let digest = FileDigest(of: bytes).text
        guard let noticeClass = notice.reading.noticeClass?.value, !noticeClass.isCommon else { return false }
        let message = CaseNotice(mail: notice.mail, original: bytes)
        let records = try await database.read { connection in
            try CaseRow.all(of: [entry.id], in: connection).map { row in
                try (row.id, connection.record(SealedEvents(key: secretKey, account: entry.id, caseID: row.id)))
            }
        }
        if records.contains(where: { $0.1.messages.contains { $0.original == digest } }) { return true }
        guard let outcome = CaseOutcome(noticeClass) else {
            return try await openCase(message, of: entry.id, by: .command) != nil
        }
        guard let (id, record) = records.first(where: { $0.1.state.isUndecided }) else { return false }
        let day = entry.fixedDay ?? today(in: entry.account.store)
        return try await add(
            .answered(message.message(on: day), outcome), document: bytes, to: id, of: entry.id,
            version: record.version, by: .command)
    }
}

extension CaseState {
    /// Whether an answer can still come.
    fileprivate var isUndecided: Bool {
        switch self {
        case .drafting, .waiting, .deciding: true
        case .reinstated, .closed: false
        }
    }
}
