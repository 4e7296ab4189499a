import AccountHealth
import Appeals
import Storage
import TestSupport
import Testing

@testable import Operations

/// What was promised is measured from the day selling rights are back, and who does not keep it is told.
struct CommitmentWatchTests {
    static let control = CaseControl(
        cause: "RC01", control: "Parcels are confirmed after the first scan.", owner: "warehouse lead",
        since: Day("2026-09-01"))

    /// A letter that names the control, and the answer that selling rights are back.
    static func reinstate(_ id: Int64, of account: Int64, on day: String, _ desk: Installation) async throws {
        var facts = AppealCase()
        facts.controls = [control]
        let round = CaseRound(
            number: 1, sentOn: try #require(Day("2026-09-02")), letter: "letter", sentences: [], findings: [],
            facts: facts)
        let reply = CaseMessage(
            mail: NoticeMail(parts: ["Your account has been reactivated."]), receivedOn: try #require(Day(day)))
        let events: [CaseEvent] = [
            .planned(CasePlan(controls: [control])), .submitted(round), .answered(reply, .reinstated),
        ]
        for (version, event) in zip(1..., events) {
            try #require(
                try await desk.add(event, document: nil, to: id, of: account, version: version, by: CaseTests.person))
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aPromiseThatSlipsIsAnAlarm(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, database async throws in
            #expect(try await desk.watchCommitments() == 0)
            try await CommitmentWatchTests.reinstate(id, of: account, on: "2026-09-25", desk)
            let view = try #require(try await desk.openCase(id, of: account))
            let measured = try #require(view.controls.first?.measurement)
            #expect(measured.days.first?.day == Day("2026-09-25") && measured.days.count == 60)
            // What it is compared with ends before the control began.
            #expect(measured.before.last?.day == Day("2026-08-31"))
            guard case .slipping(_, let orders) = measured.state else {
                Issue.record("the sample shop confirmed orders before the first scan in these days")
                return
            }
            #expect(orders.contains { order in view.facts.defectiveOrders.contains { $0.orderID == order } })
            #expect(try await desk.watchCommitments() == 1)
            #expect(try await desk.cases(of: desk.accounts()).map(\.isSlipping) == [true])
            #expect(try await desk.watchCommitments() == 0, "it is told once")
            let audit = try await database.read { try AuditRow.page(limit: 1, in: $0) }
            #expect(audit.first?.action == AuditAction.commitmentSlips.rawValue)
            // The case itself is as it was.
            #expect(try await desk.openCase(id, of: account)?.version == 4)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func whatWasBeforeTheRightsCameBackIsNoBrokenPromise(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, _ async throws in
            try await CommitmentWatchTests.reinstate(id, of: account, on: "2026-11-23", desk)
            let measured = try #require(try await desk.openCase(id, of: account)?.controls.first?.measurement)
            #expect(measured.days.map(\.day) == [Day("2026-11-23")] && measured.daysLeft == 59)
            #expect(try await desk.watchCommitments() == 0)
            #expect(try await desk.cases(of: desk.accounts()).map(\.state) == [CaseEntry.reinstated])
        }
    }

    /// The promise is what the accepted letter said, whatever the plan says later.
    @Test func aLaterPlanChangesNoPromise() async throws {
        try await CaseTests.withCase(.sqlite) { desk, account, id, _ async throws in
            try await CommitmentWatchTests.reinstate(id, of: account, on: "2026-11-20", desk)
            #expect(
                try await desk.add(
                    .planned(CasePlan()), document: nil, to: id, of: account, version: 4, by: CaseTests.person))
            let view = try #require(try await desk.openCase(id, of: account))
            #expect(view.controls.map(\.control) == [CommitmentWatchTests.control])
        }
    }
}
