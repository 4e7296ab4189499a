import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// What was changed is found by person, account and kind, and is kept in words that are read again.
struct AuditTests {
    private static let store = StoreID("amazon.us")
    private static let day = Day(number: 20_700)

    private static let kept: [(AuditAction, [AuditFact], String)] = [
        (.userAdded, [.role(.staff), .accounts([3, 17])], "staff; accounts 3, 17"),
        (.userChanged, [.role(.owner), .allAccounts, .closed], "owner; all accounts; closed"),
        (.userChanged, [.role(.viewer), .accounts([])], "viewer; accounts "),
        (.tokenMade, [.role(.viewer), .accounts([2, 3])], "viewer; accounts 2, 3"),
        (.tokenEnded, [.owner("A; of B")], "of A; of B"),
        (.fileImported, [.importNumber(12)], "import 12"), (.accountRemoved, [.orders(1)], "1 orders"),
        (
            .factEntered, [.defect(.feedback, rating: 2, known: day, decision: .open, decided: nil)],
            "feedback, rating 2, known \(day), open"
        ),
        (
            .factEntered,
            [
                .defect(.guaranteeClaim, rating: nil, known: nil, decision: .granted, decided: nil),
                .defect(.chargeback, rating: nil, known: nil, decision: .withdrawn, decided: nil),
            ], "guarantee_claim, granted; chargeback, withdrawn"
        ),
        (.factEntered, [.message(.buyer, day)], "message of the buyer, \(day)"),
        (.userChanged, [.text("somebody; somewhere")], "somebody; somewhere"),
        (.caseOpened, [.text("import 12")], "import 12"),
    ]

    @Test(arguments: kept)
    func factsAreReadAsTheyWereKept(_ action: AuditAction, _ facts: [AuditFact], _ text: String) {
        #expect(facts.text == text)
        #expect(AuditFact.read(text, of: action) == facts)
    }

    /// What earlier programs kept otherwise is understood as well, and what nobody understands stays as it is.
    @Test func earlierWordsAreRead() {
        #expect(AuditFact.read("viewer, accounts 3, 17", of: .tokenMade) == [.role(.viewer), .accounts([3, 17])])
        #expect(AuditFact.read("manager, all accounts", of: .tokenMade) == [.role(.manager), .allAccounts])
        for text in ["", "; ", ", ", "accounts x", "import", "rating 9", "message of the buyer, soon", "{"] {
            for action in AuditAction.allCases {
                let facts = AuditFact.read(text, of: action)
                #expect(facts.isEmpty == text.isEmpty && (facts.isEmpty || facts == [.text(text)]), "\(action) \(text)")
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func changesAreFound(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let desk = test.installation
            let owner = Actor.user(id: 1, name: "Owner")
            let shop = try await desk.addAccount(Account(name: "Shop", store: AuditTests.store), by: owner)
            let other = try await desk.addAccount(Account(name: "Other", store: AuditTests.store))
            _ = try await desk.addUser(name: "Clerk", role: .staff, access: .some([shop.id]), by: owner)
            let folder = try TemporaryFolder()
            let text = "order_id,placed_at,status\nW-7,2026-10-01T10:00:00Z,shipped\n"
            try await test.importFiles([try folder.write("orders.csv", text)], account: "Shop")
            try await desk.enter(.message(.buyer, AuditTests.day), about: "W-7", of: shop.id, by: owner)

            func actions(_ change: (inout AuditQuestion) -> Void) async throws -> [AuditAction] {
                var question = AuditQuestion(limit: 50)
                change(&question)
                return try await desk.audit(question).entries.map(\.action)
            }
            let all: [AuditAction] = [.factEntered, .fileImported, .userAdded, .accountAdded, .accountAdded]
            #expect(try await actions { _ in } == all)
            #expect(try await actions { $0.account = "sho" } == [.factEntered, .fileImported, .accountAdded])
            #expect(try await actions { $0.account = "nobody" } == [])
            #expect(try await actions { $0.person = .command } == [.fileImported, .accountAdded])
            #expect(
                try await actions { ($0.person, $0.account) = (.user(1), "Shop") } == [.factEntered, .accountAdded])
            #expect(try await actions { $0.action = .accountAdded } == [.accountAdded, .accountAdded])

            // A page follows the other, in both directions.
            var question = AuditQuestion(limit: 2)
            let newest = try await desk.audit(question)
            #expect(newest.entries.map(\.action) == Array(all[0...1]) && newest.hasOlder && !newest.hasNewer)
            question.place = .olderThan(try #require(newest.entries.last).id)
            let older = try await desk.audit(question)
            #expect(older.entries.map(\.action) == Array(all[2...3]) && older.hasOlder && older.hasNewer)
            question.place = .olderThan(try #require(older.entries.last).id)
            let oldest = try await desk.audit(question)
            #expect(oldest.entries.map(\.action) == [all[4]] && !oldest.hasOlder && oldest.hasNewer)
            question.place = .newerThan(try #require(oldest.entries.first).id)
            let back = try await desk.audit(question)
            #expect(back.entries == older.entries && back.hasOlder && back.hasNewer)
            question.place = .newerThan(try #require(back.entries.first).id)
            let first = try await desk.audit(question)
            #expect(first.entries == newest.entries && first.hasOlder && !first.hasNewer)

            // Accounts are called by their names as long as they are there.
            let told = try #require(older.entries.first)
            #expect(told.factsAfter == [.role(.staff), .accounts([shop.id])])
            #expect(older.accounts == [shop.id: shop.account, other.id: other.account])
            _ = try await desk.removeAccount(shop.id, by: owner)
            question = AuditQuestion(limit: 50)
            #expect(try await desk.audit(question).accounts == [other.id: other.account])
        }
    }

    /// Accounts are noted by name and store; what an earlier program noted otherwise is read as that.
    @Test func accountsAreNotedInWords() async throws {
        try await withDatabase(.sqlite) { database in
            let now = Instant(seconds: 1_794_700_800)
            let desk = TestInstallation(database, now: now).installation
            let shop = try await desk.addAccount(Account(name: "A \"B\"", store: AuditTests.store))
            _ = try await desk.removeAccount(shop.id, by: .command)
            let earlier = ["\(shop.account)", "Account(name: 7"]
            try await database.write { connection in
                for subject in earlier {
                    try connection.note(.accountAdded, subject, of: shop.id, by: .command, at: now)
                }
            }
            let subjects = try await desk.audit(AuditQuestion(limit: 9)).entries.map(\.subject)
            let name = "A \"B\" amazon.us"
            #expect(subjects == ["Account(name: 7", name, name, name])
        }
    }

    /// What is held otherwise is said in words, before and after.
    @Test func standardsAreRead() async throws {
        try await withDatabase(.sqlite) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let owner = Actor.user(id: 1, name: "Owner")
            for (percent, lag) in [("0.8", nil), ("", 12 as Int?)] {
                try await desk.change(
                    .standard(
                        id: "order-defect-rate", fulfilment: "seller", store: AuditTests.store, percent: percent,
                        lag: lag, source: "our \"aim\" \\"), by: owner)
            }
            try await desk.change(
                .choice(name: "cancelled-orders-count", value: "true", store: AuditTests.store), by: owner)
            let entries = try await desk.audit(AuditQuestion(limit: 9)).entries
            #expect(entries[0].factsBefore == [] && entries[0].factsAfter == [.choice("true")])
            #expect(entries[1].factsBefore == [.limit("0.8"), .source("our \"aim\" \\")])
            #expect(entries[1].factsAfter == [.lag(12), .source("our \"aim\" \\")])
        }
    }
}
