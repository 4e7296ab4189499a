import AccountHealth
import HTTPTypes
import Hummingbird
import Wording

/// Who asks, as far as pages care: the language, the clock, and the address asked for.
struct Visitor {
    let words: Wording
    let place: Place
    /// Set when the address itself chose the language, which is then remembered.
    let chosen: Language?

    let context: PageContext
    /// Whether it is a program, which reads no pages.
    let isProgram: Bool

    init(_ request: Request, _ context: PageContext) {
        self.context = context
        isProgram = request.isOfProgram
        let query = request.uri.queryParameters
        chosen = query["lang"].flatMap { Language(rawValue: String($0)) }
        let remembered = request.cookies["lang"].flatMap { Language(rawValue: $0.value) }
        words = Wording(
            chosen ?? remembered ?? Visitor.preferred(request.headers[.acceptLanguage]),
            zone: VisitorZones.all.zone(named: request.cookies["zone"]?.value))
        place = Place(
            path: request.uri.path.split(separator: "/").map { Visitor.decoded($0) },
            query: Link.fields(request.uri.query ?? ""), person: context.signedIn)
    }

    /// A field of the form in the address.
    subscript(name: String) -> String? { place.query.first { $0.name == name }?.value }

    /// The first of the languages a browser names that we speak; English when there is none.
    static func preferred(_ header: String?) -> Language {
        let wishes = (header ?? "").split(separator: ",").map { part in
            let fields = part.split(separator: ";").map { $0.filter { $0 != " " } }
            let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (code: fields.first?.lowercased() ?? "", weight: weight)
        }
        // The sort is stable: among equals the first one named wins.
        for wish in wishes.sorted(by: { $0.weight > $1.weight }) where wish.weight > 0 {
            if wish.code == "zh" || wish.code.hasPrefix("zh-") { return .chinese }
            if wish.code == "en" || wish.code.hasPrefix("en-") || wish.code == "*" { return .english }
        }
        return .english
    }

    static func decoded(_ part: some StringProtocol) -> String {
        Link.decoded(String(part))
    }

    /// A page as an answer.
    func response(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        // Pages tell of a seller's business; nothing keeps them but the window they stand in.
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language, Cookie"
        headers[.contentLanguage] = words.languageTag
        if let chosen {
            headers[.setCookie] = "lang=\(chosen.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }

    /// - Parameter status: where it is not the problem's own.
    func problem(_ problem: PageProblem, status: HTTPResponse.Status? = nil) -> Response {
        if isProgram { return APIProblem.page(problem).response(words, status: status) }
        return response(ProblemPage.html(problem, words: words, place: place), status: status ?? problem.status)
    }
}

extension PageProblem {
    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .wrongMethod: .methodNotAllowed
        case .foreignHost: .misdirectedRequest
        case .foreignPage: .forbidden
        case .badUpload: .badRequest
        case .tooLarge: .contentTooLarge
        case .manyWaiting: .tooManyRequests
        case .badAccount: .badRequest
        case .noRoom: .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .mayNotWrite: .internalServerError
        case .noAnswer: .serviceUnavailable
        case .signInNeeded: .unauthorized
        case .notYours, .staleForm: .forbidden
        case .inner: .internalServerError
        }
    }
}
