package import Appeals

/// A mail as far as it concerns a notice: its headers, what it says, and what is attached.
package struct Mail: Hashable, Sendable {
    /// A file in the mail; its content is passed over.
    package struct Attachment: Hashable, Sendable {
        package let name: String?
        /// Such as `application/pdf`.
        package let type: String
        /// Decoded.
        package let bytes: Int
    }

    package var headers = NoticeHeaders()
    /// In their order, HTML as plain text; of alternatives one.
    package var parts: [String] = []
    package var attachments: [Attachment] = []
    /// A limit was reached, so there was more.
    package var isCut = false

    /// A text that came without a mail.
    package init(text: String) {
        parts = [text]
    }

    init() {}

    package var notice: NoticeMail { NoticeMail(headers: headers, parts: parts) }
}

/// What of a mail is read; a mail comes from anybody.
package struct MailLimits: Sendable {
    /// Of the file. Attachments may be large; they are not kept.
    package var bytes = 200 << 20
    /// Of all text taken from it.
    package var textBytes = 2 << 20
    /// Of the lines above one part.
    package var headerBytes = 256 << 10
    package var parts = 200
    package var depth = 20

    package init() {}
}

/// Why a mail is not read.
package enum MailProblem: Error, Hashable, Sendable {
    case cannotOpen
    case tooLarge
    /// So many parts, or such long headers, are an attack.
    case hostile
    case noMail
}
