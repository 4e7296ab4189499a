import HTTPTypes
import Hummingbird
import Operations

/// Finds out who asks; whether they may is for the route to say.
struct SignInMiddleware: RouterMiddleware {
    typealias Context = PageContext

    let entrance: any Entrance

    static let cookie = "session"

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        // What is the same for everybody is answered without asking.
        guard !request.uri.path.hasPrefix("/assets/"), request.uri.path != "/health" else {
            return try await next(request, context)
        }
        var context = context
        context.isProgram = request.isOfProgram
        // A program shows a token and a browser a cookie; neither opens what is for the other.
        let look: @Sendable () async throws -> SignedIn? = { [entrance] in
            request.isOfProgram
                ? try await entrance.signedIn(token: request.bearerToken ?? "")
                : try await entrance.signedIn(session: request.cookies[SignInMiddleware.cookie]?.value ?? "")
        }
        context.lookAgain = look
        do {
            context.signedIn = try await look()
        } catch {
            context.signInTrouble = error
        }
        return try await next(request, context)
    }
}

extension Response {
    /// With what the browser shows from now on; an empty session ends it.
    func with(session: String, isSecure: Bool) -> Response {
        var response = self
        let parts = [
            "\(SignInMiddleware.cookie)=\(session)", "Path=/", "HttpOnly", "SameSite=Lax",
            "Max-Age=\(session.isEmpty ? 0 : 2_592_000)",
        ]
        let field = HTTPField(
            name: .setCookie, value: (parts + (isSecure ? ["Secure"] : [])).joined(separator: "; "))
        response.headers.append(field)
        return response
    }
}

extension Request {
    /// Whether it is for the API.
    var isOfProgram: Bool { uri.path.hasPrefix(Endpoint.root + "/") }

    fileprivate var bearerToken: String? {
        guard let parts = headers[.authorization]?.split(separator: " ", maxSplits: 1), parts.count == 2,
            parts[0].lowercased() == "bearer"
        else { return nil }
        return parts[1].trimmed
    }
}
