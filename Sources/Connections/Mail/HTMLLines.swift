/// Text as it is put into lines: spaces once, an empty line between paragraphs.
struct HTMLLines {
    private(set) var bytes: [UInt8] = []
    /// How many quotations of mails the text stands in; its lines begin with as many `>`.
    var quoteDepth = 0

    private var needsSpace = false
    private var lineEnds = 2
    private static let space = UInt8(ascii: " ")

    mutating func add(_ letters: [UInt8]) {
        for letter in letters { add(letter) }
    }

    mutating func add(_ byte: UInt8) {
        switch byte {
        case 9, 10, 12, 13, HTMLLines.space: needsSpace = true
        // Nothing that steers a terminal.
        case 0..<32, 127: break
        default:
            if lineEnds > 0 {
                for _ in 0..<min(quoteDepth, 20) { bytes += [UInt8(ascii: ">"), HTMLLines.space] }
            } else if needsSpace {
                bytes.append(HTMLLines.space)
            }
            needsSpace = false
            lineEnds = 0
            bytes.append(byte)
        }
    }

    mutating func addSpace() { needsSpace = true }

    mutating func endLine() {
        if lineEnds == 0 { endLineAlways() }
        needsSpace = false
    }

    mutating func endParagraph() {
        while lineEnds < 2 { endLineAlways() }
        needsSpace = false
    }

    mutating func finish() { endLine() }

    private mutating func endLineAlways() {
        bytes.append(10)
        lineEnds += 1
    }
}
