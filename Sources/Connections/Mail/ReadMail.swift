import Appeals
import CGMime
import Glibc

/// Reads a mail file. Attachments are passed over on the disk, so their size takes no memory.
package func readMail(at path: String, limits: MailLimits = MailLimits()) throws(MailProblem) -> Mail {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen }
    var scan = MailScan(limits: limits)
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else {
            close(descriptor)
            throw .cannotOpen
        }
        if count == 0 { break }
        do throws(MailProblem) {
            try scan.read(buffer[..<count])
        } catch {
            close(descriptor)
            throw error
        }
    }
    lseek(descriptor, 0, SEEK_SET)
    // The stream closes the file.
    return try MailParser.parse(limits: limits) { g_mime_stream_fs_new(descriptor) }
}

/// Reads a mail that is in memory.
package func readMail(_ bytes: [UInt8], limits: MailLimits = MailLimits()) throws(MailProblem) -> Mail {
    var scan = MailScan(limits: limits)
    try scan.read(bytes[...])
    return try MailParser.parse(limits: limits) {
        bytes.withUnsafeBytes { bytes in
            g_mime_stream_mem_new_with_buffer(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
    }
}

/// Something of the mail library that is let go of in time.
private func release(_ object: UnsafeMutableRawPointer?) {
    if let object { g_object_unref(object) }
}

private enum MailParser {
    /// The library is set up once, before it is first used.
    static let options: Options = {
        g_mime_init()
        let options = g_mime_parser_options_new()
        // Headers without a word on their encoding, tried in this order.
        let charsets: [UnsafeMutablePointer<CChar>?] = ["utf-8", "gb18030", "windows-1252"].map { (name: String) in
            strdup(name)
        }
        var list: [UnsafePointer<CChar>?] = charsets.map { UnsafePointer($0) } + [nil]
        list.withUnsafeMutableBufferPointer { g_mime_parser_options_set_fallback_charsets(options, $0.baseAddress) }
        for charset in charsets { free(charset) }
        return Options(pointer: options)
    }()

    /// Never changed once it is made.
    struct Options: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    /// - Parameter open: makes the stream; before the library is set up there is none.
    static func parse(
        limits: MailLimits, _ open: () -> UnsafeMutablePointer<GMimeStream>?
    ) throws(MailProblem) -> Mail {
        let options = MailParser.options.pointer
        guard let stream = open() else { throw .cannotOpen }
        defer { release(stream) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer { release(parser) }
        guard let message = g_mime_parser_construct_message(parser, options) else { throw .noMail }
        defer { release(message) }
        var walk = MailWalk(limits: limits)
        walk.mail.headers = headers(of: message)
        walk.take(g_mime_message_get_mime_part(message), depth: 0)
        return walk.mail
    }

    static func headers(of message: UnsafeMutablePointer<GMimeMessage>) -> NoticeHeaders {
        NoticeHeaders(
            subject: text(g_mime_message_get_subject(message)), from: addresses(g_mime_message_get_from(message)),
            to: addresses(g_mime_message_get_to(message)),
            date: message.withMemoryRebound(to: GMimeObject.self, capacity: 1) {
                text(g_mime_object_get_header($0, "Date"))
            })
    }

    private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> String {
        guard let list, let text = internet_address_list_to_string(list, nil, 0) else { return "" }
        defer { g_free(text) }
        return self.text(text)
    }

    /// A header of some length; nobody's name takes more.
    static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer else { return "" }
        return String(
            decoding: UnsafeRawBufferPointer(start: pointer, count: min(strlen(pointer), 4_000)), as: UTF8.self)
    }
}

/// Goes through the parts of a mail.
private struct MailWalk {
    let limits: MailLimits
    var mail = Mail()
    private var partCount = 0
    private var textBytes = 0

    init(limits: MailLimits) {
        self.limits = limits
    }

    private func isKind(_ object: UnsafeMutablePointer<GMimeObject>, _ type: GType) -> Bool {
        UnsafeMutableRawPointer(object).withMemoryRebound(to: GTypeInstance.self, capacity: 1) {
            g_type_check_instance_is_a($0, type) != 0
        }
    }

    mutating func take(_ object: UnsafeMutablePointer<GMimeObject>?, depth: Int) {
        guard let object else { return }
        partCount += 1
        guard depth < limits.depth, partCount <= limits.parts, textBytes < limits.textBytes else {
            mail.isCut = true
            return
        }
        if isKind(object, g_mime_multipart_get_type()) {
            takeMultipart(object, depth: depth)
        } else if isKind(object, g_mime_message_part_get_type()) {
            takeMessage(object, depth: depth)
        } else if isKind(object, g_mime_part_get_type()) {
            takePart(object)
        }
    }

    private func type(of object: UnsafeMutablePointer<GMimeObject>) -> (type: String, subtype: String) {
        let type = g_mime_object_get_content_type(object)
        return (
            MailParser.text(g_mime_content_type_get_media_type(type)).lowercased(),
            MailParser.text(g_mime_content_type_get_media_subtype(type)).lowercased()
        )
    }

    private mutating func takeMultipart(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
        let multipart = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimeMultipart.self)
        let count = Int(g_mime_multipart_get_count(multipart))
        let before = mail.parts.count
        for index in 0..<min(count, limits.parts) {
            take(g_mime_multipart_get_part(multipart, Int32(index)), depth: depth + 1)
        }
        guard type(of: object).subtype == "alternative", mail.parts.count > before + 1 else { return }
        // The same said in several ways. The plain one, unless it only says that the mail should be looked at elsewhere.
        let choices = mail.parts[before...]
        let longest = choices.map(\.utf8.count).max() ?? 0
        let choice = choices.first { $0.utf8.count * 4 >= longest } ?? choices[before]
        mail.parts.replaceSubrange(before..., with: [choice])
    }

    /// A mail in the mail, as many programs forward one.
    private mutating func takeMessage(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
        let part = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimeMessagePart.self)
        guard let message = g_mime_message_part_get_message(part) else { return }
        let headers = MailParser.headers(of: message)
        let before = mail.parts.count
        take(g_mime_message_get_mime_part(message), depth: depth + 1)
        guard mail.parts.count > before else { return }
        // As programs write it that forward the text itself.
        mail.parts[before] = """
            ---------- Forwarded message ---------
            From: \(headers.from.oneLine)
            Date: \(headers.date.oneLine)
            Subject: \(headers.subject.oneLine)
            To: \(headers.to.oneLine)

            \(mail.parts[before])
            """
    }

    private mutating func takePart(_ object: UnsafeMutablePointer<GMimeObject>) {
        let part = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimePart.self)
        let (type, subtype) = type(of: object)
        guard type == "text", g_mime_part_is_attachment(part) == 0 else {
            let name = g_mime_part_get_filename(part).map { MailParser.text($0).oneLine }
            mail.attachments.append(
                Mail.Attachment(name: name, type: "\(type)/\(subtype)", bytes: MailContent(part).count()))
            return
        }
        let limit = limits.textBytes - textBytes
        let charset = MailParser.text(g_mime_object_get_content_type_parameter(object, "charset"))
        let (text, isCut) = MailContent(part).text(charset: charset, isHTML: subtype == "html", limit: limit)
        textBytes += text.utf8.count
        mail.isCut = mail.isCut || isCut
        if text.contains(where: { !$0.isWhitespace }) { mail.parts.append(text) }
    }
}

extension String {
    fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
