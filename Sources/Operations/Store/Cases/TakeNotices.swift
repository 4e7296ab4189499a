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
        // One folder that cannot be read or written keeps no other account waiting.
        var trouble: (any Error)?
        for entry in entries {
            do {
                taken += try await NoticeFolder(path: "\(path)/\(entry.id)").takeOver(now: now()) { notice, bytes, _ in
                    try await take(notice, bytes, for: entry)
                }
            } catch {
                trouble = error
            }
        }
        if let trouble { throw trouble }
        return taken
    }

    /// - Returns: whether it belongs to a case now, or did already.
    private func take(_ notice: ReadNotice, _ bytes: [UInt8], for entry: AccountEntry) async throws -> Bool {
        guard let noticeClass = notice.reading.noticeClass?.value, !noticeClass.isCommon else { return false }
        do {
            let digest = FileDigest(of: bytes).text
            let records = try await records(of: entry)
            if records.contains(where: { $0.record.messages.contains { $0.original == digest } }) { return true }
            let message = CaseNotice(mail: notice.mail, original: bytes)
            guard noticeClass.kind == .reply else {
                return try await openCase(message, of: entry.id, by: .command) != nil
            }
            // Of two that wait, nobody but a person knows which one is answered.
            let waiting = records.filter { $0.record.state.isWaiting }
            let open = waiting.isEmpty ? records.filter { $0.record.state.isUndecided } : waiting
            guard let outcome = CaseOutcome(noticeClass), open.count == 1, let answered = open.first else {
                return false
            }
            let day = entry.fixedDay ?? today(in: entry.account.store)
            return try await add(
                .answered(message.message(on: day), outcome), document: bytes, to: answered.id, of: entry.id,
                version: answered.record.version, by: .command)
        } catch is CaseTrouble {
            // Sealed with another key, or changed at this moment; it stays, and the other files do not wait for it.
            return false
        }
    }

    private func records(of entry: AccountEntry) async throws -> [(id: Int64, record: CaseRecord)] {
        let key = secretKey
        return try await database.read { connection in
            try CaseRow.all(of: [entry.id], in: connection).map { row in
                (row.id, try connection.record(SealedEvents(key: key, account: entry.id, caseID: row.id)))
            }
        }
    }
}

extension CaseState {
    fileprivate var isWaiting: Bool {
        if case .waiting = self { true } else { false }
    }

    /// Whether an answer can still come.
    fileprivate var isUndecided: Bool {
        switch self {
        case .drafting, .waiting, .deciding: true
        case .reinstated, .closed: false
        }
    }
}
