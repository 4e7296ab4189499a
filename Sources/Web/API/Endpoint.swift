import HTTPTypes
import Hummingbird
import Operations
import Wording

/// One thing that programs may ask for: the address, whom it is open to, what goes in and what comes out. The routes and the document
/// that describes them are made from the same list.
struct Endpoint: Sendable {
    /// A value in the address or in a header.
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query, header }

        var name: String
        var place: Place
        var schema: Schema
    }

    let method: HTTPRequest.Method
    /// Below `/api/v1`, with `:name` for parts.
    let path: String
    let need: Need
    /// Under which its words stand in `Wording`, and which programs made from the document call.
    let id: String
    var parameters: [Parameter] = []
    var body: Schema?
    let answer: Schema
    /// The status of the answer.
    var status: HTTPResponse.Status = .ok
    /// What else may be answered, beside what every route may answer.
    var problems: [HTTPResponse.Status] = []
    let respond: @Sendable (APIRequest) async throws -> JSONText

    /// Where all of them begin.
    static let root = "/api/v1"

    var route: String { Endpoint.root + path }

    /// As the document writes it: `/accounts/{account}`.
    var template: String {
        route.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }

    var allParameters: [Parameter] {
        let parts = path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        let named = Set(parameters.map(\.name))
        return parts.filter { !named.contains($0) }.map {
            Parameter(name: $0, place: .path, schema: Endpoint.parts[$0] ?? .text)
        } + parameters
    }

    /// What stands in addresses.
    private static let parts: [String: Schema] = [
        "account": .integer(1...(1 << 53 - 1)), "import": .integer(1...(1 << 53 - 1)),
    ]

    /// Answers that any route may give.
    var allProblems: [HTTPResponse.Status] {
        var all: Set<Int> = [401, 403, 500, 503]
        if !allParameters.isEmpty { all.formUnion([400, 404]) }
        if body != nil { all.formUnion([400, 413, 415, 422, 429, 507]) }
        return all.union(problems.map(\.code)).sorted().map { HTTPResponse.Status(code: $0) }
    }
}
