import AccountHealth
import Appeals
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Wording

/// The letter with all that proves it, as a page, as PDF and as files; and what was promised, measured.
extension CaseRoutes {
    /// A pack as it is made for one answer.
    private struct Made {
        var view: CaseView
        var pack: EvidencePack
        var letter: String
        var bytes: [Int: [UInt8]] = [:]

        var document: PackDocument { PackDocument(pack, bytes: bytes) }

        func files(_ document: HTML, pdf: [UInt8]?) -> PackFiles {
            PackFiles(pack, letter: letter, document: document, pdf: pdf, exhibits: bytes)
        }
    }

    private func make(_ visitor: Visitor, _ context: PageContext) async throws -> Made {
        let view = try await view(context)
        let model = CasePage.Model(view, words: visitor.words)
        var made = Made(
            view: view, pack: EvidencePack(model, orders: try await orders(of: view), exhibits: []),
            letter: model.sheet.text)
        for exhibit in view.record.exhibits {
            guard let digest = exhibit.digest, let number = Int(exhibit.id.dropFirst()),
                let bytes = try await desk.exhibit(digest, in: view.id, of: view.entry.id)
            else { continue }
            let read = try readExhibit(bytes, number: number, title: exhibit.kind, fileName: exhibit.file)
            made.pack.exhibits.append(read)
            made.bytes[number] = bytes
        }
        return made
    }

    /// How many orders are shown one by one; the others are in the account's own files.
    static var longestList: Int { 100 }

    func orders(of view: CaseView) async throws -> [OrderView] {
        var orders: [OrderView] = []
        for order in view.facts.orders.prefix(Self.longestList) {
            if let found = try await desk.order(order.orderID, of: view.entry.id) { orders.append(found) }
        }
        return orders
    }

    @Sendable func pack(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return packPage(try await make(visitor, context), visitor)
    }

    private func packPage(
        _ made: Made, _ visitor: Visitor, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let size = made.files(made.document.html(), pdf: nil).size
        let preview = PackDocument.Preview(
            words: visitor.words, size: PackSize(byteCount: size, limit: made.view.packLimit),
            canPrint: desk.canPrint, problem: problem)
        let document = PackDocument(made.pack, bytes: made.bytes, preview: preview).html()
        return alone(visitor.response(document, status: status))
    }

    /// A document that needs nothing outside itself may load nothing, and runs nothing.
    private func alone(_ response: Response) -> Response {
        var response = response
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; sandbox"
        return response
    }

    @Sendable func packPDF(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let made = try await make(visitor, context)
        do {
            guard let pdf = try await desk.pdf(of: made.document.html().bytes, in: uploads.path) else {
                return packPage(made, visitor)
            }
            return file(pdf, mediaType: "application/pdf", name: "case-\(made.view.id).pdf")
        } catch CaseTrouble.notPrinted(let reason) {
            return packPage(made, visitor, problem: reason, status: .internalServerError)
        }
    }

    @Sendable func packZip(_ request: Request, _ context: PageContext) async throws -> Response {
        let made = try await make(Visitor(request, context), context)
        let document = made.document.html()
        var pdf: [UInt8]?
        do {
            pdf = try await desk.pdf(of: document.bytes, in: uploads.path)
        } catch CaseTrouble.notPrinted {
            // Then the document goes as a page; why it does is told where the PDF alone is asked for.
        }
        let path = "\(uploads.path)/pack-\(UUID().uuidString).zip"
        try writePack(made.files(document, pdf: pdf).files, to: path)
        var headers = HTTPFields()
        headers[.contentType] = "application/zip"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"case-\(made.view.id).zip\""
        return Response(status: .ok, headers: headers, body: try FileAnswer(path).body)
    }

    // MARK: - Promises

    @Sendable func commitments(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let page = CommitmentsPage.html(
            try await view(context), canPrint: desk.canPrint, words: visitor.words, place: visitor.place)
        return visitor.response(page)
    }

    /// The proof sheet: as PDF where this computer makes one, else as the page to print.
    @Sendable func proof(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let view = try await view(context)
        let document = ProofSheet(view: view).html()
        do {
            if let pdf = try await desk.pdf(of: document.bytes, in: uploads.path) {
                return file(pdf, mediaType: "application/pdf", name: "proof-\(view.id).pdf")
            }
        } catch CaseTrouble.notPrinted {
            // The page itself can be printed.
        }
        return alone(visitor.response(document))
    }

    private func file(_ bytes: [UInt8], mediaType: String, name: String) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "inline; filename=\"\(name)\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
