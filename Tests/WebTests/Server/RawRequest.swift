import NIOCore
import NIOPosix

/// Bytes as somebody sends them, whether they are a request or not.
enum RawRequest {
    /// All that is answered until the server closes.
    static func answer(to bytes: String, port: Int) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: bytes))
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
