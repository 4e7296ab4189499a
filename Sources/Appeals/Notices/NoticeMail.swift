/// What the marketplace wrote, as it came: the parts of a mail, or one pasted text.
package struct NoticeMail: Hashable, Codable, Sendable {
    package var headers: NoticeHeaders
    /// The texts of the mail in its order; the parts of an alternative count once.
    package var parts: [String]

    package init(headers: NoticeHeaders = NoticeHeaders(), parts: [String]) {
        self.headers = headers
        self.parts = parts
    }
}

/// The lines above a mail; empty where it has none.
package struct NoticeHeaders: Hashable, Codable, Sendable {
    package var subject = ""
    package var from = ""
    package var to = ""
    /// As the mail has it, such as `Thu, 26 Nov 2026 10:00:00 +0000`.
    package var date = ""

    package init(subject: String = "", from: String = "", to: String = "", date: String = "") {
        self.subject = subject
        self.from = from
        self.to = to
        self.date = date
    }

    /// Takes what this one lacks from another.
    func filled(from other: NoticeHeaders) -> NoticeHeaders {
        NoticeHeaders(
            subject: subject.isEmpty ? other.subject : subject, from: from.isEmpty ? other.from : from,
            to: to.isEmpty ? other.to : to, date: date.isEmpty ? other.date : date)
    }
}
