import AccountHealth
import Appeals
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Wording

/// Documents that prove what letters say.
extension CaseRoutes {
    /// As large as forms take one; no figure is published.
    fileprivate static var longestExhibit: Int { 20 << 20 }

    @Sendable func addExhibit(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        guard let file = form.files.first else { throw PageProblem.badUpload }
        let trouble: CaseTrouble
        if file.byteCount > Self.longestExhibit {
            trouble = .tooLarge
        } else {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
            if ExhibitKind(startsWith: bytes) != nil {
                let view = try await view(context)
                let shows = (form.fields["shows"] ?? "").oneParagraph
                let exhibit = CaseExhibit(
                    id: view.record.nextExhibitID, kind: shows.isEmpty ? file.name : shows, file: file.name,
                    digest: desk.digest(of: bytes), byteCount: bytes.count)
                return try await add(
                    .exhibited(exhibit), document: bytes, version: Int(form.fields["version"] ?? "") ?? 0, request,
                    context)
            }
            trouble = .unknownKind
        }
        return visitor.response(try await deskPage(visitor, context, problem: trouble), status: .badRequest)
    }

    @Sendable func exhibit(_ request: Request, _ context: PageContext) async throws -> Response {
        let view = try await view(context)
        let name = try context.part("exhibit")
        let known = view.record.exhibits + view.record.rounds.flatMap(\.facts.exhibits)
        guard let exhibit = known.first(where: { $0.id == name }), let digest = exhibit.digest,
            let bytes = try await desk.exhibit(digest, in: view.id, of: view.entry.id),
            let kind = ExhibitKind(startsWith: bytes)
        else { throw PageProblem.notFound }
        var headers = HTTPFields()
        headers[.contentType] = kind.mediaType
        headers[.cacheControl] = "no-store"
        // A document is never run as a page of ours.
        headers[.contentDisposition] = "attachment; filename=\"\(exhibit.id).\(kind.fileExtension)\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    @Sendable func withdraw(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        try await add(.withdrew(context.part("exhibit")), version: form.version, request, context)
    }
}
