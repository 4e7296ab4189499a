import AccountHealth
import Operations
import Wording

/// What was changed, by whom, when.
enum AuditPage {
    static let length = 50

    struct Model {
        let words: Wording
        let question: AuditQuestion
        let rows: [Row]
        let users: [(value: String, name: String)]
        var newer: Link?
        var older: Link?
        /// Where all that is asked for stands for a spreadsheet.
        let table: Link
        var isFiltered: Bool { question.person != nil || question.action != nil || !question.account.isEmpty }
    }

    struct Row {
        var at: Instant
        /// Nil for a command.
        var user: String?
        var action: String
        var subject: Part?
        /// The account it is about, unless the subject says so.
        var account: Part?
        var before: [Part]
        var after: [Part]
    }

    /// Some words, which may lead somewhere.
    struct Part {
        var text: String
        var link: Link?
    }
}

extension AuditPage.Model {
    init(_ list: AuditList, _ question: AuditQuestion, users: [UserEntry], desk: some Desk, words: Wording) {
        self.words = words
        self.question = question
        self.users = [("command", words.byCommand)] + users.map { (String($0.id), $0.name) }
        let wording = AuditWording(words: words, accounts: list.accounts, desk: desk)
        rows = list.entries.map { wording.row($0) }
        table = .auditTable(question)
        func link(_ place: AuditQuestion.Place) -> Link {
            var other = question
            other.place = place
            return .audit(other)
        }
        if list.hasNewer { newer = list.entries.first.map { link(.newerThan($0.id)) } ?? link(.newest) }
        if list.hasOlder { older = list.entries.last.map { link(.olderThan($0.id)) } ?? link(.newest) }
    }
}

/// Says what was changed in the reader's language.
struct AuditWording<D: Desk> {
    let words: Wording
    let accounts: [Int64: Account]
    let desk: D

    func row(_ entry: AuditEntry) -> AuditPage.Row {
        let account = entry.account.map { id in
            AuditPage.Part(text: name(id), link: accounts[id].map { _ in .account(id) })
        }
        let isSubject = [.accountAdded, .accountRemoved, .sampleRemoved].contains(entry.action)
        return AuditPage.Row(
            at: entry.at, user: entry.user, action: words.auditAction(entry.action.rawValue), subject: subject(entry),
            account: isSubject ? nil : account, before: entry.factsBefore.map(part), after: entry.factsAfter.map(part))
    }

    /// What was changed; nil where nothing more is to be said, as of what somebody did to himself.
    private func subject(_ entry: AuditEntry) -> AuditPage.Part? {
        let text = entry.subject
        if text.isEmpty || text == entry.user { return nil }
        let home = entry.account.flatMap { accounts[$0] == nil ? nil : $0 }
        switch entry.action {
        case .factEntered, .factChanged, .factTakenBack:
            return .init(text: text, link: home.map { .order(text, of: $0) })
        case .factsSent, .mappingKept, .mappingForgotten: return .init(text: words.tableKind(text))
        case .importUndone, .fileImported: return .init(text: words.shownFile(text))
        case .standardsChanged: return .init(text: standard(text))
        case .caseOpened, .caseChanged, .caseSubmitted, .caseAnswered, .caseClosed, .caseReopened, .commitmentSlips,
            .commitmentKept:
            return .init(text: text, link: home.flatMap { home in Int64(text).map { .aCase($0, of: home) } })
        default: return .init(text: text)
        }
    }

    /// `amazon.us order-defect-rate:seller` or the name of a choice, as `ChangeStandards` notes them.
    private func standard(_ subject: String) -> String {
        let parts = subject.split(separator: " ")
        guard parts.count == 2 else { return words.choiceName(subject) }
        let store = StoreID(String(parts[0]))
        let found = desk.standards(of: store)?.standards.map(\.standard).first {
            "\($0.id):\($0.fulfilmentName)" == parts[1]
        }
        return found.map { words.enumeration([words.name(of: $0), store.description]) } ?? subject
    }

    private func name(_ account: Int64) -> String {
        accounts[account].map { "\($0.name) \($0.store)" } ?? words.removedAccount(account)
    }

    private func part(_ fact: AuditFact) -> AuditPage.Part {
        switch fact {
        case .importNumber(let id): .init(text: words.importNumber(id), link: .importResult(id))
        case .role(let role): .init(text: words.role(role.rawValue).name)
        case .allAccounts: .init(text: words.allAccounts)
        case .accounts(let ids):
            .init(text: ids.isEmpty ? words.accountCount(0) : words.enumeration(ids.map(name)))
        case .closed: .init(text: words.userClosed)
        case .owner(let name): .init(text: words.ofUser(name))
        case .orders(let count): .init(text: words.orderCount(count))
        case .defect(let kind, let rating, let known, let decision, let decided):
            .init(text: words.entered(kind, rating: rating, known: known, decision, decided: decided))
        case .message(let sender, let day): .init(text: words.entered(sender, day))
        case .limit(let percent): .init(text: words.labelled(words.newLimit, percent))
        case .lag(let days): .init(text: words.labelled(words.newLag, "\(days)"))
        case .source(let text), .text(let text): .init(text: text)
        case .choice(let value): .init(text: words.choiceValue(value))
        }
    }
}
