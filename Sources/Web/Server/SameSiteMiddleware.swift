import HTTPTypes
import Hummingbird
import Wording

/// Answers only to names of this machine and to the address that others reach it by, and lets only its own pages change
/// anything.
///
/// A name of somebody else that leads here would let his page read ours (DNS rebinding); a form of another site would let it
/// act in the seller's name (request forgery).
struct SameSiteMiddleware: RouterMiddleware {
    typealias Context = PageContext

    var publicAddress: PublicAddress?

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, let origin = origin(of: host, request) else {
            return Visitor(request, context).problem(.foreignHost)
        }
        var context = context
        context.origin = origin
        context.originForOthers = publicAddress?.origin ?? origin
        context.isBehindServer = publicAddress != nil
        // An address has one spelling: what is told by its beginning, such as that it is for programs, must not be got round.
        guard !(request.head.path ?? "").prefix(while: { $0 != "?" }).contains("//") else {
            return Visitor(request, context).problem(.notFound)
        }
        guard SameSiteMiddleware.isSafe(request.method) || isSameSite(request, origin) else {
            return Visitor(request, context).problem(.foreignPage)
        }
        return try await next(request, context)
    }

    /// How the browser names this server; nil where the name is somebody else's.
    ///
    /// Whether it came over TLS to a name of this machine, a server before this one says: it makes a cookie stricter, never laxer.
    private func origin(of host: String, _ request: Request) -> String? {
        if let publicAddress, publicAddress.isNamed(by: host) { return publicAddress.origin }
        guard SameSiteMiddleware.isOurs(host) else { return nil }
        return "\(request.headers[.forwardedProto] == "https" ? "https" : "http")://\(host)"
    }

    static func isSafe(_ method: HTTPRequest.Method) -> Bool {
        method == .get || method == .head
    }

    /// Whether a host names this machine, whatever the port.
    static func isOurs(_ host: String) -> Bool {
        let name: Substring
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return false }
            name = host[...end]
            guard isPort(host[host.index(after: end)...]) else { return false }
        } else {
            name = host.prefix { $0 != ":" }
            guard isPort(host[name.endIndex...]) else { return false }
        }
        switch name.lowercased() {
        case "localhost", "[::1]", "127.0.0.1": return true
        default: return false
        }
    }

    /// Nothing, or a colon and digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
    }

    /// What browsers say of the page that sent a form. Old ones name only its origin; tools that are no browser name neither.
    private func isSameSite(_ request: Request, _ own: String) -> Bool {
        if let site = request.headers[.secFetchSite] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        return origin == own || origin == publicAddress?.origin
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedProto = HTTPField.Name(parsed: "x-forwarded-proto")
    static let secFetchSite = HTTPField.Name(parsed: "sec-fetch-site")
    static let contentLanguage = HTTPField.Name(parsed: "content-language")
    static let referrerPolicy = HTTPField.Name(parsed: "referrer-policy")
    static let openerPolicy = HTTPField.Name(parsed: "cross-origin-opener-policy")
    static let resourcePolicy = HTTPField.Name(parsed: "cross-origin-resource-policy")
    static let frameOptions = HTTPField.Name(parsed: "x-frame-options")
    static let permissionsPolicy = HTTPField.Name(parsed: "permissions-policy")
}

extension HTTPFields {
    subscript(name: HTTPField.Name?) -> String? {
        get { name.flatMap { self[$0] } }
        set {
            if let name { self[name] = newValue }
        }
    }
}
