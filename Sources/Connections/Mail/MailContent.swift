import CGMime
import Glibc

/// The content of one part, decoded while it is read.
struct MailContent {
    private let part: UnsafeMutablePointer<GMimePart>

    init(_ part: UnsafeMutablePointer<GMimePart>) {
        self.part = part
    }

    /// How many bytes it has. It is decoded a block at a time and kept nowhere.
    func count() -> Int {
        var count = 0
        read(charset: nil) { count += $0.count }
        return count
    }

    /// Its text, as far as the limit allows.
    func text(charset: String, isHTML: Bool, limit: Int) -> (text: String, isCut: Bool) {
        var bytes: [UInt8] = []
        var isCut = false
        func take(_ block: UnsafeRawBufferPointer) -> Bool {
            let room = limit - bytes.count
            bytes += block.prefix(room)
            isCut = isCut || block.count > room
            return bytes.count < limit
        }
        let text: String
        let named = MailCharset(named: charset)
        if case .other(let name) = named, read(charset: name, take) {
            text = String(decoding: bytes, as: UTF8.self)
        } else {
            bytes = []
            read(charset: nil, take)
            // Cut in the middle of a letter, it is still what it says it is.
            if named == .utf8 || MailCharset.isUTF8(bytes, isCut: isCut) {
                text = String(decoding: bytes, as: UTF8.self)
            } else {
                // It does not say how it is written, or says it wrongly.
                bytes = []
                read(charset: "GB18030", take)
                text = String(decoding: bytes, as: UTF8.self)
            }
        }
        return (isHTML ? HTMLText.plain(text) : text, isCut)
    }

    private func read(charset: String?, _ body: (UnsafeRawBufferPointer) -> Void) {
        read(charset: charset) { block in
            body(block)
            return true
        }
    }

    /// Reads to the end, or until `body` has enough.
    ///
    /// - Returns: whether the charset is known.
    @discardableResult
    private func read(charset: String?, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard let content = g_mime_part_get_content(part), let stream = g_mime_data_wrapper_get_stream(content) else {
            return true
        }
        g_mime_stream_reset(stream)
        guard let filtered = g_mime_stream_filter_new(stream) else { return true }
        defer { g_object_unref(filtered) }
        let chain = UnsafeMutableRawPointer(filtered).assumingMemoryBound(to: GMimeStreamFilter.self)
        // Whatever it decodes, a filter makes three bytes of four or one of three; no content grows without end.
        if let decoder = g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), 0) {
            g_mime_stream_filter_add(chain, decoder)
            g_object_unref(decoder)
        }
        if let charset {
            guard let converter = g_mime_filter_charset_new(charset, "UTF-8") else { return false }
            g_mime_stream_filter_add(chain, converter)
            g_object_unref(converter)
        }
        let size = 64 << 10
        return withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
            while true {
                let count = g_mime_stream_read(filtered, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size)
                guard count > 0 else { return true }
                if !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return true }
            }
        }
    }
}

/// How the text of a part is written.
enum MailCharset: Hashable {
    /// UTF-8, or ASCII, which is part of it.
    case utf8
    /// Another, by the name the system's converter knows.
    case other(String)
    case unknown

    init(named name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default": self = .unknown
        // Programs name the smaller set and write the larger one.
        case "gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "euc-cn", "hz-gb-2312-x": self = .other("GB18030")
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": self = .other("CP932")
        case "iso-8859-1", "latin1", "iso8859-1": self = .other("WINDOWS-1252")
        case "ks_c_5601-1987", "euc-kr": self = .other("CP949")
        case "big5": self = .other("BIG5-HKSCS")
        default: self = .other(name)
        }
    }

    static func isUTF8(_ bytes: [UInt8], isCut: Bool) -> Bool {
        for cut in 0...(isCut ? 3 : 0) where String(validating: bytes.dropLast(cut), as: UTF8.self) != nil {
            return true
        }
        return false
    }
}
