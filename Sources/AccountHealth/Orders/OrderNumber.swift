/// An order's id in eight bytes, so that ten million orders can be told apart without ten million strings.
///
/// An id of the form 3-7-7 digits is its seventeen digits as a number. Any other id is its place in an
/// `OrderNumberPool`, marked by the highest bit.
package struct OrderNumber: Hashable, Sendable, BitwiseCopyable {
    package let raw: UInt64

    @inlinable
    package init(digits: UInt64) {
        self.raw = digits
    }

    init(raw: UInt64) {
        self.raw = raw
    }

    package init(poolIndex: Int) {
        self.raw = UInt64(poolIndex) | OrderNumber.poolBit
    }

    @usableFromInline static let poolBit: UInt64 = 1 << 63

    /// Spreads consecutive numbers over all bits; the finaliser of SplitMix64.
    @inline(__always)
    var hash: UInt64 {
        var value = raw
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    package var poolIndex: Int? {
        raw & OrderNumber.poolBit == 0 ? nil : Int(raw & ~OrderNumber.poolBit)
    }

    /// Reads an id of the form 3-7-7 digits; nil for any other.
    package init?(_ id: some Collection<UInt8>) {
        guard id.count == 19 else { return nil }
        var value: UInt64 = 0
        for (position, byte) in id.enumerated() {
            if position == 3 || position == 11 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + UInt64(byte - 48)
            }
        }
        self.raw = value
    }

    /// How many characters a 3-7-7 id has.
    fileprivate static let length = 19

    /// Writes the text of a 3-7-7 id; there has to be room for `length` characters.
    fileprivate func write(to text: UnsafeMutableBufferPointer<UInt8>) {
        var rest = raw
        for place in (0..<OrderNumber.length).reversed() {
            if place == 3 || place == 11 {
                text[place] = UInt8(ascii: "-")
            } else {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                text[place] = UInt8(truncatingIfNeeded: digit) &+ 48
                rest = quotient
            }
        }
    }

    /// The text of a 3-7-7 id.
    fileprivate var digitText: String {
        String(unsafeUninitializedCapacity: OrderNumber.length) { text in
            write(to: text)
            return OrderNumber.length
        }
    }
}

/// The ids that are not of the form 3-7-7, each once.
package struct OrderNumberPool: Sendable {
    private var texts: [String] = []
    private var indices: [String: Int] = [:]

    package init() {}

    package mutating func number(for id: String) -> OrderNumber {
        if let number = OrderNumber(id.utf8) { return number }
        if let index = indices[id] { return OrderNumber(poolIndex: index) }
        indices[id] = texts.count
        texts.append(id)
        return OrderNumber(poolIndex: texts.count - 1)
    }

    /// The number of an id without adding it; nil when no order has it.
    package func existingNumber(for id: String) -> OrderNumber? {
        OrderNumber(id.utf8) ?? indices[id].map(OrderNumber.init(poolIndex:))
    }

    package func text(of number: OrderNumber) -> String {
        guard let index = number.poolIndex else { return number.digitText }
        return texts.indices.contains(index) ? texts[index] : ""
    }

    /// Calls `body` with the UTF-8 of an id, without making a `String` of most.
    package func withUTF8<Value>(
        of number: OrderNumber, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        guard number.poolIndex == nil else {
            var text = text(of: number)
            return try text.withUTF8(body)
        }
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: OrderNumber.length) { text in
            number.write(to: text)
            return try body(UnsafeBufferPointer(rebasing: text[..<OrderNumber.length]))
        }
    }
}
