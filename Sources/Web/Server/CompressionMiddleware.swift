import HTTPTypes
import Hummingbird
import NIOCore

/// Sends text compressed to those who can read it so; a page becomes a fifth of itself.
///
/// What is sent piece by piece goes as it is: events must not wait for one another, and backups are saved as they come.
struct CompressionMiddleware: RouterMiddleware {
    typealias Context = PageContext

    /// Less fits into one packet anyway.
    private static let fewestBytes = 1_200
    private static let mostBytes = 16 << 20
    private static let types: Set<Substring> = [
        "text/html", "text/css", "text/csv", "text/javascript", "application/json", "application/problem+json",
        "image/svg+xml",
    ]
    private let gzip = Gzip(level: 1)

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let length = response.body.contentLength, response.headers[.contentEncoding] == nil,
            (CompressionMiddleware.fewestBytes...CompressionMiddleware.mostBytes).contains(length),
            let type = response.headers[.contentType]?.split(separator: ";").first,
            CompressionMiddleware.types.contains(type)
        else { return response }
        let vary = response.headers[.vary].map { $0 + ", Accept-Encoding" } ?? "Accept-Encoding"
        response.headers[.vary] = vary
        guard request.method != .head, CompressionMiddleware.takesGzip(request.headers[.acceptEncoding]) else {
            return response
        }
        let bytes = Collected()
        try await response.body.write(CollectingWriter(bytes: bytes))
        let plain = bytes.buffer
        let small = plain.withUnsafeReadableBytes { gzip.compress($0.bindMemory(to: UInt8.self)) }
        if let small {
            response.headers[.contentEncoding] = "gzip"
            response.body = .init(byteBuffer: ByteBuffer(bytes: small))
        } else {
            response.body = .init(byteBuffer: plain)
        }
        return response
    }

    /// Whether a list such as `gzip, br;q=0.5` has gzip in it, and not with the weight of nothing. What is said of gzip itself
    /// counts more than what is said of all others (RFC 9110, 12.5.3).
    static func takesGzip(_ header: String?) -> Bool {
        var (own, others): (Bool?, Bool?)
        for part in (header ?? "").split(separator: ",") {
            let fields = part.split(separator: ";").map { $0.trimmed.lowercased() }
            let isRefused = fields.dropFirst().contains {
                $0.hasPrefix("q=0") && !$0.contains { digit in ("1"..."9").contains(digit) }
            }
            switch fields.first {
            case "gzip", "x-gzip": own = !isRefused
            case "*": others = !isRefused
            default: break
            }
        }
        return own ?? others ?? false
    }
}

/// The bytes of an answer, as its writer gives them.
private final class Collected: @unchecked Sendable {
    var buffer = ByteBuffer()
}

private struct CollectingWriter: ResponseBodyWriter {
    let bytes: Collected

    mutating func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        if bytes.buffer.readableBytes == 0 { bytes.buffer = buffer } else { bytes.buffer.writeBuffer(&buffer) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
