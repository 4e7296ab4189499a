import Foundation
import HTTPTypes
import Hummingbird
import Testing
import Wording

@testable import Web

/// Several uploads at once take no more than one after the other would.
struct UploadsUnderWayTests {
    /// An upload whose bytes come when the test says so.
    private struct Upload {
        let task: Task<Int, any Error>
        private let body: AsyncStream<ByteBuffer>.Continuation

        /// - Parameter announced: nil where the head does not say how many bytes come.
        init(_ folder: UploadFolder, of user: Int64, announced: Int?, waiting: Int = 0) {
            let (stream, body) = AsyncStream.makeStream(of: ByteBuffer.self)
            self.body = body
            var head = HTTPRequest(method: .post, scheme: nil, authority: "localhost", path: "/import")
            head.headerFields[.contentType] = "multipart/form-data; boundary=b"
            head.headerFields[.contentLength] = announced.map { "\($0)" }
            let request = Request(head: head, body: RequestBody(asyncSequence: stream))
            task = Task {
                let form = try await folder.receive(request, of: user, waiting: waiting) { _ in }
                form.removeFiles()
                return form.files.reduce(0) { $0 + $1.byteCount }
            }
        }

        func begin() {
            body.yield(ByteBuffer(string: "--b\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n"))
        }

        func send(_ count: Int) { body.yield(ByteBuffer(repeating: 65, count: count)) }

        func finish() async throws -> Int {
            body.yield(ByteBuffer(string: "\r\n--b--\r\n"))
            body.finish()
            return try await task.value
        }
    }

    private static func folder(_ place: TemporaryFolder, _ change: (inout UploadLimits) -> Void) -> UploadFolder {
        var limits = UploadLimits()
        change(&limits)
        return UploadFolder(path: place.path, limits: limits)
    }

    /// Until the first bytes of an upload lie in the folder.
    private static func isWriting(_ place: TemporaryFolder, files: Int) async throws {
        while place.files.count < files { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test(arguments: [700, nil])
    func oneUserHasNoMoreOnTheWay(_ announced: Int?) async throws {
        let place = try TemporaryFolder()
        let folder = UploadsUnderWayTests.folder(place) { $0.waitingBytes = 1_000 }
        let first = Upload(folder, of: 1, announced: announced)
        first.begin()
        first.send(600)
        try await UploadsUnderWayTests.isWriting(place, files: 1)
        await #expect(throws: PageProblem.manyWaiting) {
            let second = Upload(folder, of: 1, announced: announced)
            second.begin()
            second.send(600)
            _ = try await second.finish()
        }
        // Another user may, and so may the same one when the first has come.
        let other = Upload(folder.with(folder.limits), of: 2, announced: announced)
        other.begin()
        other.send(600)
        #expect(try await other.finish() == 600)
        #expect(try await first.finish() == 600)
        let third = Upload(folder, of: 1, announced: announced)
        third.begin()
        third.send(600)
        #expect(try await third.finish() == 600)
        #expect(place.files.isEmpty)
    }

    /// What waits for its import counts beside what is on the way.
    @Test func whatWaitsCounts() async throws {
        let place = try TemporaryFolder()
        let folder = UploadsUnderWayTests.folder(place) { $0.waitingBytes = 1_000 }
        await #expect(throws: PageProblem.manyWaiting) {
            try await Upload(folder, of: 1, announced: 500, waiting: 501).finish()
        }
        await #expect(throws: PageProblem.manyWaiting) {
            let upload = Upload(folder, of: 1, announced: nil, waiting: 900)
            upload.begin()
            upload.send(200)
            _ = try await upload.finish()
        }
        #expect(place.files.isEmpty)
    }

    /// Who announces all the room there is and sends nothing keeps nobody else out; what cannot fit at all is refused at once.
    @Test func whatIsOnlyAnnouncedTakesNoRoom() async throws {
        let place = try TemporaryFolder()
        let free = try #require(UploadFolder.freeBytes(in: place.path))
        let (room, each) = (2 << 30, 1_200 << 20)
        try #require(free > room)
        let folder = UploadsUnderWayTests.folder(place) { $0.reserveBytes = free - room }
        let silent = Upload(folder, of: 1, announced: each)
        silent.begin()
        try await UploadsUnderWayTests.isWriting(place, files: 1)
        let other = Upload(folder, of: 2, announced: each)
        other.begin()
        other.send(600)
        #expect(try await other.finish() == 600)
        await #expect(throws: UploadProblem.notWritten(code: ENOSPC)) {
            try await Upload(folder, of: 2, announced: 2 * room).finish()
        }
        #expect(try await silent.finish() == 0)
        #expect(place.files.isEmpty)
    }

    /// Where no head says how much comes, the disk is looked at as it comes, whoever sends it.
    @Test func theDiskIsLookedAtOnTheWay() async throws {
        let place = try TemporaryFolder()
        let free = try #require(UploadFolder.freeBytes(in: place.path))
        let folder = UploadsUnderWayTests.folder(place) { $0.reserveBytes = free - (1 << 30) }
        let full = folder.with(UploadsUnderWayTests.folder(place) { $0.reserveBytes = free + (1 << 40) }.limits)
        let uploads = (0..<3).map { Upload(folder, of: $0, announced: nil) }
        for upload in uploads {
            upload.begin()
            upload.send(5 << 20)
        }
        for upload in uploads { #expect(try await upload.finish() == 5 << 20) }
        // They brought 15 MiB; one more is the sixteenth, whoever brings it.
        var upload = try folder.underWay.begin(0, of: 9, waiting: 0, in: place.path, limits: folder.limits)
        #expect(throws: UploadProblem.notWritten(code: ENOSPC)) {
            try full.underWay.take(1 << 20, of: &upload, in: place.path, limits: full.limits)
        }
        // It stays refused, however little comes, and is taken again once there is room.
        #expect(throws: UploadProblem.notWritten(code: ENOSPC)) {
            try full.underWay.take(1, of: &upload, in: place.path, limits: full.limits)
        }
        try folder.underWay.take(1, of: &upload, in: place.path, limits: folder.limits)
        folder.underWay.end(upload)
    }
}
