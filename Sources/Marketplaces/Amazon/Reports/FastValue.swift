import AccountHealth

/// Values in exactly the form reports usually have; nil sends the line to the checked path.
///
/// Everything is read eight bytes at a time, so a value must have `FastValue.margin` readable bytes after its first.
enum FastValue {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Bytes behind the beginning of a value that may be read, though they need not belong to it.
    static let margin = 32

    /// An id of the form 3-7-7 digits.
    @inline(__always)
    static func orderNumber(_ bytes: Bytes) -> OrderNumber? {
        guard bytes.count == 19, let base = bytes.baseAddress else { return nil }
        let first = EightBytes(base, digits: 0x0000_0000_00FF_FFFF, others: 0x0000_0000_2D00_0000, of: 4)
        let second = EightBytes(base + 3, digits: 0xFFFF_FFFF_FFFF_FF00, others: 0x2D)
        let third = EightBytes(base + 11, digits: 0xFFFF_FFFF_FFFF_FF00, others: 0x2D)
        guard first.isValid, second.isValid, third.isValid else { return nil }
        let beginning = first.digit(0) * 100 + first.digit(1) * 10 + first.digit(2)
        return OrderNumber(digits: (beginning * 10_000_000 + second.number) * 10_000_000 + third.number)
    }

    /// `yyyy-MM-ddTHH:mm:ss` with `Z` or `±hh:mm`, from 1991 to 2098; seconds since 1970.
    @inline(__always)
    static func second(_ bytes: Bytes, _ months: MonthMemory) -> UInt32? {
        guard bytes.count == 25 || bytes.count == 20, let base = bytes.baseAddress else { return nil }
        let month = months.month(base)
        let time = EightBytes(base + 8, digits: 0xFFFF_00FF_FF00_FFFF, others: 0x0000_3A00_0054_0000)
        let seconds = EightBytes(base + 16, digits: 0x0000_0000_00FF_FF00, others: 0x0000_0000_0000_003A, of: 3)
        let (day, hour, minute, second) = (time.pair(0), time.pair(3), time.pair(6), seconds.pair(1))
        guard time.isValid, seconds.isValid, day >= 1, day <= month.days, hour < 24, minute < 60, second < 60,
            let offset = offset(base + 19, isLong: bytes.count == 25)
        else { return nil }
        let timeOfDay = Int64(bitPattern: hour &* 3600 &+ minute &* 60 &+ second)
        return UInt32(truncatingIfNeeded: month.dayZero &+ Int64(bitPattern: day) &* 86_400 &+ timeOfDay &- offset)
    }

    /// Seconds ahead of UTC that `Z` or `±hh:mm` says.
    @inline(__always)
    private static func offset(_ base: UnsafePointer<UInt8>, isLong: Bool) -> Int64? {
        // +00:00
        if isLong, EightBytes.load(base) & 0x0000_FFFF_FFFF_FFFF == 0x3030_3A30_302B { return 0 }
        return rareOffset(base, isLong: isLong)
    }

    @inline(never)
    private static func rareOffset(_ base: UnsafePointer<UInt8>, isLong: Bool) -> Int64? {
        guard isLong else { return base[0] == 90 ? 0 : nil }
        let sign: Int64 = base[0] == 45 ? -1 : 1
        let written = EightBytes(
            base, digits: 0x0000_FFFF_00FF_FF00, others: 0x0000_0000_3A00_0000 | UInt64(sign < 0 ? 45 : 43), of: 6)
        guard written.isValid, written.pair(1) < 15, written.pair(4) < 60 else { return nil }
        return sign * Int64(written.pair(1) * 3600 + written.pair(4) * 60)
    }

    @inline(__always)
    static func status(_ bytes: Bytes) -> OrderStatus? {
        guard let base = bytes.baseAddress else { return nil }
        let word = EightBytes.word(base, bytes.count)
        switch bytes.count {
        case 7:
            return word == EightBytes.word("Shipped\0")
                ? .shipped : word == EightBytes.word("Pending\0") ? .pending : nil
        case 8: return word == EightBytes.word("Canceled") ? .cancelled : nil
        case 9:
            guard base[8] == UInt8(ascii: "d") else { return nil }
            return word == EightBytes.word("Cancelle") ? .cancelled : word == EightBytes.word("Unshippe") ? .open : nil
        default: return nil
        }
    }

    // As many lines say the one as the other, in no order that could be guessed: both are compared with, without asking.

    /// `Merchant` or `Amazon`.
    @inline(__always)
    static func fulfilment(_ bytes: Bytes) -> Fulfilment? {
        guard let base = bytes.baseAddress else { return nil }
        let word = EightBytes.word(base, bytes.count)
        let isSeller = EightBytes.isWord(word, bytes.count, "Merchant", 8)
        let isMarketplace = EightBytes.isWord(word, bytes.count, "Amazon\0\0", 6)
        return isSeller ? .seller : isMarketplace ? .marketplace : nil
    }

    /// Up to four digits. Empty is one piece, as the checked path reads it.
    @inline(__always)
    static func quantity(_ bytes: Bytes) -> UInt16? {
        guard bytes.count < 5, let base = bytes.baseAddress else { return bytes.isEmpty ? 1 : nil }
        guard !bytes.isEmpty else { return 1 }
        var value: UInt16 = 0
        for index in 0..<bytes.count {
            let digit = base[index] &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ UInt16(digit)
        }
        return value
    }

    @inline(__always)
    static func flag(_ bytes: Bytes) -> Bool? {
        guard let base = bytes.baseAddress else { return nil }
        let word = EightBytes.word(base, bytes.count)
        let isFalse = EightBytes.isWord(word, bytes.count, "false\0\0\0", 5)
        let isTrue = EightBytes.isWord(word, bytes.count, "true\0\0\0\0", 4)
        return isFalse ? false : isTrue ? true : nil
    }
}
