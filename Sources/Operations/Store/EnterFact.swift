package import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// Keeps what somebody enters about an order as if a file of one line had said it: so it corrects what earlier files say, moves the
    /// same tallies, is shown with its source, and can be taken back.
    ///
    /// - Parameter earlier: what it takes the place of; both happen or neither.
    /// - Throws: `EntryProblem`.
    package func enter(
        _ fact: EnteredFact, about orderID: String, of account: Int64, replacing earlier: Int64? = nil, by actor: Actor
    ) async throws {
        guard let view = try await order(orderID, of: account) else { throw EntryProblem.unknownOrder }
        let (now, home, asOf) = (now(), view.entry.account, view.asOf)
        let known = try await database.read { connection in
            try KnownDefects(connection, of: account, orderID, except: earlier)
        }
        let whole = try fact.completed(by: known, asOf: asOf, in: view.zone)
        try whole.check(today: asOf)
        let text = whole.file(orderID)
        let document = Document(name: "entered", source: MemorySource(Array(text.utf8)))
        let context = ReadingContext(
            account: home.name, store: home.store, accountColumn: nil, directory: setting.directory)
        let rows = documentRows()
        var records = rows.records()
        var result = await readDocument(
            document, readers: setting.readers, context: context, into: &records, progress: { _ in })
        result.name = actor.enteredName
        // One claim does not say that there is no other, nor that anything else is known up to its day.
        records.heldDefects = []
        records.holdsAllDefects = false
        records.newestFact = nil
        // The same may be said again after something else was.
        let digest = FileDigest(of: Array("\(now.microseconds)\n\(text)".utf8))
        let work = KeepDocument(
            records: records, rows: rows, result: result, key: ImportRow.File(digest: digest.text, account: home),
            byteCount: text.utf8.count, settings: settings, now: now)
        let before = view.order.defects.map { defect in
            AuditFact.defect(
                defect.kind, rating: defect.rating, known: nil, decision: defect.decision, decided: nil)
        }
        try await database.write { connection in
            // What takes the place comes first: numbers are given before accounts are locked, as with a file.
            guard try work.run(connection).result == .imported else { return }
            guard let earlier else {
                return try connection.note(
                    .factEntered, orderID, of: account, before: before.text, after: whole.auditFact.text, by: actor,
                    at: now)
            }
            let entered = try EnteredRow(connection, import: earlier, about: orderID, of: account)
            try connection.forget(entered.row, settings: settings, now: now)
            try connection.note(
                .factChanged, orderID, of: account, before: entered.fact(in: view.zone)?.auditFact.text ?? "",
                after: whole.auditFact.text, by: actor, at: now)
        }
    }

    /// Takes back what somebody entered about an order; nothing happens where it was taken back before.
    ///
    /// - Returns: false where nothing of that number was entered about it.
    package func takeBack(_ id: Int64, about orderID: String, of account: Int64, by actor: Actor) async throws -> Bool {
        let now = now()
        return try await database.write { connection in
            guard let home = try AccountRow.find(id: account, in: connection) else { return false }
            let entered: EnteredRow
            do {
                entered = try EnteredRow(connection, import: id, about: orderID, of: account)
            } catch EntryProblem.notEntered {
                // A button pressed twice; what was asked for is so.
                let row = try ImportRow.rows(ids: [id], in: connection).first
                return row.map { $0.undoneAt != nil && $0.file.account == home.account } ?? false
            }
            let zone = zone(of: home.account.store)
            try connection.forget(entered.row, settings: settings, now: now)
            try connection.note(
                .factTakenBack, orderID, of: account, before: entered.fact(in: zone)?.auditFact.text ?? "", by: actor,
                at: now)
            return true
        }
    }
}

/// What was entered about one order of one account, and stands.
private struct EnteredRow {
    let row: ImportRow
    private let defect: Defect?
    private let message: Message?

    /// - Throws: `EntryProblem.notEntered`.
    init(_ connection: any Connection, import id: Int64, about orderID: String, of account: Int64) throws {
        let parts = try AccountImportRow.rows(ofImport: id, in: connection)
        guard let row = try ImportRow.rows(ids: [id], in: connection).first, row.undoneAt == nil,
            ImportEntry(row).isEntered, parts.map(\.account) == [account]
        else { throw EntryProblem.notEntered }
        self.row = row
        defect = try DefectRow.rows(of: account, orders: [orderID], in: connection).first { $0.importID == id }?.defect
        message = try MessageRow.rows(of: account, orders: [orderID], in: connection).first { $0.importID == id }?
            .message
        if defect == nil, message == nil { throw EntryProblem.notEntered }
    }

    func fact(in zone: Zone) -> EnteredFact? {
        defect.map { EnteredFact($0, in: zone) } ?? message.map { EnteredFact($0, in: zone) }
    }
}

/// The defects of an order that are known already.
private struct KnownDefects {
    private var defects: [Defect] = []

    /// - Parameter earlier: an import that is left out.
    init(_ connection: any Connection, of account: Int64, _ orderID: String, except earlier: Int64?) throws {
        guard let row = try AccountRow.find(id: account, in: connection) else { return }
        for seller in try AccountRow.sellers(of: [row], in: connection)[account] ?? [] {
            defects += try DefectRow.rows(of: seller.id, orders: [orderID], in: connection)
                .filter { $0.importID != earlier }.map(\.defect)
        }
    }

    /// Of the last row that tells them.
    func rating(of kind: DefectKind) -> Int? { defects.last { $0.kind == kind && $0.rating != nil }?.rating }

    /// When the first row says that it became known.
    func knownAt(_ kind: DefectKind) -> Instant? { defects.filter { $0.kind == kind }.map(\.knownAt).min() }
}

extension Actor {
    /// The name of the file that was not one; `Wording` says it in the reader's language.
    fileprivate var enteredName: String {
        switch self {
        case .user(_, let name): "\(ImportEntry.enteredPrefix)\(name)"
        case .command: "\(ImportEntry.enteredPrefix)command"
        }
    }
}

extension EnteredFact {
    init(_ defect: Defect, in zone: Zone) {
        self = .defect(
            defect.kind, rating: defect.rating, known: zone.day(of: defect.knownAt), decision: defect.decision,
            decided: defect.decidedAt.map(zone.day(of:)))
    }

    init(_ message: Message, in zone: Zone) {
        self = .message(message.sender, zone.day(of: message.at))
    }

    /// With the stars and the day that the order has already. The first day that is told of a defect holds, so that the day of the
    /// decision changes nothing about it.
    fileprivate func completed(
        by known: KnownDefects, asOf: Day, in zone: Zone
    ) throws(EntryProblem) -> EnteredFact {
        guard case .defect(let kind, let rating, var day, let decision, let decided) = self else { return self }
        guard EnteredFact.kinds.contains(kind) else { throw .unknownKind }
        if day == nil {
            guard let first = known.knownAt(kind) else { throw .noDay }
            if let decided, decided < zone.day(of: first) { throw .decidedBeforeKnown }
            day = decided ?? asOf
        }
        let stars = kind == .feedback ? rating ?? known.rating(of: kind) : nil
        return .defect(kind, rating: stars, known: day, decision: decision, decided: decided)
    }

    fileprivate func check(today: Day) throws(EntryProblem) {
        switch self {
        case .message(_, let day): if day > today { throw .dayAhead }
        case .defect(let kind, let rating, let known, _, let decided):
            guard let known else { throw .noDay }
            if max(known, decided ?? known) > today { throw .dayAhead }
            if kind == .feedback, rating.map({ !(1...5).contains($0) }) ?? true { throw .noRating }
            if let decided, decided < known { throw .decidedBeforeKnown }
        }
    }

    /// As a plain file says it.
    fileprivate func file(_ orderID: String) -> String {
        let id = orderID.quotedInCSV
        switch self {
        case .defect(let kind, let rating, let known, let decision, let decided):
            let cells = [
                id, kind.description, known.map { "\($0)" } ?? "", rating.map(String.init) ?? "", decision.rawValue,
                decided.map { "\($0)" } ?? "",
            ]
            return "order_id,kind,known_at,rating,decision,decided_at\n\(cells.joined(separator: ","))\n"
        case .message(let sender, let day):
            return "order_id,at,from\n\(id),\(day),\(sender.rawValue)\n"
        }
    }

    fileprivate var auditFact: AuditFact {
        switch self {
        case .defect(let kind, let rating, let known, let decision, let decided):
            .defect(kind, rating: rating, known: known, decision: decision, decided: decided)
        case .message(let sender, let day): .message(sender, day)
        }
    }
}
