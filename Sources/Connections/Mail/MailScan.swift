/// Looks through the bytes of a mail before the parser does: the parser keeps an object for each part and each line above it,
/// so a small file could fill the memory.
struct MailScan {
    /// Lines that may divide parts. Text has some that look alike.
    static let mostDividers = 5_000

    private let limits: MailLimits
    private var bytes = 0
    private var dividers = 0
    private var lineLength = 0
    private var lineStartsWithDashes = false
    private var lastByte: UInt8 = 10
    /// Bytes of the headers that are being read; nil in a body.
    private var headerBytes: Int? = 0

    init(limits: MailLimits) {
        self.limits = limits
    }

    mutating func read(_ block: ArraySlice<UInt8>) throws(MailProblem) {
        bytes += block.count
        guard bytes <= limits.bytes else { throw .tooLarge }
        for byte in block {
            if let count = headerBytes {
                headerBytes = count + 1
                guard count < limits.headerBytes else { throw .hostile }
            }
            if byte == 10 {
                // A blank line ends headers; behind a divider others begin.
                if lineLength == 0 { headerBytes = nil }
                if lineStartsWithDashes {
                    dividers += 1
                    headerBytes = 0
                    guard dividers <= MailScan.mostDividers else { throw .hostile }
                }
                lineLength = 0
                lineStartsWithDashes = false
            } else if byte != 13 {
                if lineLength == 1, byte == UInt8(ascii: "-"), lastByte == byte { lineStartsWithDashes = true }
                lineLength += 1
            }
            lastByte = byte
        }
    }
}
