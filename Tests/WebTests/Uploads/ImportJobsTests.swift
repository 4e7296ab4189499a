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

    /// A table of which somebody may say what its columns mean.
    static let unknown = Remark.unknownHeader(columns: ["a"], suggestion: "kind: orders")

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
            return try jobs.start([file], account: ImportJobsTests.account, user: 1) { watch, _ in
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

    /// What waits when a server ends, and what it was reading, is read by the next one, at its address and in the turns of its user.
    @Test(.timeLimit(.minutes(20))) func whatAServerLeavesTheNextOneReads() async throws {
        let folder = try TemporaryFolder()
        let ended = ImportJobs(folder: folder.path)
        let (began, hasBegun) = AsyncStream.makeStream(of: Void.self)
        let (steps, go) = AsyncStream.makeStream(of: Void.self)
        let brought: [(name: String, user: Int64)] = [("upload-1", 7), ("upload-2", 7), ("upload-3", 8)]
        let ids = try brought.map { name, user in
            let file = try ImportJobsTests.file(name, in: folder)
            return try ended.start([file], account: ImportJobsTests.account, user: user, alone: true) { _, _ in
                hasBegun.finish()
                for await _ in steps {}
                // As the database is closed.
                throw CancellationError()
            }
        }
        for await _ in began {}
        // Killed now, the first counts as begun.
        let killed = ended.left()
        #expect(killed.going.map(\.id) == ids && killed.going.map(\.begun) == [1, 0, 0] && killed.givenUp == 0)
        ended.close()
        go.finish()
        let next = ImportJobs(folder: folder.path)
        let left = next.left().going
        #expect(left.map(\.id) == ids && left.map(\.user) == [7, 7, 8] && left.allSatisfy { $0.begun == 0 })
        #expect(left.allSatisfy { $0.isAlone && $0.account == ImportJobsTests.account })
        let read = Mutex<[String]>([])
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        for waiting in left {
            let files = waiting.received(in: folder.path)
            next.resume(waiting, files) { watch, _ in
                for await _ in gate {}
                read.withLock { $0 += files.map(\.name) }
                #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
                watch(.done(ImportJobsTests.outcome("x")))
            }
        }
        open.finish()
        for id in ids { #expect(try await ImportJobsTests.ended(next, id).problem == nil) }
        #expect(read.withLock { $0 } == ["upload-1", "upload-3", "upload-2"] && folder.files.isEmpty)
        // The server that ended begins nothing more.
        #expect(ids.allSatisfy { ended.job($0)?.isDone == false })
    }

    /// Of several files each is told apart; one that cannot be read keeps its bytes until somebody says what they mean, once.
    @Test func aFileOfUnknownColumnsStaysForAWhile() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let files = try ["known", "unknown"].map { try ImportJobsTests.file($0, in: folder) }
        let id = try jobs.start(files, account: ImportJobsTests.account, user: 1) { watch, _ in
            watch(.began(file: 0))
            watch(.done(ImportJobsTests.outcome("known")))
            watch(.began(file: 1))
            watch(.done(ImportJobsTests.outcome("unknown", ImportJobsTests.unknown)))
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
        let id = try jobs.start(files, account: ImportJobsTests.account, user: 1) { _, _ in
            throw InstallationProblem.sampleAccount("x")
        }
        #expect(try await ImportJobsTests.ended(jobs, id).problem == .badAccount)
        #expect(folder.files.isEmpty)
        #expect(jobs.job("nothing") == nil)
    }

    /// Who waits is woken by the job: nobody would wait out the hour.
    @Test(.timeLimit(.minutes(20))) func aChangeWakesWhoWaits() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let (steps, go) = AsyncStream.makeStream(of: Void.self)
        let files = [try ImportJobsTests.file("a", in: folder)]
        let id = try jobs.start(files, account: ImportJobsTests.account, user: 1) { watch, _ in
            for await _ in steps { watch(.read(bytes: 1, rows: 1, kind: nil)) }
        }
        let clock = ContinuousClock()
        let first = clock.now
        #expect(try await jobs.job(id, after: 0, upTo: .milliseconds(60))?.version == 0)
        #expect(clock.now - first >= .milliseconds(60))
        async let waiting = jobs.job(id, after: 0, upTo: .seconds(3_600))
        async let alsoWaiting = jobs.job(id, after: 0, upTo: .seconds(3_600))
        go.yield()
        for job in [try await waiting, try await alsoWaiting] { #expect((job?.version ?? 0) > 0) }
        go.finish()
        #expect(try await jobs.job(id, after: .max, upTo: .seconds(3_600))?.isDone == true)
    }

    /// One user cannot fill the disk with files that wait; what is done counts no more, unless its columns may yet be said.
    @Test func oneUserHasOnlySoMuchWaiting() async throws {
        let folder = try TemporaryFolder()
        var limits = UploadLimits()
        (limits.waitingFiles, limits.waitingBytes) = (3, 10)
        let jobs = ImportJobs(limits: limits)
        let (steps, go) = AsyncStream.makeStream(of: Void.self)
        func start(_ count: Int, of user: Int64) throws -> String {
            let files = try (0..<count).map { try ImportJobsTests.file("\(user)-\($0)", in: folder) }
            return try jobs.start(files, account: ImportJobsTests.account, user: user) { watch, _ in
                for await _ in steps {}
                watch(.done(ImportJobsTests.outcome("x", ImportJobsTests.unknown)))
            }
        }
        let id = try start(2, of: 1)
        #expect(throws: PageProblem.manyWaiting) { _ = try start(2, of: 1) }
        #expect(try jobs.waitingBytes(of: 1) == 2)
        _ = try start(3, of: 2)
        #expect(throws: PageProblem.manyWaiting) { _ = try jobs.waitingBytes(of: 2) }
        go.finish()
        _ = try await ImportJobsTests.ended(jobs, id)
        // One of the two may yet be read.
        _ = try start(2, of: 1)
        #expect(throws: PageProblem.manyWaiting) { _ = try start(2, of: 1) }
    }

    /// Who is shut out is told nothing more, and one user does not take all lines.
    @Test func aFeedEndsWithTheRightToLook() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let (steps, go) = AsyncStream.makeStream(of: Void.self)
        let id = try jobs.start(
            [try ImportJobsTests.file("a", in: folder)], account: ImportJobsTests.account, user: 1
        ) { watch, _ in for await _ in steps { watch(.read(bytes: 1, rows: 1, kind: nil)) } }
        let asked = Mutex(0)
        let feed = ProgressFeed(
            jobs: jobs, job: id, user: 1, words: Wording(.english), pause: .milliseconds(50)
        ) {
            asked.withLock {
                $0 += 1; return $0 < 3
            }
        }
        var events: [String] = []
        try await feed.run { events.append($0) }
        #expect(asked.withLock { $0 } == 3 && events.first?.hasPrefix("event: progress") == true)
        #expect(events.dropFirst().allSatisfy { $0 == ":\n\n" })
        var lines = 0
        while jobs.beginListening(1) { lines += 1 }
        #expect(lines == 12 && !jobs.mayListen(1) && jobs.mayListen(2))
        try await feed.run { _ in Issue.record("there was no line left") }
        jobs.endListening(1)
        #expect(jobs.mayListen(1))
        go.finish()
        _ = try await ImportJobsTests.ended(jobs, id)
        let last = ProgressFeed(jobs: jobs, job: id, user: 1, words: Wording(.english)) { true }
        var end: [String] = []
        try await last.run { end.append($0) }
        #expect(end == ["event: done\ndata: /import/\(id)\n\n"])
    }

    /// A page without a script looks again by itself as long as something goes on.
    @Test func withoutAScriptThePageIsLoadedAgain() async throws {
        let jobs = ImportJobs()
        let (steps, go) = AsyncStream.makeStream(of: Void.self)
        let id = try jobs.start([], account: ImportJobsTests.account, user: 1) { _, _ in for await _ in steps {} }
        func page() throws -> String {
            let place = Place(path: ["import", id], query: [], person: nil)
            let html = ImportJobPage.html(try #require(jobs.job(id)), words: Wording(.english), place: place)
            return String(decoding: html.bytes, as: UTF8.self)
        }
        let running = try page()
        #expect(running.contains("<noscript>") && running.contains("http-equiv=\"refresh\" content=\"5\""))
        go.finish()
        _ = try await ImportJobsTests.ended(jobs, id)
        #expect(try !page().contains("<noscript>"))
    }

    /// What the page is told is what it shows, line by line.
    @Test func eventsAreWhole() async throws {
        let folder = try TemporaryFolder()
        let jobs = ImportJobs()
        let file = try ImportJobsTests.file("a <b>\n.csv", in: folder)
        let id = try jobs.start([file], account: ImportJobsTests.account, user: 1) { watch, _ in
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
