import NIOCore
import NIOPosix

/// Bytes as somebody sends them, whether they are a request or not.
enum RawRequest {
    /// All that is answered until the server closes.
    static func answer(to bytes: String, port: Int) async throws -> String {
        try await answer(to: [bytes], every: .zero, port: port)
    }

    /// - Parameter pieces: sent one after the other, with a pause before each but the first.
    static func answer(to pieces: [String], every pause: Duration, port: Int) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            for (place, piece) in pieces.enumerated() {
                if place > 0 { try await Task.sleep(for: pause) }
                try await outbound.write(ByteBuffer(string: piece))
            }
            var answer = ""
            for try await piece in inbound { answer += String(buffer: piece) }
            return answer
        }
    }

    /// A request that names its host, with other fields as they stand.
    static func answer(
        _ path: String, method: String = "GET", host: String, fields: [String] = [], body: String = "", port: Int
    ) async throws -> String {
        let lines =
            ["\(method) \(path) HTTP/1.1", "Host: \(host)", "Connection: close", "Content-Length: \(body.utf8.count)"]
            + fields
        return try await answer(to: lines.joined(separator: "\r\n") + "\r\n\r\n" + body, port: port)
    }
}
