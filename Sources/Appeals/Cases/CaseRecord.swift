package import AccountHealth

/// What a case is after all that happened in it.
package struct CaseRecord: Hashable, Sendable {
    /// What the marketplace wrote, the notice first.
    package private(set) var messages: [CaseMessage] = []
    package private(set) var plan = CasePlan()
    package private(set) var edits: [String: LetterEdit] = [:]
    /// The keys of sentences of the seller's own, as they were added.
    package private(set) var ownKeys: [String] = []
    package private(set) var exhibits: [CaseExhibit] = []
    private var lastExhibit = 0
    package private(set) var rounds: [CaseRound] = []
    /// What was answered to the rounds, as pairs of the round's number and the place of the message.
    package private(set) var answers: [Answer] = []
    package private(set) var state = CaseState.start
    /// How many events there were; whoever adds one says after how many.
    package private(set) var version = 0

    package struct Answer: Hashable, Sendable {
        /// 0 where nothing was sent yet.
        package var round: Int
        package var message: Int
        package var outcome: CaseOutcome
    }

    package init() {}

    /// - Throws: `CaseState.Refusal`, where the event cannot follow.
    package init(_ events: some Sequence<CaseEvent>) throws(CaseState.Refusal) {
        for event in events { try take(event) }
    }

    package mutating func take(_ event: CaseEvent) throws(CaseState.Refusal) {
        state = try state.after(event, sent: rounds.count)
        version += 1
        switch event {
        case .opened(let message): messages.append(message)
        case .planned(let plan): self.plan = plan
        case .wrote(let key, let edit):
            if let edit, edit.basis == nil, edits[key] == nil { ownKeys.append(key) }
            if edit == nil { ownKeys.removeAll { $0 == key } }
            edits[key] = edit
        case .exhibited(let exhibit):
            exhibits.removeAll { $0.id == exhibit.id }
            lastExhibit = max(lastExhibit, Int(exhibit.id.dropFirst()) ?? 0)
            exhibits.append(exhibit)
        case .withdrew(let id): exhibits.removeAll { $0.id == id }
        case .submitted(let round): rounds.append(round)
        case .answered(let message, let outcome):
            answers.append(Answer(round: rounds.last?.number ?? 0, message: messages.count, outcome: outcome))
            messages.append(message)
        case .closed, .reopened: break
        }
    }

    /// What is to be answered now: the last message, but for one that only says that the letter has arrived.
    package var openMessage: CaseMessage? {
        let quiet = Set(answers.filter { $0.outcome == .acknowledged }.map(\.message))
        return messages.indices.last { !quiet.contains($0) }.map { messages[$0] }
    }

    /// The number of the letter that is being written, or was written last.
    package var round: Int {
        switch state {
        case .drafting(let round), .waiting(let round, _), .deciding(let round): round
        case .reinstated, .closed: max(1, rounds.count)
        }
    }

    /// The day selling rights came back; nil before that, and when the case is closed.
    package var reinstatedOn: Day? {
        if case .reinstated(let day) = state { day } else { nil }
    }

    /// What is promised: what the accepted letter said once selling rights are back, what the plan says before.
    package var promised: [CaseControl] {
        reinstatedOn == nil ? plan.controls : rounds.last?.facts.controls ?? plan.controls
    }

    /// The letters that were not enough.
    package var refusedLetters: [String] {
        rounds.filter { round in
            answers.contains { answer in
                answer.round == round.number && [.moreWanted, .refused, .final].contains(answer.outcome)
            }
        }.map(\.letter)
    }

    /// A name for the next exhibit that none had before in this case, so that no sentence comes to name another document.
    package var nextExhibitID: String { "E\(lastExhibit + 1)" }
}
