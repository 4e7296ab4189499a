import AccountHealth

/// Values in exactly the form reports usually have; nil sends the line to the checked path.
enum FastValue {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// An id of the form 3-7-7 digits.
    @inline(__always)
    static func orderNumber(_ bytes: Bytes) -> OrderNumber? {
        guard bytes.count == 19, let base = bytes.baseAddress, base[3] == 45, base[11] == 45 else { return nil }
        guard let first = digits(base, 3), let second = digits(base + 4, 7), let third = digits(base + 12, 7) else {
            return nil
        }
        return OrderNumber(digits: (first * 10_000_000 + second) * 10_000_000 + third)
    }

    /// `yyyy-MM-ddTHH:mm:ss` with `Z` or `±hh:mm`, from 1990 to 2099; seconds since 1970.
    @inline(__always)
    static func second(_ bytes: Bytes) -> UInt32? {
        guard bytes.count == 25 || bytes.count == 20, let base = bytes.baseAddress else { return nil }
        guard base[4] == 45, base[7] == 45, base[10] == 84, base[13] == 58, base[16] == 58 else { return nil }
        guard let year = digits(base, 4), let month = digits(base + 5, 2), let day = digits(base + 8, 2),
            let hour = digits(base + 11, 2), let minute = digits(base + 14, 2), let second = digits(base + 17, 2)
        else { return nil }
        // A day that may not exist in its month, or a year near the bounds, is looked at slowly.
        guard year > 1990, year < 2099, month >= 1, month <= 12, day >= 1, day <= 28 || isDay(year, month, day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var offset: Int64 = 0
        if bytes.count == 20 {
            guard base[19] == 90 else { return nil }
        } else {
            guard base[22] == 58, let hours = digits(base + 20, 2), let minutes = digits(base + 23, 2), hours < 15,
                minutes < 60
            else { return nil }
            offset = Int64(hours * 3600 + minutes * 60)
            if base[19] == 45 { offset = -offset } else if base[19] != 43 { return nil }
        }
        let days = Int64(Day.number(year: Int(year), month: Int(month), day: Int(day)))
        let time = Int64(hour * 3600 + minute * 60 + second)
        return UInt32(truncatingIfNeeded: days * 86_400 + time - offset)
    }

    private static func isDay(_ year: UInt64, _ month: UInt64, _ day: UInt64) -> Bool {
        day <= UInt64(Day.length(ofMonth: Int(month), year: Int(year)))
    }

    @inline(__always)
    private static func digits(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
        var value: UInt64 = 0
        var isBad: UInt8 = 0
        for index in 0..<count {
            let digit = base[index] &- 48
            isBad |= digit > 9 ? 1 : 0
            value = value &* 10 &+ UInt64(digit)
        }
        return isBad == 0 ? value : nil
    }

    @inline(__always)
    static func status(_ bytes: Bytes) -> OrderStatus? {
        // The length and the first letter tell the usual words apart; the rest is compared.
        switch (bytes.count, bytes.first) {
        case (7, 83): equals(bytes, "Shipped") ? .shipped : nil
        case (7, 80): equals(bytes, "Pending") ? .pending : nil
        case (9, 67): equals(bytes, "Cancelled") ? .cancelled : nil
        case (9, 85): equals(bytes, "Unshipped") ? .open : nil
        default: nil
        }
    }

    @inline(__always)
    static func fulfilment(_ bytes: Bytes) -> Fulfilment? {
        switch bytes.count {
        case 8: equals(bytes, "Merchant") ? .seller : nil
        case 6: equals(bytes, "Amazon") ? .marketplace : nil
        default: nil
        }
    }

    /// Empty is one piece, as the checked path reads it.
    @inline(__always)
    static func quantity(_ bytes: Bytes) -> UInt16? {
        guard bytes.count < 5, let base = bytes.baseAddress else { return bytes.isEmpty ? 1 : nil }
        guard !bytes.isEmpty else { return 1 }
        return digits(base, bytes.count).map { UInt16(truncatingIfNeeded: $0) }
    }

    @inline(__always)
    static func flag(_ bytes: Bytes) -> Bool? {
        if equals(bytes, "false") { return false }
        return equals(bytes, "true") ? true : nil
    }

    @inline(__always)
    private static func equals(_ bytes: Bytes, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != word.utf8Start[index] { return false }
        return true
    }
}
