import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What somebody has to be so that a route answers.
enum Need: Hashable, Sendable {
    /// Open to everybody.
    case nobody
    case signedIn
    /// Somebody who sees the account in the path and may do so much; for who does not see it there is none.
    case account(Role)
    /// Somebody who sees all accounts.
    case all(Role)
    case role(Role)
}

/// A route as it was added, so that a test can try all of them.
struct Route: Hashable, Sendable {
    var method: HTTPRequest.Method
    var path: String
    var need: Need
}

/// Adds routes that let in only whom they are for.
struct Routes {
    let router: Router<PageContext>
    private(set) var list: [Route] = []

    init(_ router: Router<PageContext>) {
        self.router = router
    }

    mutating func note(_ route: Route) { list.append(route) }

    /// A page that shows something.
    mutating func get(
        _ path: String, _ need: Need,
        use handler: @Sendable @escaping (Request, PageContext) async throws -> Response
    ) {
        list.append(Route(method: .get, path: path, need: need))
        router.get(RouterPath(path)) { request, context in
            try need.check(context)
            return try await handler(request, context)
        }
    }

    /// A form that changes something; it has to come from a page of the same session.
    mutating func post(
        _ path: String, _ need: Need,
        use handler: @Sendable @escaping (Request, PageContext, PostedForm) async throws -> Response
    ) {
        list.append(Route(method: .post, path: path, need: need))
        router.post(RouterPath(path)) { request, context in
            try need.check(context)
            let form = try await PostedForm(request)
            if let signedIn = context.signedIn { try signedIn.admit(form["form"]) }
            return try await handler(request, context, form)
        }
    }

    /// A form with files, which the handler reads: it has to call `SignedIn.admit` before it takes the first one.
    mutating func upload(
        _ path: String, _ need: Need,
        use handler: @Sendable @escaping (Request, PageContext, SignedIn) async throws -> Response
    ) {
        list.append(Route(method: .post, path: path, need: need))
        router.post(RouterPath(path)) { request, context in
            try need.check(context)
            guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
            return try await handler(request, context, signedIn)
        }
    }
}

extension Need {
    func check(_ context: PageContext) throws {
        if self == .nobody { return }
        if let trouble = context.signInTrouble { throw trouble }
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        switch self {
        case .nobody, .signedIn: return
        case .account(let role):
            // Whoever may not see it does not learn that it is there.
            guard signedIn.access.sees(try context.account()) else { throw PageProblem.notFound }
            guard signedIn.role >= role else { throw PageProblem.notYours }
        case .all(let role):
            guard signedIn.seesAll, signedIn.role >= role else { throw PageProblem.notYours }
        case .role(let role):
            guard signedIn.role >= role else { throw PageProblem.notYours }
        }
    }
}

extension PageContext {
    /// Whether who asked may still do so; where that cannot be told, not.
    func stillMeets(_ need: Need) async -> Bool {
        var context = self
        do {
            context.signedIn = try await lookAgain?()
            try need.check(context)
            return true
        } catch {
            return false
        }
    }
}

extension SignedIn {
    /// - Parameter token: what the form carried.
    func admit(_ token: String?) throws(PageProblem) {
        guard let token, admits(token) else { throw .staleForm }
    }
}

/// The fields of a form without files.
struct PostedForm: Sendable {
    private var fields: [(name: String, value: String)] = []

    /// More than any form of ours has; a mail with its history is the longest.
    private static let mostBytes = 512 * 1024

    init(_ request: Request) async throws {
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            guard bytes.count <= PostedForm.mostBytes else { throw PageProblem.tooLarge }
        }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    init(_ text: String) {
        fields = Link.fields(text)
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}

extension RawRepresentable<String> {
    /// One of the few words a field of a form may say; nil where it says nothing.
    ///
    /// - Throws: `PageProblem.badUpload`, where it says another one, as no form of ours does: nothing is put in its place.
    static func said(_ text: String?) throws(PageProblem) -> Self? {
        guard let text, !text.isEmpty else { return nil }
        guard let word = Self(rawValue: text) else { throw .badUpload }
        return word
    }
}
