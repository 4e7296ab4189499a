package import AccountHealth
package import Appeals
import Connections

/// What somebody pasted or dropped, before it belongs to a case.
package struct CaseNotice: Sendable {
    package var mail: NoticeMail
    package var original: [UInt8]?
    /// The day it came, where it is told; the current one else.
    package var day: Day?

    /// A mail, a page or a text as its bytes.
    ///
    /// - Parameter name: of the file; its ending tells a mail from a page and a text. Without one the content does.
    /// - Throws: `CaseTrouble.emptyText`, where nothing can be read of it.
    package init(_ bytes: [UInt8], name: String, day: Day?) throws(CaseTrouble) {
        let notice: ReadNotice
        do throws(MailProblem) {
            notice = try ReadNotice(bytes, name: name)
        } catch {
            throw .emptyText
        }
        self.init(mail: notice.mail, original: bytes, day: day)
    }

    package init(mail: NoticeMail, original: [UInt8]? = nil, day: Day? = nil) {
        self.mail = mail
        self.original = original
        self.day = day
    }

    package func message(on day: Day) -> CaseMessage {
        CaseMessage(mail: mail, receivedOn: day, original: original.map { FileDigest(of: $0).text })
    }
}
