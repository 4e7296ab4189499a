import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport

/// Files brought by the form, as a browser does it.
enum BringingFiles {
    /// - Parameters:
    ///   - fields: of the form, beside the files.
    ///   - language: of the page where the import is over.
    /// - Returns: the page where the import is over, or the form again where it was not taken.
    static func bring(
        _ client: any TestClientProtocol, _ fields: [String: String], _ files: [(name: String, text: String)],
        language: String = "en"
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        try await bring(
            client, fields, bytes: files.map { (name: $0.name, bytes: Array($0.text.utf8)) }, language: language)
    }

    /// The same with the bytes of each file.
    static func bring(
        _ client: any TestClientProtocol, _ fields: [String: String], bytes files: [(name: String, bytes: [UInt8])],
        language: String = "en"
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        var parts = [MultipartReaderTests.Part(name: "form", fileName: nil, body: Array(OpenEntrance.formToken.utf8))]
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            parts.append(.init(name: name, fileName: nil, body: Array(value.utf8)))
        }
        parts += files.map { .init(name: "files", fileName: $0.name, body: $0.bytes) }
        let sent = try await client.execute(
            uri: "/import", method: .post, headers: [.contentType: "multipart/form-data; boundary=b"],
            body: ByteBuffer(bytes: MultipartReaderTests.form(parts)))
        guard sent.status == .seeOther, let job = sent.headers[.location] else { return (sent.status, sent.text) }
        return try await end(client, job, language: language)
    }

    /// The page of a job once its import is over.
    static func end(
        _ client: any TestClientProtocol, _ job: String, language: String = "en"
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        while true {
            let page = try await client.execute(uri: job, method: .get, headers: [.acceptLanguage: language])
            if !page.text.contains("data-live") { return (page.status, page.text) }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
