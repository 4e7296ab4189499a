import AccountHealth
import Connections
import Foundation
import HTTPTypes
import HummingbirdTesting
import Operations
import Synchronization
import TestSupport
import Testing
import Wording

@testable import Web

/// Nobody waits for all that another has brought, and an import can be stopped between two files.
struct ImportTurnsTests {
    /// Imports that note which file is read, and of which the first stays until the test lets it go on.
    private final class Imports: Sendable {
        let jobs: ImportJobs
        let read = Mutex<[String]>([])
        private let folder: TemporaryFolder
        private let gate: AsyncStream<Void>
        let open: AsyncStream<Void>.Continuation

        init(_ folder: TemporaryFolder) {
            self.folder = folder
            jobs = ImportJobs(folder: folder.path)
            (gate, open) = AsyncStream.makeStream(of: Void.self)
        }

        func start(_ name: String, _ count: Int, of user: Int64, isHeld: Bool = false) throws -> String {
            let files = try (0..<count).map { try ImportJobsTests.file("\(name)\($0)", in: folder) }
            let names = files.map(\.name)
            return try jobs.start(files, account: ImportJobsTests.account, user: user) { [self] watch, between in
                for (place, name) in names.enumerated() {
                    if place > 0 { try await between() }
                    watch(.began(file: place))
                    read.withLock { $0.append(name) }
                    if isHeld, place == 0 { for await _ in gate {} }
                    watch(.done(ImportJobsTests.outcome(name)))
                }
            }
        }

        func ended(_ id: String) async throws -> ImportJob {
            while true {
                let job = try #require(try await jobs.job(id, after: .max, upTo: .milliseconds(50)))
                if job.isDone { return job }
            }
        }

        /// Until a job is being read.
        func isReading(_ name: String) async throws {
            while !read.withLock({ $0.contains(name) }) { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    private static func person(_ user: Int64, _ role: Role, _ access: AccountAccess = .all) -> SignedIn {
        SignedIn(user: user, name: "x", role: role, access: access, formToken: "t")
    }

    private static func page(_ job: ImportJob, _ person: SignedIn?, _ language: Language = .english) -> WellFormed {
        let place = Place(path: ["import", job.id], query: [], person: person)
        let html = ImportJobPage.html(job, words: Wording(language), place: place)
        return WellFormed(String(decoding: html.bytes, as: UTF8.self))
    }

    /// The next file is of the user who waits longest since his last; those of one user keep their order.
    @Test(.timeLimit(.minutes(20))) func usersTakeTurns() async throws {
        let folder = try TemporaryFolder()
        let imports = Imports(folder)
        let ids = [
            try imports.start("a", 3, of: 1, isHeld: true), try imports.start("b", 1, of: 1),
            try imports.start("c", 2, of: 2), try imports.start("d", 1, of: 3),
        ]
        imports.open.finish()
        for id in ids {
            let job = try await imports.ended(id)
            #expect(job.problem == nil && job.stop == nil && job.files.allSatisfy { $0.state == .done })
        }
        #expect(imports.read.withLock { $0 } == ["a0", "c0", "d0", "a1", "c1", "a2", "b0"])
        #expect(folder.files.isEmpty)
    }

    @Test(.timeLimit(.minutes(20))) func whatIsNotBegunIsLeftOut() async throws {
        let folder = try TemporaryFolder()
        let imports = Imports(folder)
        let running = try imports.start("a", 3, of: 1, isHeld: true)
        let waiting = try imports.start("b", 2, of: 2)
        try await imports.isReading("a0")
        // One that waits ends at once.
        imports.jobs.stop(waiting)
        let left = try await imports.ended(waiting)
        #expect(left.stop == .done && left.files.map(\.state) == [.leftOut, .leftOut])
        // One that is being read ends with its file.
        imports.jobs.stop(running)
        imports.jobs.stop(running)
        let asked = try #require(imports.jobs.job(running))
        #expect(asked.stop == .asked && !asked.isDone)
        let owner = ImportTurnsTests.person(1, .owner)
        #expect(ImportTurnsTests.page(asked, owner).text.contains("It stops after what is being read."))
        #expect(ImportTurnsTests.page(asked, owner, .chinese).text.contains("当前文件处理完后停止。"))
        imports.open.finish()
        let stopped = try await imports.ended(running)
        #expect(stopped.stop == .done && stopped.files.map(\.state) == [.done, .leftOut, .leftOut])
        #expect(imports.read.withLock { $0 } == ["a0"] && folder.files.isEmpty)
        let page = ImportTurnsTests.page(stopped, owner)
        #expect(page.problems == [] && page.text.contains("2 files were left out") && page.text.contains("Not read"))
        // The turn is free for others, and what is over is not stopped any more.
        let next = try imports.start("c", 1, of: 2)
        #expect(try await imports.ended(next).stop == nil)
        imports.jobs.stop(next)
        #expect(imports.jobs.job(next)?.stop == nil)
    }

    /// What ends a server counts for what it was reading, not for what waits between two files; what was stopped is not left.
    @Test(.timeLimit(.minutes(20))) func whatIsLeftToTheNextServer() async throws {
        let folder = try TemporaryFolder()
        let imports = Imports(folder)
        let waiting = try imports.start("a", 2, of: 1, isHeld: true)
        try await imports.isReading("a0")
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let running = try imports.jobs.start(
            [try ImportJobsTests.file("b0", in: folder)], account: ImportJobsTests.account, user: 2
        ) { _, _ in
            imports.read.withLock { $0.append("b0") }
            for await _ in gate {}
        }
        imports.open.finish()
        try await imports.isReading("b0")
        let left = imports.jobs.left().going
        #expect(left.map(\.id) == [waiting, running] && left.map(\.begun) == [0, 1])
        imports.jobs.stop(waiting)
        #expect(imports.jobs.left().going.map(\.id) == [running])
        // Another one that ends meanwhile leaves the turn where it is.
        _ = try await imports.ended(waiting)
        imports.jobs.close()
        #expect(imports.jobs.left().going.map(\.begun) == [0])
        imports.jobs.stop(running)
        #expect(imports.jobs.left().going.isEmpty)
        open.finish()
        _ = try await imports.ended(running)
        #expect(folder.files.isEmpty)
    }

    /// The button is there for whoever brought the files, and for an owner.
    @Test func whoMayStopItSeesTheButton() async throws {
        let imports = Imports(try TemporaryFolder())
        let id = try imports.start("a", 2, of: 1, isHeld: true)
        let job = try #require(imports.jobs.job(id))
        for (person, may) in [
            (ImportTurnsTests.person(1, .staff, .some([2])), true), (ImportTurnsTests.person(2, .staff), false),
            (ImportTurnsTests.person(2, .manager), false), (ImportTurnsTests.person(2, .owner), true),
        ] {
            let actions = ImportTurnsTests.page(job, person).elements.compactMap { $0.attributes["action"] }
            #expect(actions.contains("/import/\(id)/stop") == may && job.mayBeStopped(by: person) == may)
        }
        imports.open.finish()
        let ended = try await imports.ended(id)
        #expect(!ended.mayBeStopped(by: ImportTurnsTests.person(1, .owner)))
    }

    /// A press too late leads to what became of it.
    @Test func oneThatIsOverIsShown() async throws {
        try await SampleShopDesk.serving { client in
            let job = try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type],
                body: try UploadTests.body("Lanshan", [("a.csv", "order_id\n")])
            ) { try #require($0.headers[.location]) }
            while try await client.execute(uri: job, method: .get).text.contains("data-live") {
                try await Task.sleep(for: .milliseconds(10))
            }
            try await client.execute(uri: job + "/stop", method: .post, body: .form) { response in
                #expect(response.status == .seeOther && response.headers[.location] == job)
            }
        }
    }

    /// Between the tables of an archive, too, others have their turn, and what is not begun is left out.
    @Test func archivesAreReadTableByTable() async throws {
        struct Enough: Error {}
        let folder = try TemporaryFolder()
        let tables = (0..<3).map { "order_id,placed_at,status\nA-\($0),2026-11-01T10:00:00Z,shipped\n" }
        let zip = folder.path + "/all.zip"
        try writeZip(
            tables.enumerated().map { ZipEntry(name: "\($0.offset).csv", bytes: Array($0.element.utf8)) }, to: zip)
        try await InstallationServer.serving { _, desk async throws in
            let between = Mutex(0)
            let files = [UploadedFile(path: zip, name: "all.zip")]
            let account = Account(name: "North", store: StoreID("amazon.us"))
            let failure = await #expect(throws: (any Error).self) {
                try await desk.importFiles(files, account: account, alone: false, by: .command, watch: { _ in }) {
                    let count = between.withLock {
                        $0 += 1
                        return $0
                    }
                    if count == 2 { throw Enough() }
                }
            }
            #expect(failure is Enough)
            #expect(try await desk.imports(offset: 0, limit: 9).count == 2)
            #expect(try await desk.checkFigures().isEmpty)
        }
    }
}
