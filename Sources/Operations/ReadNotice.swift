package import Appeals
package import Connections
import Marketplaces

/// What a marketplace wrote, read from a file.
package struct ReadNotice: Sendable {
    package let reading: NoticeReading
    /// What was read.
    package let mail: NoticeMail
    package let attachments: [Mail.Attachment]
    /// The mail had more than is read of one.
    package let isCut: Bool

    /// Reads what is in memory already, such as what was pasted or dropped on a page.
    ///
    /// - Parameter name: of the file; its ending tells a mail from a page and a text. Without one the content does.
    package init(_ bytes: [UInt8], name: String = "") throws(MailProblem) {
        switch NoticeFormat(name: name, start: bytes.prefix(16 << 10)) {
        case .mail: try self.init(readMail(bytes))
        case .page: self.init(Mail(text: HTMLText.plain(ReadNotice.text(bytes))))
        case .text: self.init(Mail(text: ReadNotice.text(bytes)))
        }
    }

    private init(_ mail: Mail) {
        self.mail = mail.notice
        reading = Marketplaces.noticeReader.read(mail.notice)
        attachments = mail.attachments
        isCut = mail.isCut
    }

    /// Pages and texts have no attachments, so they are short.
    private static let longestText = 16 << 20

    /// Reads a file; `-` is standard input. A mail's attachments are passed over on the disk.
    package init(at path: String) throws(MailProblem) {
        let source: FileSource
        var bytes: [UInt8]
        do throws(InputError) {
            source = try FileSource(path: path)
            bytes = try source.read(upTo: 16 << 10)
        } catch {
            throw .cannotOpen
        }
        if path != "-", NoticeFormat(name: path, start: bytes[...]) == .mail {
            try self.init(readMail(at: path))
            return
        }
        while bytes.count <= ReadNotice.longestText {
            let block: [UInt8]
            do throws(InputError) { block = try source.read(upTo: 256 << 10) } catch { throw .cannotOpen }
            if block.isEmpty {
                try self.init(bytes, name: path)
                return
            }
            bytes += block
        }
        throw .tooLarge
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let (encoding, markLength) = Encoding.detect(Array(bytes.prefix(64 << 10)))
        let body = bytes.dropFirst(markLength)
        return encoding.decode(body) ?? String(decoding: body, as: UTF8.self)
    }
}

/// In which form a notice was kept.
private enum NoticeFormat {
    case mail, page, text

    init(name: String, start: ArraySlice<UInt8>) {
        let ending = name.split(separator: ".").last?.lowercased()
        switch ending {
        case "eml": self = .mail
        case "html", "htm": self = .page
        default: self = NoticeFormat.isMail(start) ? .mail : NoticeFormat.isPage(start) ? .page : .text
        }
    }

    /// Headers that only a mail program writes. "From:" and "Subject:" alone are pasted with a text.
    private static func isMail(_ start: ArraySlice<UInt8>) -> Bool {
        let marks = ["mime-version", "received", "return-path", "message-id", "delivered-to", "content-type"]
        for line in start.split(separator: 10, omittingEmptySubsequences: false) {
            let text = String(decoding: line, as: UTF8.self)
            guard let first = text.unicodeScalars.first, first != "\r" else { return false }
            // A header goes on where a line begins with a space.
            if first == " " || first == "\t" { continue }
            guard let colon = text.firstIndex(of: ":") else { return false }
            if marks.contains(text[..<colon].lowercased()) { return true }
        }
        return false
    }

    private static func isPage(_ start: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: start.prefix(1_000), as: UTF8.self).lowercased()
        return text.contains("<html") || text.contains("<!doctype html") || text.contains("<body")
    }
}
