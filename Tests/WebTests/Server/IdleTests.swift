import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import Web

/// A connection that says nothing takes no place for ever; one that is slow, or waits for its answer, keeps it.
struct IdleTests {
    private static let head = "POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(UploadTests.type)\r\n"

    /// A busy machine may send a piece too late for the limit; that happens to no connection always.
    private static func oneOfThree(_ isSo: () async throws -> Bool) async -> Bool {
        for _ in 0..<3 {
            if (try? await isSo()) == true { return true }
        }
        return false
    }

    @Test(
        arguments: ["", "GET / HTTP/1.1\r\nHost: loc", IdleTests.head + "Content-Length: 100000\r\n\r\n--b\r\n"])
    func whoSendsNothingMoreIsCutOff(_ bytes: String) async throws {
        try await SampleShopDesk.serving(.live, idle: .milliseconds(300)) { client in
            let (port, start) = (try #require(client.port), ContinuousClock.now)
            // How the connection ends does not matter, only that it does.
            _ = try? await RawRequest.answer(to: bytes, port: port)
            #expect(ContinuousClock.now - start >= .milliseconds(250))
        }
    }

    @Test func aSlowUploadGoesOn() async throws {
        try await SampleShopDesk.serving(.live, idle: .seconds(30)) { client in
            let body = Array(String(buffer: try UploadTests.body("Lanshan", [("a.csv", "order_id\n")])).utf8)
            let pieces = stride(from: 0, to: body.count, by: body.count / 5 + 1).map {
                String(decoding: body[$0..<min(body.count, $0 + body.count / 5 + 1)], as: UTF8.self)
            }
            let head = IdleTests.head + "Connection: close\r\nContent-Length: \(body.count)\r\n\r\n"
            let port = try #require(client.port)
            let isTaken = await IdleTests.oneOfThree {
                try await RawRequest.answer(to: [head] + pieces, every: .seconds(8), port: port)
                    .hasPrefix("HTTP/1.1 303 ")
            }
            #expect(isTaken)
        }
    }

    @Test func whoWaitsForTheAnswerIsNotCutOff() async throws {
        let router = Router(context: PageContext.self)
        router.get("/news") { _, _ -> Response in
            let body = ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "first"))
                try await Task.sleep(for: .seconds(30))
                try await writer.write(ByteBuffer(string: "last"))
                try await writer.finish(nil)
            }
            return Response(status: .ok, body: body)
        }
        let application = serve(
            router, at: try LoopbackAddress(port: 0), idle: .seconds(20), logger: Logger(label: "WebTests"))
        try await application.test(.live) { client in
            let port = try #require(client.port)
            let isWhole = await IdleTests.oneOfThree {
                let answer = try await RawRequest.answer("/news", host: "localhost", port: port)
                return answer.contains("first") && answer.contains("last")
            }
            #expect(isWhole)
        }
    }
}
