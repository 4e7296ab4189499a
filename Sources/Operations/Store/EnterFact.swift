package import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// Keeps what somebody enters about an order as if a file of one line had said it: so it corrects what earlier files say, moves the
    /// same tallies, is shown with its source, and can be taken back.
    ///
    /// - Throws: `EntryProblem`.
    package func enter(
        _ fact: EnteredFact, about orderID: String, of account: Int64, by actor: Actor
    ) async throws {
        guard let view = try await order(orderID, of: account) else { throw EntryProblem.unknownOrder }
        try fact.check(today: view.asOf)
        let (now, home) = (now(), view.entry.account)
        let text = fact.file(orderID)
        let document = Document(name: "entered", source: MemorySource(Array(text.utf8)))
        let context = ReadingContext(
            account: home.name, store: home.store, accountColumn: nil, directory: setting.directory)
        let runs = orderRuns()
        var records = runs.records()
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
            records: records, runs: runs, result: result, key: ImportRow.File(digest: digest.text, account: home),
            byteCount: text.utf8.count, settings: settings, now: now)
        let before = view.order.defects.map { defect in
            AuditFact.defect(
                defect.kind, rating: defect.rating, known: nil, decision: defect.decision, decided: nil)
        }
        try await database.write { connection in
            let outcome = try work.run(connection)
            guard outcome.result == .imported else { return }
            try connection.note(
                .factEntered, orderID, of: account, before: before.text, after: fact.auditFact.text, by: actor, at: now)
        }
    }
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
    fileprivate func check(today: Day) throws(EntryProblem) {
        if day > today { throw .dayAhead }
        guard case .defect(let kind, let rating, let known, _, let decided) = self else { return }
        guard EnteredFact.kinds.contains(kind) else { throw .unknownKind }
        if kind == .feedback, rating.map({ !(1...5).contains($0) }) ?? true { throw .noRating }
        if let decided, decided < known { throw .decidedBeforeKnown }
    }

    /// As a plain file says it.
    fileprivate func file(_ orderID: String) -> String {
        let id = orderID.quotedInCSV
        switch self {
        case .defect(let kind, let rating, let known, let decision, let decided):
            let cells = [
                id, kind.description, "\(known)", rating.map(String.init) ?? "", decision.rawValue,
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
