/// Which parts of a mail the marketplace wrote itself. A refusal may quote the seller's letter, which says that all is well.
struct OwnWords {
    /// Places in the text, ascending.
    private(set) var stretches: [Range<Int>] = []
    /// The headers of a mail that was forwarded or pasted with them.
    private(set) var headers = NoticeHeaders()

    /// Whether an older mail stands below, so that this one answers it.
    private(set) var answersMail = false

    private let scalars: [Unicode.Scalar]
    private let lines: [Range<Int>]

    /// - Parameter start: where the body begins.
    init(_ scalars: [Unicode.Scalar], from start: Int) {
        self.scalars = scalars
        var lines: [Range<Int>] = []
        var begin = start
        for place in start..<max(start, scalars.count) where scalars[place] == "\n" {
            lines.append(begin..<place)
            begin = place + 1
        }
        if begin < scalars.count { lines.append(begin..<scalars.count) }
        self.lines = lines
        take(from: 0, depth: 0)
    }

    /// Takes the text from a line to where older mail begins. A forwarded mail is what was sent on, not what was written
    /// above it; a mail that only consists of an older one is that one.
    private mutating func take(from first: Int, depth: Int) {
        var line = first
        var own: [Range<Int>] = []
        while line < lines.count {
            let mark = depth < 8 ? mark(at: line) : nil
            if let mark {
                let isEmpty = own.allSatisfy { isBlank($0) }
                if mark.isForward || isEmpty {
                    let (headers, body) = headers(from: mark.next)
                    self.headers = self.headers.filled(from: headers)
                    take(from: body, depth: depth + 1)
                    return
                }
                answersMail = true
                break
            }
            if isQuoted(lines[line]) { answersMail = true } else { own.append(lines[line]) }
            line += 1
        }
        for range in own {
            if let last = stretches.last, last.upperBound + 1 == range.lowerBound {
                stretches[stretches.count - 1] = last.lowerBound..<range.upperBound
            } else if !range.isEmpty {
                stretches.append(range)
            }
        }
    }

    private struct Mark {
        let isForward: Bool
        /// The line behind it.
        let next: Int
    }

    /// What begins an older mail at a line: a dividing line, "On … wrote:", or the lines above a mail.
    private func mark(at line: Int) -> Mark? {
        guard mayMark(lines[line]) else { return nil }
        let text = folded(lines[line])
        let core = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(100).filter { !OwnWords.isRule($0) }))
        if core.utf8.count < 60 {
            if OwnWords.forwardMarks.contains(where: { core.hasPrefix($0) }) {
                return Mark(isForward: true, next: line + 1)
            }
            if OwnWords.originalMarks.contains(where: { core.hasPrefix($0) }) {
                return Mark(isForward: false, next: line + 1)
            }
        }
        if let next = attribution(at: line, text) { return Mark(isForward: false, next: next) }
        if OwnWords.headerName(text) == .from || OwnWords.headerName(text) == .subject,
            line + 1 < lines.count,
            lines[(line + 1)...].prefix(2).contains(where: { OwnWords.headerName(folded($0)) != nil })
        {
            return Mark(isForward: false, next: line)
        }
        return nil
    }

    /// Most lines begin with what no mark begins with.
    private func mayMark(_ line: Range<Int>) -> Bool {
        let text = scalars[line].prefix(60)
        guard let start = text.firstIndex(where: { !Script.isSpace($0) && !Script.isInvisible($0) }) else {
            return false
        }
        let first = Script.folded(scalars[start])
        if OwnWords.isRule(first) || Script.isDigit(first) { return true }
        // What the Chinese marks and headers below begin with.
        if Script.isSign(first) { return "转轉原发寄收主时日抄在于".unicodeScalars.contains(first) }
        // On …, Begin forwarded message, Forwarded message, and the names of headers.
        if first == "o" || first == "b" { return start + 5 < line.upperBound }
        return (first == "f" || first == "s") && text[start...].prefix(20).contains { ":：".unicodeScalars.contains($0) }
            || first == "f" && text.count < 60
    }

    private static func isRule(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "_", "=", " ", ">", "*": true
        default: false
        }
    }

    private static let forwardMarks = ["forwardedmessage", "beginforwardedmessage", "转发的邮件", "转发邮件", "轉寄郵件"]
    private static let originalMarks = ["originalmessage", "originalappointment", "原始邮件", "原邮件", "原始郵件"]

    /// "On Monday somebody wrote:", on up to three lines.
    private func attribution(at line: Int, _ text: String) -> Int? {
        let isEnglish = text.hasPrefix("on ")
        let isChinese =
            text.hasPrefix("在") || text.hasPrefix("于") || text.unicodeScalars.first.map(Script.isDigit) == true
        guard isEnglish || isChinese else { return nil }
        for end in line..<min(line + 3, lines.count) {
            let last = folded(lines[end])
            if isEnglish, last.hasSuffix("wrote:") { return end + 1 }
            if isChinese, last.hasSuffix("写道：") || last.hasSuffix("写道:") { return end + 1 }
            if last.isEmpty { break }
        }
        return nil
    }

    private func isQuoted(_ line: Range<Int>) -> Bool {
        scalars[line].first { !Script.isSpace($0) && !Script.isInvisible($0) } == ">"
    }

    private func isBlank(_ line: Range<Int>) -> Bool {
        scalars[line].allSatisfy { Script.isSpace($0) || Script.isInvisible($0) }
    }

    /// The beginning of a line as it is compared.
    private func folded(_ line: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        var isStart = true
        for scalar in scalars[line].prefix(240) where !Script.isInvisible(scalar) {
            if isStart, Script.isSpace(scalar) { continue }
            isStart = false
            text.append(Script.folded(scalar))
        }
        while let last = text.last, Script.isSpace(last) { text.removeLast() }
        return String(text)
    }

    // The lines above a mail.

    private enum Header { case from, to, subject, date, other }

    private static let headerNames: [(String, Header)] = [
        ("from", .from), ("发件人", .from), ("寄件者", .from), ("to", .to), ("收件人", .to), ("subject", .subject),
        ("主题", .subject),
        ("主旨", .subject), ("date", .date), ("sent", .date), ("发送时间", .date), ("时间", .date), ("日期", .date),
        ("cc", .other),
        ("抄送", .other), ("reply-to", .other),
    ]

    private static func headerName(_ line: String) -> Header? {
        let start = line.unicodeScalars.prefix(24)
        guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = String(String.UnicodeScalarView(start[..<colon].filter { $0 != "*" && $0 != " " }))
        return headerNames.first { $0.0 == name }?.1
    }

    /// Reads the lines above a mail, and says on which line its text begins.
    private func headers(from first: Int) -> (NoticeHeaders, Int) {
        var headers = NoticeHeaders()
        var line = first
        while line < lines.count, isBlank(lines[line]) { line += 1 }
        while line < lines.count, let name = OwnWords.headerName(folded(lines[line])) {
            let text = String(String.UnicodeScalarView(scalars[lines[line]]))
            let value = text.firstIndex { $0 == ":" || $0 == "：" }.map { text[text.index(after: $0)...] } ?? ""
            let content = String(value.drop { $0.isWhitespace || $0 == "*" })
            switch name {
            case .from: if headers.from.isEmpty { headers.from = content }
            case .to: if headers.to.isEmpty { headers.to = content }
            case .subject: if headers.subject.isEmpty { headers.subject = content }
            case .date: if headers.date.isEmpty { headers.date = content }
            case .other: break
            }
            line += 1
        }
        return (headers, line)
    }
}
