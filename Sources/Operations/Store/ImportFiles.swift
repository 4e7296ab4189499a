package import AccountHealth
import Marketplaces
import Storage

/// Which files are to be imported, and whose they are.
package struct ImportQuestion: Sendable {
    package struct File: Sendable {
        /// Where the bytes are.
        package var path: String
        /// What the user calls it.
        package var name: String

        package init(path: String, name: String? = nil) {
            self.path = path
            self.name = name ?? path
        }
    }

    package var files: [File]
    /// The account of rows that name none.
    package var account: String
    /// Nil: the store in which the account is kept.
    package var store: StoreID?
    package var accountColumn: String?
    /// Whether rows of other accounts are left out, and the account has to be there.
    package var isAlone: Bool
    package var actor: Actor

    package init(
        files: [File], account: String, store: StoreID? = nil, accountColumn: String? = nil,
        alone isAlone: Bool = false, actor: Actor = .command
    ) {
        self.files = files
        self.account = account
        self.store = store
        self.accountColumn = accountColumn
        self.isAlone = isAlone
        self.actor = actor
    }
}

extension Installation {
    /// Imports files one after the other, each wholly or not at all.
    ///
    /// The same file again changes nothing. What a later file says of an order corrects what an earlier one said, unless the
    /// rows themselves tell that the later file's version is the older.
    ///
    /// - Parameters:
    ///   - watch: called with each step as it is made.
    ///   - between: called before each document but the first; it may wait, and throws where no more is to be read.
    package func importFiles(
        _ question: ImportQuestion, watch: @escaping @Sendable (ImportStep) -> Void = { _ in },
        between: @Sendable () async throws -> Void = {}
    ) async throws -> [ImportOutcome] {
        let home = try await home(of: question)
        var outcomes: [ImportOutcome] = []
        for (place, file) in question.files.enumerated() {
            if place > 0 { try await between() }
            watch(.began(file: place))
            let digest: FileDigest
            do throws(InputError) {
                digest = try FileDigest(ofFileAt: file.path)
            } catch {
                let finding = Finding(error.remark, severity: .error, file: file.name)
                outcomes.append(.unopened(file.name, home: home, finding, at: now()))
                outcomes.last.map { watch(.done($0)) }
                continue
            }
            var walk = FileWalk(file.path)
            var isFirst = true
            while let step = walk.next() {
                if !isFirst { try await between() }
                isFirst = false
                let outcome: ImportOutcome
                switch step {
                case .problem(let result): outcome = .unreadable(result, named: file, digest, home: home, at: now())
                case .document(let document):
                    // Many files take long; what was changed of standards and columns meanwhile holds for those that follow.
                    let setting = try await settingOfImports()
                    outcome = try await importDocument(
                        document, of: file, digest: digest, home: home, question: question, setting: setting,
                        at: now(), watch: watch)
                }
                outcomes.append(outcome)
                watch(.done(outcome))
            }
        }
        return outcomes
    }

    /// The account of rows that name none. One that is named with its store need not exist yet.
    private func home(of question: ImportQuestion) async throws -> Account {
        if let store = question.store {
            try Account(name: question.account, store: store).requireName()
        } else if question.account.isEmpty {
            throw InstallationProblem.emptyName
        }
        if let store = question.store {
            guard setting.book(of: store) != nil else { throw InstallationProblem.unknownStore(store.description) }
        }
        let rows = try await database.read { connection in try AccountRow.all(in: connection) }
        if rows.contains(where: { $0.isSample && $0.account.name == question.account }) {
            throw InstallationProblem.sampleAccount(question.account)
        }
        let known = rows.map(\.account).filter { $0.name == question.account }
        if let store = question.store { return Account(name: question.account, store: store) }
        guard let only = known.first else {
            throw InstallationProblem.unknownAccount(question.account, known: Set(rows.map(\.account.name)).sorted())
        }
        if known.count > 1 {
            throw InstallationProblem.ambiguousAccount(question.account, stores: known.map(\.store).sorted())
        }
        return only
    }

    private func importDocument(
        _ document: Document, of file: ImportQuestion.File, digest: FileDigest, home: Account, question: ImportQuestion,
        setting: Setting, at moment: Instant, watch: @escaping @Sendable (ImportStep) -> Void
    ) async throws -> ImportOutcome {
        let key = ImportRow.File(
            digest: digest.text, entry: document.entry(of: file.path), account: home,
            accountColumn: question.accountColumn ?? "")
        let earlier = try await database.read { connection in
            try ImportRow.standing(key, alone: question.isAlone, in: connection)
        }
        if let earlier {
            return ImportOutcome(result: .alreadyImported, view: ImportView(entry: ImportEntry(earlier), findings: []))
        }
        let context = ReadingContext(
            account: home.name, store: home.store, accountColumn: question.accountColumn, directory: setting.directory)
        let rows = documentRows()
        var records = rows.records()
        var result = await readDocument(
            document, readers: setting.readers, context: context, into: &records
        ) { watch(.read(bytes: $0.bytes, rows: $0.rows, kind: $0.kind)) }
        watch(.keeping)
        let name = document.shownName(of: file)
        result.name = name
        for index in result.findings.indices { result.findings[index].file = name }
        let work = KeepDocument(
            records: records, rows: rows, result: result, key: key,
            byteCount: document.byteCount ?? digest.byteCount, settings: settings, now: moment,
            isAlone: question.isAlone)
        return try await database.write { connection in
            let outcome = try work.run(connection)
            if outcome.result == .imported {
                let id = outcome.view.entry.id
                try connection.note(
                    .fileImported, name, of: try connection.onlyAccount(ofImport: id),
                    after: AuditFact.importNumber(id).text, by: question.actor, at: moment)
            }
            return outcome
        }
    }
}

extension Document {
    /// The name inside its archive; empty for a file that is no archive.
    fileprivate func entry(of path: String) -> String {
        name.hasPrefix(path + "/") ? String(name.dropFirst(path.count + 1)) : ""
    }

    fileprivate func shownName(of file: ImportQuestion.File) -> String {
        let entry = entry(of: file.path)
        return entry.isEmpty ? file.name : "\(file.name)/\(entry)"
    }
}

extension ImportOutcome {
    /// A file whose bytes cannot be had; nothing of it is kept.
    fileprivate static func unopened(
        _ name: String, home: Account, _ finding: Finding, at moment: Instant
    ) -> ImportOutcome {
        let entry = ImportEntry(
            id: 0, at: moment, fileName: name, digest: "", kind: nil, byteCount: 0, usableRows: 0, findingCount: 1,
            account: home)
        return ImportOutcome(result: .notOpened, view: ImportView(entry: entry, findings: [finding]))
    }

    /// Something in a file that is no document, such as an archive in an archive.
    fileprivate static func unreadable(
        _ result: FileResult, named file: ImportQuestion.File, _ digest: FileDigest, home: Account, at moment: Instant
    ) -> ImportOutcome {
        let findings = result.findings.map { finding in
            var finding = finding
            finding.file = file.name
            return finding
        }
        let entry = ImportEntry(
            id: 0, at: moment, fileName: file.name, digest: digest.text, kind: nil, byteCount: digest.byteCount,
            usableRows: 0, findingCount: findings.count, account: home)
        return ImportOutcome(
            result: result.isOpened ? .nothingUsable : .notOpened, view: ImportView(entry: entry, findings: findings))
    }
}
