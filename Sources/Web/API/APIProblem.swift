import HTTPTypes
import Hummingbird
import Operations
import Wording

/// Why a program did not get what it asked for; answered as RFC 9457 says.
enum APIProblem: Error, Hashable {
    case badParameter(String)
    case badBody(FactBatchProblem)
    case badMembers
    case wrongType
    case wrongMethod(allowed: String)
    case accountExists
    /// Nothing was imported into the account yet.
    case nothingKnown
    /// The made-up shop takes nothing but its own files.
    case sampleAccount
    /// Too many bodies at once, or one that comes too slowly.
    case busy
    case page(PageProblem)

    var status: HTTPResponse.Status {
        switch self {
        case .badParameter: .badRequest
        case .badBody(.notJSON): .badRequest
        case .badBody(.keyOfAnother): .conflict
        case .badBody, .badMembers: .unprocessableContent
        case .wrongType: .unsupportedMediaType
        case .wrongMethod: .methodNotAllowed
        case .accountExists, .nothingKnown, .sampleAccount: .conflict
        case .busy: .tooManyRequests
        case .page(let problem): problem.status
        }
    }

    /// The word by which programs tell problems apart; it never changes.
    var code: String {
        switch self {
        case .badParameter: "bad-parameter"
        case .badBody(let problem): problem.code
        case .badMembers: "bad-members"
        case .wrongType: "wrong-type"
        case .wrongMethod: "wrong-method"
        case .accountExists: "account-exists"
        case .nothingKnown: "nothing-known"
        case .sampleAccount: "sample-account"
        case .busy: "busy"
        case .page(let problem): problem.code
        }
    }

    /// All words there are, but for those of pages.
    static let codes = [
        "token-needed", "not-yours", "not-found", "bad-parameter", "not-json", "no-rows", "too-many-rows",
        "bad-members",
        "bad-row", "bad-key", "key-of-another", "wrong-type", "wrong-method", "too-large", "account-exists",
        "nothing-known", "sample-account", "busy", "disk-full", "no-database", "inner",
    ]

    /// - Parameter status: where it is not the problem's own.
    func response(_ words: Wording, status: HTTPResponse.Status? = nil) -> Response {
        let status = status ?? self.status
        var json = JSONText()
        json.object { json in
            json.field("type", "/api#\(code)")
            json.field("title", title(words))
            json.field("status", status.code)
            json.field("detail", detail(words))
        }
        var response = Response.json(json, status: status)
        response.headers[.contentType] = "application/problem+json"
        response.headers[.contentLanguage] = words.languageTag
        if case .page(.signInNeeded) = self { response.headers[.wwwAuthenticate] = "Bearer" }
        if case .wrongMethod(let allowed) = self { response.headers[.allow] = allowed }
        if case .busy = self { response.headers[.retryAfter] = "2" }
        return response
    }

    private func title(_ words: Wording) -> String {
        if case .page(let problem) = self { return words.problem(problem).title }
        return words.apiProblem(code)
    }

    private func detail(_ words: Wording) -> String {
        switch self {
        case .badParameter(let name): words.wrongParameter(name)
        case .badBody(.unknownMember(let name)): words.wrongMember(name)
        case .badBody(.noTruth(let name)): words.wrongMember(name)
        case .badBody(.noObject(let row)): words.wrongRow(row)
        case .badBody(.unknownColumn(let name, let row)): words.wrongColumn(name, row: row)
        case .badBody(.noCell(let name, let row)): words.wrongCell(name, row: row)
        case .page(let problem): words.problem(problem).advice
        default: words.apiAdvice(code)
        }
    }
}

extension FactBatchProblem {
    var code: String {
        switch self {
        case .notJSON: "not-json"
        case .noRows: "no-rows"
        case .tooManyRows: "too-many-rows"
        case .unknownMember, .noTruth: "bad-members"
        case .noObject, .unknownColumn, .noCell: "bad-row"
        case .badKey: "bad-key"
        case .keyOfAnother: "key-of-another"
        }
    }
}

extension PageProblem {
    var code: String {
        switch self {
        case .notFound: "not-found"
        case .wrongMethod: "wrong-method"
        case .foreignHost: "foreign-host"
        case .foreignPage: "foreign-page"
        case .badUpload: "broken-request"
        case .tooLarge: "too-large"
        case .badAccount: "bad-account"
        case .noRoom: "disk-full"
        case .mayNotWrite: "may-not-write"
        case .noAnswer: "no-database"
        case .signInNeeded: "token-needed"
        case .notYours: "not-yours"
        case .staleForm: "stale-form"
        case .manyWaiting: "many-waiting"
        case .inner: "inner"
        }
    }
}

extension Response {
    static func json(_ json: JSONText, status: HTTPResponse.Status = .ok) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language, Authorization"
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: json.text)))
    }
}
