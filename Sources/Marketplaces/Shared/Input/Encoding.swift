import Glibc

/// A character encoding in which marketplaces and shop systems write their files.
package enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
    case cp932 = "CP932"
    case windows1252 = "WINDOWS-1252"

    /// The name to show.
    package var name: String {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .cp932: "cp932"
        case .windows1252: "windows-1252"
        default: rawValue
        }
    }

    /// The text of some bytes; nil when they are not of this encoding.
    package func decode(_ bytes: some Sequence<UInt8>) -> String? {
        let input = Array(bytes)
        if self == .utf8 { return String(validating: input, as: UTF8.self) }
        guard let output = Transcoder(from: self)?.convert(input, isLast: true) else { return nil }
        return String(validating: output, as: UTF8.self)
    }

    /// Guesses the encoding from the beginning of a file: byte order mark, then strict UTF-8, then what the pairs of high
    /// bytes look like. One undecided byte at the end of the sample is forgiven.
    package static func detect(_ sample: [UInt8]) -> (encoding: Encoding, markLength: Int) {
        if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if isUTF8(sample) { return (.utf8, 0) }
        return (guessLegacy(sample), 0)
    }

    private static func isUTF8(_ sample: [UInt8]) -> Bool {
        // A sample may end inside a character of up to four bytes.
        for cut in 0...min(3, sample.count) {
            let head = sample.dropLast(cut)
            if cut > 0, let last = sample.dropLast(cut - 1).last, last < 0x80 { return false }
            if String(validating: head, as: UTF8.self) != nil { return true }
        }
        return false
    }

    /// Chinese text is runs of byte pairs, both high; Japanese has the lead bytes of kana; western text has lone high
    /// bytes between letters.
    private static func guessLegacy(_ sample: [UInt8]) -> Encoding {
        var kana = 0
        var chinese = 0
        var lone = 0
        // Pairs that western text has too; they tell Japanese from Chinese, but not either from western text.
        var doubtful = 0
        var index = 0
        while index < sample.count {
            let byte = sample[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let next: UInt8 = index + 1 < sample.count ? sample[index + 1] : 0
            if byte == 0x82 && (0x9F...0xF1).contains(next) || byte == 0x83 && (0x40...0x96).contains(next)
                || byte == 0x81 && (0x40...0x7E).contains(next)
            {
                kana += 1
                index += 2
            } else if (0x81...0xFE).contains(byte) && next >= 0xA1 && next != 0xFF {
                // Two high bytes between letters are rather “Größe” than a single Chinese sign.
                if isLetter(sample, index - 1), isLetter(sample, index + 2) { lone += 1 } else { chinese += 1 }
                index += 2
            } else if (0x88...0x9F).contains(byte) && next >= 0x80 {
                kana += 1
                index += 2
            } else if (0x88...0x9F).contains(byte) && next >= 0x40 && next != 0x7F {
                // A Japanese sign, or the curly quote in a western “don’t”.
                doubtful += 1
                index += 2
            } else {
                lone += 1
                index += 1
            }
        }
        if lone >= kana + chinese { return .windows1252 }
        let isJapanese = (kana + doubtful) * 3 > chinese
        let candidates: [Encoding] = isJapanese ? [.cp932, .gb18030] : [.gb18030, .cp932]
        return candidates.first { fits($0, sample) } ?? candidates[0]
    }

    private static func isLetter(_ sample: [UInt8], _ index: Int) -> Bool {
        guard sample.indices.contains(index) else { return false }
        return (97...122).contains(sample[index] | 32)
    }

    private static func fits(_ encoding: Encoding, _ sample: [UInt8]) -> Bool {
        encoding.decode(sample) != nil || encoding.decode(sample.dropLast()) != nil
    }
}

/// Turns bytes of one encoding into UTF-8, block by block, with the C library's converter.
final class Transcoder {
    private let handle: iconv_t
    /// The bytes a character takes at least; to skip fewer would put all later ones out of step.
    private let unit: Int
    private var carry: [UInt8] = []
    /// Whether some bytes could not be converted and were replaced.
    private(set) var hasReplaced = false

    init?(from encoding: Encoding) {
        guard let handle = iconv_open("UTF-8", encoding.rawValue), handle != iconv_t(bitPattern: -1) else { return nil }
        self.handle = handle
        unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    }

    deinit {
        iconv_close(handle)
    }

    /// Converts bytes strictly; nil when some are invalid. A character cut at the end waits for the next block.
    func convert(_ input: [UInt8], isLast: Bool) -> [UInt8]? {
        convert(input, isLast: isLast, replacing: false)
    }

    /// Converts bytes and puts the replacement character where some are invalid.
    func convertReplacing(_ input: [UInt8], isLast: Bool) -> [UInt8] {
        convert(input, isLast: isLast, replacing: true) ?? []
    }

    private func convert(_ block: [UInt8], isLast: Bool, replacing: Bool) -> [UInt8]? {
        var input = carry + block
        carry = []
        var output: [UInt8] = []
        output.reserveCapacity(input.count * 3 / 2 + 16)
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        let inputCount = input.count
        return input.withUnsafeMutableBytes { bytes -> [UInt8]? in
            var source = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = inputCount
            while left > 0 {
                var written = 0
                var status = 0
                var problem: Int32 = 0
                chunk.withUnsafeMutableBytes { space in
                    var target = space.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = space.count
                    status = iconv(handle, &source, &left, &target, &room)
                    problem = errno
                    written = space.count - room
                }
                output += chunk[..<written]
                guard status == -1 else { break }
                if problem == E2BIG { continue }
                if problem == EINVAL, !isLast {
                    carry = Array(bytes[(inputCount - left)...])
                    return output
                }
                guard replacing else { return nil }
                hasReplaced = true
                output += [0xEF, 0xBF, 0xBD]
                let skipped = min(unit, left)
                source = source.map { $0 + skipped }
                left -= skipped
            }
            return output
        }
    }
}

/// A source in another encoding, read as UTF-8.
final class TranscodingSource: ByteSource {
    private let source: any ByteSource
    private let transcoder: Transcoder
    private var ready: ArraySlice<UInt8> = []
    private var isAtEnd = false

    init?(_ source: any ByteSource, from encoding: Encoding) {
        guard let transcoder = Transcoder(from: encoding) else { return nil }
        self.source = source
        self.transcoder = transcoder
    }

    var hasReplaced: Bool { transcoder.hasReplaced }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        while ready.isEmpty, !isAtEnd {
            let block = try source.read(upTo: 256 * 1024)
            isAtEnd = block.isEmpty
            ready = transcoder.convertReplacing(block, isLast: isAtEnd)[...]
        }
        let count = min(ready.count, buffer.count)
        buffer.copyBytes(from: ready.prefix(count))
        ready.removeFirst(count)
        return count
    }
}
