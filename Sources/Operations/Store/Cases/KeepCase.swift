import AccountHealth
package import Appeals
import Storage

extension Installation {
    /// Opens a case with what the marketplace wrote.
    ///
    /// - Returns: its number.
    /// - Throws: `CaseTrouble`.
    package func openCase(_ notice: CaseNotice, of account: Int64, by actor: Actor) async throws -> Int64? {
        guard !notice.mail.parts.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { throw CaseTrouble.emptyText }
        let (now, key) = (now(), secretKey)
        return try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
            let id = try Counter.appealCase.next(in: connection)
            let sealing = SealedEvents(key: key, account: account, caseID: id)
            // Nothing was received on a day that has not come.
            let today = today(of: row)
            let event = CaseEvent.opened(notice.message(on: min(notice.day ?? today, today)))
            try CaseRow.insert(
                [
                    CaseRow(
                        account: account, id: id, state: CaseState.start.word, version: 1, openedAt: now,
                        changedAt: now)
                ], in: connection)
            try connection.keep(event, number: 1, sealing: sealing, by: actor, at: now)
            if let original = notice.original { try connection.keep(original, sealing: sealing) }
            try connection.note(.caseOpened, "\(id)", of: account, by: actor, at: now)
            return id
        }
    }

    /// Adds what happened to a case.
    ///
    /// - Parameters:
    ///   - version: how many events the case had when its page was shown.
    ///   - document: the bytes that belong to the event.
    /// - Returns: false when there is no such case.
    /// - Throws: `CaseTrouble`.
    package func add(
        _ event: CaseEvent, document: [UInt8]?, to caseID: Int64, of account: Int64, version: Int,
        by actor: Actor
    ) async throws -> Bool {
        let (now, key) = (now(), secretKey)
        return try await database.write { connection in
            guard try CaseRow.find(caseID, of: account, in: connection) != nil else { return false }
            let sealing = SealedEvents(key: key, account: account, caseID: caseID)
            var record = try connection.record(sealing)
            guard record.version == version else { throw CaseTrouble.newerVersion }
            do {
                try record.take(event)
            } catch let refusal as CaseState.Refusal {
                throw CaseTrouble.refused(refusal)
            }
            guard
                try CaseRow.advance(
                    caseID, of: account, from: version, state: record.state.word, at: now,
                    closedAt: record.state.isClosed ? now : nil, in: connection)
            else { throw CaseTrouble.newerVersion }
            try connection.keep(event, number: version + 1, sealing: sealing, by: actor, at: now)
            if let document { try connection.keep(document, sealing: sealing) }
            try connection.note(event.auditAction, "\(caseID)", of: account, by: actor, at: now)
            return true
        }
    }

    /// The bytes of a document of a case; nil where it is not kept.
    package func exhibit(_ digest: String, in caseID: Int64, of account: Int64) async throws -> [UInt8]? {
        let sealing = SealedEvents(key: secretKey, account: account, caseID: caseID)
        return try await database.read { connection in
            let parts = try ExhibitPartRow.all(of: digest, in: caseID, account: account, connection)
            return parts.isEmpty ? nil : try opening { try sealing.open(parts) }
        }
    }

    /// Forgets the cases that were closed long ago, with all that was attached.
    package func forgetOldCases() async throws -> Int {
        let now = now()
        let limit = now.advanced(bySeconds: -Installation.keptDays * 86_400)
        return try await database.write { connection in
            let old = try CaseRow.closed(before: limit, in: connection)
            for row in old {
                try CaseRow.delete(row.id, of: row.account, in: connection)
                try connection.note(.caseForgotten, "\(row.id)", of: row.account, by: .command, at: now)
            }
            return old.count
        }
    }

    /// So long a closed case is kept.
    static let keptDays: Int64 = 180

    /// The day it is for an account.
    private func today(of row: AccountRow) -> Day {
        row.fixedDay ?? today(in: row.account.store)
    }
}

/// Runs what opens something sealed, and says why it cannot be opened.
func opening<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let problem as SecretKey.Problem {
        throw CaseTrouble.sealed(problem)
    }
}

extension Connection {
    func record(_ sealing: SealedEvents) throws -> CaseRecord {
        try CaseRecord(events(sealing).map(\.event))
    }

    func events(_ sealing: SealedEvents) throws -> [(row: CaseEventRow, event: CaseEvent)] {
        let rows = try CaseEventRow.all(of: sealing.caseID, account: sealing.account, in: self)
        return try opening { try rows.map { ($0, try sealing.open($0)) } }
    }

    fileprivate func keep(
        _ event: CaseEvent, number: Int, sealing: SealedEvents, by actor: Actor, at moment: Instant
    ) throws {
        var name = ""
        if case .user(_, let own) = actor { name = own }
        let sealed = try opening { try sealing.seal(event, number: number) }
        try CaseEventRow.insert(
            [
                CaseEventRow(
                    account: sealing.account, caseID: sealing.caseID, number: number, at: moment, userName: name,
                    sealed: sealed)
            ], in: self)
    }

    /// The same document is kept once.
    fileprivate func keep(_ document: [UInt8], sealing: SealedEvents) throws {
        let digest = FileDigest(of: document).text
        guard try !ExhibitPartRow.exists(digest, in: sealing.caseID, account: sealing.account, self) else { return }
        try ExhibitPartRow.insert(try opening { try sealing.seal(document, digest: digest) }, in: self)
    }
}

extension CaseState {
    /// As the list of cases keeps it.
    package var word: String {
        switch self {
        case .drafting: "drafting"
        case .waiting: "waiting"
        case .deciding: "deciding"
        case .reinstated: CaseEntry.reinstated
        case .closed: "closed"
        }
    }
}

extension CaseEvent {
    fileprivate var auditAction: AuditAction {
        switch self {
        case .submitted: .caseSubmitted
        case .answered: .caseAnswered
        case .closed: .caseClosed
        case .reopened: .caseReopened
        case .opened, .planned, .wrote, .exhibited, .withdrew: .caseChanged
        }
    }
}
