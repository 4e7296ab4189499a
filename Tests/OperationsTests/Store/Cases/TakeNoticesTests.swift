import AccountHealth
import Appeals
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// What a mail program saves becomes part of a case; what cannot be told stays.
struct TakeNoticesTests {
    private static let removal = "Your seller account has been deactivated because of your order defect rate."
    private static let refusal =
        "We do not have enough information to reactivate your account. Please send greater detail on the root cause."

    /// Two accounts of one store and one of another, and a folder.
    private func withFolder(
        _ kind: DatabaseKind = .sqlite,
        _ test: @Sendable @escaping (Installation, [Int64], TemporaryFolder) async throws -> Void
    ) async throws {
        try await withDatabase(kind) { database async throws in
            let desk = Installation(
                database: database, setting: builtIn, secretKey: try SecretKey(hexadecimal: CaseTests.key),
                now: { Instant(seconds: 1_795_424_400) })
            var ids: [Int64] = []
            for (name, store) in [("North", "amazon.us"), ("South", "amazon.us"), ("West", "amazon.de")] {
                let account = Account(name: name, store: StoreID(store))
                ids.append(try await desk.addAccount(account, by: .command).id)
            }
            try await test(desk, ids, try TemporaryFolder())
        }
    }

    private func put(_ text: String, as name: String, in folder: TemporaryFolder, _ place: String = "") throws {
        let path = folder.path + (place.isEmpty ? "" : "/\(place)")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_795_424_000)], ofItemAtPath: "\(path)/\(name)")
    }

    @Test(arguments: DatabaseKind.all)
    func aNoticeOpensACaseAndItsAnswersFollow(_ kind: DatabaseKind) async throws {
        try await withFolder(kind) { desk, ids, folder in
            try put(TakeNoticesTests.removal, as: "a.txt", in: folder, "\(ids[0])")
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.taken(name: "a.txt")])
            let entry = try #require(try await desk.cases(of: desk.accounts()).first)
            #expect(entry.account.id == ids[0] && entry.state == "drafting")
            try put(TakeNoticesTests.refusal, as: "b.txt", in: folder, "\(ids[0])")
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.taken(name: "b.txt")])
            let view = try #require(try await desk.openCase(entry.id, of: ids[0]))
            #expect(view.record.answers.map(\.outcome) == [.moreWanted] && view.record.messages.count == 2)
            // The same once more, such as after a crash before it was moved away.
            try put(TakeNoticesTests.refusal, as: "b.txt", in: folder, "\(ids[0])")
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.taken(name: "2-b.txt")])
            #expect(try await desk.openCase(entry.id, of: ids[0])?.version == view.version)
            #expect(try await desk.cases(of: desk.accounts()).count == 1)
        }
    }

    @Test func whatCannotBeToldStays() async throws {
        try await withFolder { desk, ids, folder in
            try put("Thank you for your order.", as: "a.txt", in: folder, "\(ids[0])")
            // An answer to nothing, and one of two accounts that might be meant.
            try put(TakeNoticesTests.refusal, as: "b.txt", in: folder, "\(ids[1])")
            try put(TakeNoticesTests.removal, as: "c.txt", in: folder)
            let entries = try await desk.takeNotices(from: folder.path)
            #expect(entries.count == 3 && entries.allSatisfy { $0.outcome == .left })
            #expect(try await desk.cases(of: desk.accounts()).isEmpty)
        }
    }

    /// Of two cases that might be answered nobody but a person knows which one is; one that waits for its answer is.
    @Test func anAnswerGoesToTheCaseThatWaits() async throws {
        try await withFolder { desk, ids, folder in
            for name in ["a.txt", "b.txt"] {
                try put("\(TakeNoticesTests.removal) \(name)", as: name, in: folder, "\(ids[0])")
            }
            #expect(try await desk.takeNotices(from: folder.path).count == 2)
            try put(TakeNoticesTests.refusal, as: "c.txt", in: folder, "\(ids[0])")
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.left])
            let id = try #require(try await desk.cases(of: desk.accounts()).first).id
            let round = CaseRound(
                number: 1, sentOn: try #require(Day("2026-11-20")), letter: "letter", sentences: [], findings: [],
                facts: AppealCase())
            #expect(
                try await desk.add(
                    .submitted(round), document: nil, to: id, of: ids[0], version: 1, by: CaseTests.person))
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.taken(name: "c.txt")])
            #expect(try await desk.openCase(id, of: ids[0])?.record.answers.map(\.outcome) == [.moreWanted])
        }
    }

    @Test func theOnlyAccountOfTheStoreIsMeant() async throws {
        try await withFolder { desk, ids, folder in
            let mail =
                "MIME-Version: 1.0\nFrom: seller-performance@amazon.de\nSubject: Your account\n\n\(TakeNoticesTests.removal)\n"
            try put(mail, as: "a.eml", in: folder)
            #expect(try await desk.takeNotices(from: folder.path).map(\.outcome) == [.taken(name: "a.eml")])
            #expect(try await desk.cases(of: desk.accounts()).map(\.account.id) == [ids[2]])
        }
    }
}
