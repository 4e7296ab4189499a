package import AccountHealth

/// A whole number with an optional sign; nil for anything else, also when it does not fit.
package func parseInteger(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 19 else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
}

/// A sum in minor units. A point or a comma before the last one or two digits is the decimal mark, other marks group
/// thousands: `1,234.56`, `1.234,56`, `19.9`, `-4`. Exact; nil for anything else.
package func parseMoney(_ bytes: some Collection<UInt8>, currency: Currency) -> Money? {
    let bytes = Array(bytes)
    guard !bytes.isEmpty, bytes.count <= 20 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let body = bytes.dropFirst(isNegative ? 1 : 0)
    let isMark: (UInt8) -> Bool = { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    var mark = body.lastIndex(where: isMark)
    if let found = mark {
        let decimals = body.endIndex - found - 1
        let sameMarks = body.count { $0 == body[found] }
        // Three digits after a mark that has no other kind before it group thousands.
        let groups = decimals == 3 && currency.decimals != 3 && body.allSatisfy { !isMark($0) || $0 == body[found] }
        if groups || sameMarks > 1 { mark = nil }
    }
    guard hasGoodGroups(body[..<(mark ?? body.endIndex)], isMark) else { return nil }
    var value: Int64 = 0
    var decimals = 0
    for index in body.indices {
        let byte = body[index]
        if isMark(byte) { continue }
        guard byte >= 48, byte <= 57 else { return nil }
        if let mark, index > mark {
            decimals += 1
            // More decimals than the currency has are zeros, or the sum is not exact.
            if decimals > currency.decimals {
                guard byte == 48 else { return nil }
                continue
            }
        }
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int64(byte - 48))
        guard !overflow, !carry else { return nil }
        value = sum
    }
    for _ in min(decimals, currency.decimals)..<currency.decimals {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = product
    }
    guard body.contains(where: { $0 >= 48 && $0 <= 57 }) else { return nil }
    return Money(minorUnits: isNegative ? -value : value, currency: currency)
}

/// Whether whole digits are grouped as people group them: three at the end, two or three before (India), one to three at
/// the front. A date such as `05.09.26` is not.
private func hasGoodGroups(_ digits: ArraySlice<UInt8>, _ isMark: (UInt8) -> Bool) -> Bool {
    let sizes = digits.split(omittingEmptySubsequences: false, whereSeparator: isMark).map(\.count)
    guard sizes.count > 1, let first = sizes.first, let last = sizes.last else { return true }
    return (1...3).contains(first) && last == 3 && sizes.dropFirst().allSatisfy { (2...3).contains($0) }
}

/// `true`, `yes`, `y`, `1` and their opposites, in any case.
package func parseFlag(_ bytes: some Collection<UInt8>) -> Bool? {
    switch String(decoding: bytes.prefix(6), as: UTF8.self).lowercased() {
    case "true", "yes", "y", "1", "是": true
    case "false", "no", "n", "0", "否": false
    default: nil
    }
}
