import HummingbirdTesting
import Synchronization
import Testing

@testable import Web

/// However many programs send rows at once, few bodies are in memory, and one that breaks off leaves its place.
struct BodyTurnsTests {
    /// Who has a turn, and who ever had one, in order.
    private final class Places: Sendable {
        let state = Mutex((now: [Int64](), most: 0, mostOfOne: 0, all: [Int64]()))

        func take(_ owner: Int64) {
            state.withLock { state in
                state.now.append(owner)
                state.all.append(owner)
                state.most = max(state.most, state.now.count)
                state.mostOfOne = max(state.mostOfOne, state.now.count { $0 == owner })
            }
        }

        func leave(_ owner: Int64) {
            state.withLock { state in
                if let place = state.now.firstIndex(of: owner) { state.now.remove(at: place) }
            }
        }
    }

    private struct BrokenOff: Error {}

    /// Sixty at once of six programs: two at a time, of one program one, and each is either served or told to come again.
    @Test(arguments: [false, true]) func fewAreThereAtOnce(_ breaksOff: Bool) async throws {
        let (turns, places) = (BodyTurns(patience: .seconds(600)), Places())
        let outcomes = await withTaskGroup(of: String.self) { group in
            for number in 0..<60 {
                let owner = Int64(number % 6)
                group.addTask {
                    do {
                        return try await turns.inTurn(of: owner) { () async throws -> String in
                            places.take(owner)
                            defer { places.leave(owner) }
                            try await Task.sleep(for: .milliseconds(30))
                            if breaksOff { throw BrokenOff() }
                            return "served"
                        }
                    } catch {
                        return error is BrokenOff ? "served" : "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        }
        let state = places.state.withLock { $0 }
        #expect(state.most == BodyTurns.most && state.mostOfOne == 1 && state.now.isEmpty)
        let served = try #require(outcomes["served"])
        #expect(served >= BodyTurns.most && outcomes["busy", default: 0] == 60 - served)
        // All places are free again.
        for owner in Int64(0)..<3 { #expect(try await turns.inTurn(of: owner) { owner } == owner) }
    }

    /// Who waits for a program that sends nothing is told so after a while, and another program is served meanwhile.
    @Test func nobodyWaitsForEver() async throws {
        let turns = BodyTurns(patience: .milliseconds(50))
        let (silence, end) = AsyncStream.makeStream(of: Void.self)
        let (started, begun) = AsyncStream.makeStream(of: Void.self)
        async let silent: Void = turns.inTurn(of: 1) {
            begun.finish()
            for await _ in silence {}
        }
        for await _ in started {}
        await #expect(throws: APIProblem.busy) { try await turns.inTurn(of: 1) {} }
        #expect(try await turns.inTurn(of: 2) { "served" } == "served")
        end.finish()
        try await silent
        #expect(try await turns.inTurn(of: 1) { "served" } == "served")
    }

    /// Connections that send half a body hold the line of their program only as long as they are there.
    @Test func aBrokenConnectionLeavesItsPlace() async throws {
        try await SampleShopDesk.serving(.live) { client in
            let port = try #require(client.port)
            let path = "/api/v1/accounts/2/orders"
            let fields = ["Content-Type: application/json"]
            func ask() async throws -> String {
                try await RawRequest.answer(
                    path, method: "POST", host: "localhost", fields: fields, body: "{}", port: port)
            }
            let half =
                (["POST \(path) HTTP/1.1", "Host: localhost", "Content-Length: 1000"] + fields)
                .joined(separator: "\r\n") + "\r\n\r\n{"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0...BodyTurns.mostWaitingOfOne {
                    group.addTask { _ = try? await RawRequest.answer(to: half, port: port) }
                }
                var answer = ""
                while !answer.hasPrefix("HTTP/1.1 429 ") { answer = try await ask() }
                let lines = answer.lowercased()
                #expect(lines.contains("retry-after: 2") && lines.contains("application/problem+json"))
                #expect(lines.contains("/api#busy"))
                group.cancelAll()
            }
            #expect(try await !ask().hasPrefix("HTTP/1.1 429 "))
        }
    }
}
