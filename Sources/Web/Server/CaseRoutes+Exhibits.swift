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
    /// A pack holds all of them in memory while it is made.
    fileprivate static var mostOfACase: Int { 100 << 20 }

    @Sendable func addExhibit(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request, of: signedIn.user) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        guard let file = form.files.first else { throw PageProblem.badUpload }
        // It is kept once more, beside the file that came.
        try uploads.requireRoom(for: file.byteCount)
        let view = try await view(context)
        do {
            let (exhibit, bytes) = try Self.exhibit(file, shows: form.fields["shows"] ?? "", of: view.record, desk)
            return try await add(
                .exhibited(exhibit), document: bytes, version: Int(form.fields["version"] ?? "") ?? 0, request, context)
        } catch let trouble as CaseTrouble {
            return visitor.response(try await deskPage(visitor, context, problem: trouble), status: .badRequest)
        }
    }

    /// - Throws: `CaseTrouble`, where the file cannot be an exhibit of the case.
    private static func exhibit(
        _ file: ReceivedForm.File, shows: String, of record: CaseRecord, _ desk: D
    ) throws -> (CaseExhibit, [UInt8]) {
        guard file.byteCount <= longestExhibit else { throw CaseTrouble.tooLarge }
        let kept = record.exhibits.reduce(0) { $0 + ($1.byteCount ?? 0) }
        guard kept + file.byteCount <= mostOfACase else { throw CaseTrouble.tooMuch }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
        guard ExhibitKind(startsWith: bytes) != nil else { throw CaseTrouble.unknownKind }
        let shows = shows.oneParagraph
        let exhibit = CaseExhibit(
            id: record.nextExhibitID, kind: shows.isEmpty ? file.name : shows, file: file.name,
            digest: desk.digest(of: bytes), byteCount: bytes.count)
        return (exhibit, bytes)
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
