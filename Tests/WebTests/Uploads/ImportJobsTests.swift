import AccountHealth
import Foundation
import Operations
import Synchronization
import Testing
import Wording

@testable import Web

/// Imports go on while nobody looks, one after the other, and leave no file behind.
struct ImportJobsTests {
    static let account = Account(name: "North", store: StoreID("amazon.us"))

    /// How many imports are made at once.
    private final class Running: Sendable {
        let counts = Mutex((now: 0, most: 0))
    }

    static func file(_ name: String, in folder: TemporaryFolder) throws -> ReceivedForm.File {
        let path = folder.path + "/" + name
        try Data("a".utf8).write(to: URL(filePath: path))
        return ReceivedForm.File(path: path, name: name, byteCount: 1)
    }

    static func outcome(_ name: String, _ remark: Remark? = nil) -> ImportOutcome {
        let entry = ImportEntry(
            id: 1, at: Instant(seconds: 0), fileName: name, digest: "", kind: remark == nil ? "orders" : nil,
            byteCount: 1,
            usableRows: remark == nil ? 1 : 0, findingCount: 0, account: account)
        let findings = remark.map { [Finding($0, severity: .error, file: name)] } ?? []
        return ImportOutcome(
            result: remark == nil ? .imported : .nothingUsable, view: ImportView(entry: entry, findings: findings))
    }

    private static func ended(_ jobs: ImportJobs, _ id: String) async throws -> ImportJob {
        while true {
            let job = try #require(try await jobs.job(id, after: .max, upTo: .milliseconds(50)))
            if job.isDone { return job }
        }
    }

    @Test func theyComeOneAfterTheOther() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let running = Running()
        let ids = try (0..<4).map { number in
            let file = try ImportJobsTests.file("f\(number)", in: folder)
            return jobs.start([file], account: ImportJobsTests.account, user: 1) { watch in
                running.counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                watch(.began(file: 0))
                watch(.read(bytes: 1, rows: 0, kind: "orders"))
                try await Task.sleep(for: .milliseconds(20))
                watch(.read(bytes: 0, rows: 1, kind: nil))
                watch(.keeping)
                watch(.done(ImportJobsTests.outcome(file.name)))
                running.counts.withLock { $0.now -= 1 }
            }
        }
        for id in ids {
            let job = try await ImportJobsTests.ended(jobs, id)
            #expect(job.problem == nil && job.files.map(\.state) == [.done] && job.files[0].rows == 1)
            #expect(job.files[0].kind == "orders" && job.outcomes.count == 1)
        }
        #expect(running.counts.withLock { $0.most } == 1 && folder.files.isEmpty)
    }

    /// Of several files each is told apart; one that cannot be read keeps its bytes until somebody says what they mean, once.
    @Test func aFileOfUnknownColumnsStaysForAWhile() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let files = try ["known", "unknown"].map { try ImportJobsTests.file($0, in: folder) }
        let id = jobs.start(files, account: ImportJobsTests.account, user: 1) { watch in
            watch(.began(file: 0))
            watch(.done(ImportJobsTests.outcome("known")))
            watch(.began(file: 1))
            watch(.done(ImportJobsTests.outcome("unknown", .unknownHeader(columns: ["a"], suggestion: ""))))
        }
        let job = try await ImportJobsTests.ended(jobs, id)
        #expect(job.files.map(\.mayBeMapped) == [false, true] && folder.files == ["unknown"])
        #expect(jobs.takeFile(0, of: id) == nil && jobs.takeFile(7, of: id) == nil)
        #expect(jobs.takeFile(1, of: id)?.name == "unknown")
        #expect(jobs.takeFile(1, of: id) == nil)
    }

    @Test func whatFailsIsSaid() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let files = [try ImportJobsTests.file("a", in: folder)]
        let id = jobs.start(files, account: ImportJobsTests.account, user: 1) { _ in
            throw InstallationProblem.sampleAccount("x")
        }
        #expect(try await ImportJobsTests.ended(jobs, id).problem == .badAccount)
        #expect(folder.files.isEmpty)
        #expect(jobs.job("nothing") == nil)
    }

    /// What the page is told is what it shows, line by line.
    @Test func eventsAreWhole() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let file = try ImportJobsTests.file("a <b>\n.csv", in: folder)
        let id = jobs.start([file], account: ImportJobsTests.account, user: 1) { watch in
            watch(.began(file: 0))
            watch(.read(bytes: 1, rows: 1, kind: "orders"))
        }
        let job = try await ImportJobsTests.ended(jobs, id)
        let event = ImportJobPage.event(job, words: Wording(.english))
        #expect(event.hasPrefix("event: progress\ndata: ") && event.hasSuffix("\n\n"))
        let lines = event.dropLast(2).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        #expect(lines.allSatisfy { $0.hasPrefix("data: ") } && event.contains("a &lt;b&gt;"))
    }
}
