import AccountHealth
import Testing

@testable import Appeals

/// Where a case stands follows from what happened in it.
struct CaseStateTests {
    static let day = Day(number: 20_780)
    static let message = CaseMessage(mail: NoticeMail(parts: ["Text"]), receivedOn: day)
    static func round(_ number: Int) -> CaseRound {
        CaseRound(
            number: number, sentOn: day, letter: "Letter \(number)", sentences: [], findings: [], facts: AppealCase())
    }
    static func answered(_ outcome: CaseOutcome) -> CaseEvent { .answered(message, outcome) }

    @Test(arguments: [
        ([CaseEvent.opened(message)], CaseState.drafting(round: 1)),
        ([.opened(message), .submitted(round(1))], .waiting(round: 1, since: day)),
        ([.opened(message), .submitted(round(1)), answered(.acknowledged)], .waiting(round: 1, since: day)),
        ([.opened(message), .submitted(round(1)), answered(.moreWanted)], .drafting(round: 2)),
        ([.opened(message), .submitted(round(1)), answered(.refused)], .drafting(round: 2)),
        ([.opened(message), .submitted(round(1)), answered(.final)], .deciding(round: 2)),
        (
            [.opened(message), .submitted(round(1)), answered(.final), .submitted(round(2))],
            .waiting(round: 2, since: day)
        ),
        ([.opened(message), .submitted(round(1)), answered(.reinstated)], .reinstated(day)),
        // A notice that gives the rights back may come by itself.
        ([.opened(message), answered(.reinstated)], .reinstated(day)),
        ([.opened(message), answered(.moreWanted)], .drafting(round: 1)),
        // One that was answered twice was still sent once.
        ([.opened(message), .submitted(round(1)), answered(.final), answered(.refused)], .drafting(round: 2)),
        ([.opened(message), .submitted(round(1)), answered(.reinstated), answered(.refused)], .drafting(round: 2)),
        ([.opened(message), .closed], .closed(.drafting(round: 1))),
        ([.opened(message), .closed, .reopened], .drafting(round: 1)),
        // Opened again, it stands as it stood.
        (
            [.opened(message), .submitted(round(1)), answered(.refused), .submitted(round(2)), .closed, .reopened],
            .waiting(round: 2, since: day)
        ),
        ([.opened(message), .submitted(round(1)), answered(.reinstated), .closed, .reopened], .reinstated(day)),
    ])
    func stateFollows(_ events: [CaseEvent], _ state: CaseState) throws {
        #expect(try CaseRecord(events).state == state)
    }

    @Test(arguments: [
        ([CaseEvent.opened(message), .submitted(round(1)), .submitted(round(1))], CaseState.Refusal.waitsForReply),
        ([.opened(message), .submitted(round(1)), answered(.reinstated), .submitted(round(2))], .isReinstated),
        ([.opened(message), .closed, .planned(CasePlan())], .isClosed),
        ([.opened(message), .closed, .closed], .isClosed),
        ([.opened(message), .reopened], .isOpen),
    ])
    func someThingsCannotFollow(_ events: [CaseEvent], _ refusal: CaseState.Refusal) {
        #expect(throws: refusal) { try CaseRecord(events) }
    }

    @Test(arguments: NoticeClass.allCases)
    func aNoticeThatRefusesIsNoReinstatement(_ noticeClass: NoticeClass) {
        let outcome = CaseOutcome(noticeClass)
        #expect((outcome == .reinstated) == (noticeClass == .reinstated))
        if noticeClass.isRefusal { #expect(outcome != nil && outcome != .acknowledged) }
    }
}
