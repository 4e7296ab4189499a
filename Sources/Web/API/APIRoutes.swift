import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What programs ask for, below `/api/v1`, and the document that describes it.
struct APIRoutes<D: Desk> {
    let endpoints: [Endpoint]
    private let document: ByteBuffer

    init(desk: D) {
        endpoints =
            AccountEndpoints(desk: desk).list + ImportEndpoints(desk: desk).list + FactEndpoints(desk: desk).list
            + StoreEndpoints(desk: desk).list
        document = ByteBuffer(string: OpenAPIDocument(endpoints).text)
    }

    func add(to routes: inout Routes) {
        for endpoint in endpoints {
            routes.api(endpoint.method, endpoint.route, endpoint.need) { request, context in
                let asked = APIRequest(
                    request: request, context: context, visitor: Visitor(request, context),
                    body: endpoint.body == nil ? [] : try await APIRoutes.body(of: request))
                return .json(try await endpoint.respond(asked), status: endpoint.status)
            }
        }
        routes.api(.get, Endpoint.root + "/openapi.json", .nobody) { [document] _, _ in
            var headers = HTTPFields()
            headers[.contentType] = "application/json"
            headers[.cacheControl] = "no-cache"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: document))
        }
        routes.get("/api", .signedIn) { [endpoints] request, context in
            let visitor = Visitor(request, context)
            return visitor.response(APIPage.html(endpoints, words: visitor.words, place: visitor.place))
        }
    }

    private static func body(of request: Request) async throws -> [UInt8] {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmed.lowercased() }
        guard type == "application/json" else { throw APIProblem.wrongType }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            guard bytes.count <= FactBatch.mostBytes else { throw PageProblem.tooLarge }
        }
        return bytes
    }
}

extension Routes {
    /// What a program asks for; it shows a token, so that no page of another site can ask in somebody's name.
    mutating func api(
        _ method: HTTPRequest.Method, _ path: String, _ need: Need,
        use handler: @Sendable @escaping (Request, PageContext) async throws -> Response
    ) {
        note(Route(method: method, path: path, need: need))
        router.on(RouterPath(path), method: method) { request, context in
            // What a browser shows of itself opens nothing here, whatever way leads to this place.
            guard need == .nobody || context.isProgram else { throw PageProblem.signInNeeded }
            try need.check(context)
            return try await handler(request, context)
        }
    }

    /// Every address of the API says which methods it takes, where it does not take the one that came.
    func refuseOtherMethods() {
        let addresses = Dictionary(grouping: list.filter { $0.path.hasPrefix(Endpoint.root) }, by: \.path)
        for (path, routes) in addresses {
            let taken = Set(routes.map(\.method))
            let allowed = taken.union(taken.contains(.get) ? [.head] : []).map(\.rawValue).sorted().joined(
                separator: ", ")
            let others: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace, .query]
            for method in others where !taken.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw APIProblem.wrongMethod(allowed: allowed)
                }
            }
        }
    }
}

extension HTTPRequest.Method {
    /// Asks with a body; not taken here, and said so.
    fileprivate static let query = HTTPRequest.Method("QUERY") ?? .trace
}
