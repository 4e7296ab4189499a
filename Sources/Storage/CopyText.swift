/// Cells as text: tabs between them, one row a line, `\N` for NULL, and `\t`, `\n`, `\r`, `\\` for what would be mistaken.
///
/// It is PostgreSQL's text format, and that of our backups. A class: a value inside another class would be checked for
/// exclusive access at every cell.
final class CopyText {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0

    init() {
        room = 1 << 19
        bytes = .allocate(capacity: room)
    }

    deinit {
        bytes.deallocate()
    }

    func withBytes<Value>(_ body: (UnsafeBufferPointer<CChar>) throws -> Value) rethrows -> Value {
        try UnsafeBufferPointer(start: bytes, count: count).withMemoryRebound(to: CChar.self) { try body($0) }
    }

    func removeAll() { count = 0 }

    private func reserve(_ more: Int) {
        guard count + more > room else { return }
        let larger = max(room * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = moved
        room = larger
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    func tab() {
        reserve(1)
        put(UInt8(ascii: "\t"))
    }

    func newline() {
        reserve(1)
        put(UInt8(ascii: "\n"))
    }

    func null() {
        reserve(2)
        put(UInt8(ascii: "\\"))
        put(UInt8(ascii: "N"))
    }

    func append(_ value: Int64) {
        reserve(20)
        if value < 0 { put(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var digits = 1
        var limit: UInt64 = 10
        while digits < 20, rest >= limit {
            digits += 1
            limit = digits < 20 ? limit &* 10 : .max
        }
        var place = count + digits
        repeat {
            place -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes[place] = UInt8(truncatingIfNeeded: digit) &+ 48
            rest = quotient
        } while rest > 0
        count += digits
    }

    /// Adds what is no cell.
    func append(raw text: String) {
        reserve(text.utf8.count)
        for byte in text.utf8 { put(byte) }
    }

    func append(escaping text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Adds a text; what is no UTF-8, and U+0000, becomes U+FFFD.
    func append(repairing utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.isPlain else { return append(escaping: utf8.repairedText) }
        escape(utf8)
    }

    private func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count * 2)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "\t"): putEscaped("t")
            case UInt8(ascii: "\n"): putEscaped("n")
            case UInt8(ascii: "\r"): putEscaped("r")
            case UInt8(ascii: "\\"): putEscaped("\\")
            default: put(byte)
            }
        }
    }

    @inline(__always)
    private func putEscaped(_ letter: Unicode.Scalar) {
        put(UInt8(ascii: "\\"))
        put(UInt8(ascii: letter))
    }
}
