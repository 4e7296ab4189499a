import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What programs ask for, below `/api/v1`, and the document that describes it.
struct APIRoutes<D: Desk> {
    let endpoints: [Endpoint]
    private let uploads: UploadFolder
    private let document: ByteBuffer
    private let documentTag: String
    private let turns = BodyTurns()

    /// - Parameter uploads: whose last room on the disk is left to all else.
    init(desk: D, uploads: UploadFolder) {
        self.uploads = uploads
        endpoints =
            BoardEndpoints(desk: desk).list + AccountEndpoints(desk: desk).list + StandardEndpoints(desk: desk).list
            + ImportEndpoints(desk: desk).list + FactEndpoints(desk: desk).list + StoreEndpoints(desk: desk).list
        let text = OpenAPIDocument(endpoints).text
        document = ByteBuffer(string: text)
        // Weak: it goes compressed and as it is.
        documentTag = "W/\"\(fingerprint(of: text))\""
    }

    func add(to routes: inout Routes) {
        for endpoint in endpoints {
            routes.api(endpoint.method, endpoint.route, endpoint.need) { [turns, uploads] request, context in
                func answer(_ body: [UInt8]) async throws -> Response {
                    let asked = APIRequest(
                        request: request, context: context, visitor: Visitor(request, context), body: body)
                    return .json(try await endpoint.respond(asked), status: endpoint.status)
                }
                guard endpoint.body != nil else { return try await answer([]) }
                guard let sender = context.signedIn else { throw PageProblem.signInNeeded }
                try APIRoutes.requireJSON(request)
                return try await turns.inTurn(of: sender.token ?? -sender.user) {
                    let body = try await APIRoutes.body(of: request)
                    try uploads.requireRoom(for: body.count)
                    return try await answer(body)
                }
            }
        }
        routes.api(.get, Endpoint.root + "/openapi.json", .nobody) { [document, documentTag] request, _ in
            var headers = HTTPFields()
            headers[.cacheControl] = "no-cache"
            headers[.eTag] = documentTag
            if request.headers.knows(documentTag) { return Response(status: .notModified, headers: headers) }
            headers[.contentType] = "application/json"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: document))
        }
        routes.get("/api", .signedIn) { [endpoints] request, context in
            let visitor = Visitor(request, context)
            return visitor.response(
                APIPage.html(
                    endpoints, origin: context.originForOthers, words: visitor.words, place: visitor.place))
        }
    }

    private static func requireJSON(_ request: Request) throws {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmed.lowercased() }
        guard type == "application/json" else { throw APIProblem.wrongType }
    }

    /// How long a body may take to come, as others wait for its place.
    private static var longest: Duration { .seconds(120) }

    private static func body(of request: Request) async throws -> [UInt8] {
        let end = ContinuousClock.now + longest
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard ContinuousClock.now < end else { throw APIProblem.busy }
            bytes += buffer.readableBytesView
            guard bytes.count <= FactBatch.mostBytes else { throw PageProblem.tooLarge }
        }
        return bytes
    }
}

extension HTTPFields {
    /// Whether the asker has what a tag stands for (RFC 9110, 13.1.2); whether tags are weak does not matter.
    fileprivate func knows(_ tag: String) -> Bool {
        func opaque(_ tag: some StringProtocol) -> String {
            tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : String(tag)
        }
        return (self[.ifNoneMatch] ?? "").split(separator: ",").map(\.trimmed).contains {
            $0 == "*" || opaque($0) == opaque(tag)
        }
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
