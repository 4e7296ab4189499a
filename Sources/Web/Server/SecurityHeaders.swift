import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// What browsers may do with our answers: load our style sheet, script and icon, send forms to us, ask us
/// for news, and nothing else.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PageContext

    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "img-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        SecurityHeaders.add(to: &response.headers)
        return response
    }

    static func add(to headers: inout HTTPFields) {
        // A document that stands alone brings a stricter one.
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = policy }
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.frameOptions] = "DENY"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
    }
}

/// The same for what the HTTP layer answers by itself, such as to bytes that are no request.
final class SecurityHeadersOfRefusals: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = Self.unwrapOutboundIn(data), head.headerFields[.contentSecurityPolicy] == nil
        else { return context.write(data, promise: promise) }
        SecurityHeaders.add(to: &head.headerFields)
        context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
    }
}
