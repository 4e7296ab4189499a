/// Spaces that must not break: between a number and what it counts, so that a line never ends within a figure or a date.
enum Typesetting {
    private static let hard: [UInt8] = [0xC2, 0xA0]

    /// Makes a space hard that stands after a digit before `%`, a month or a Chinese unit, or in Chinese before a digit.
    static func harden(_ bytes: inout [UInt8], from start: Int) {
        var index = start + 1
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: " "), isHard(bytes, at: index) {
                bytes.replaceSubrange(index...index, with: hard)
                index += 1
            }
            index += 1
        }
    }

    private static func isHard(_ bytes: [UInt8], at index: Int) -> Bool {
        let (before, after) = (bytes[index - 1], bytes[index + 1])
        if isDigit(before) {
            if after == UInt8(ascii: "%") { return true }
            return after > 0x7F ? isUnit(bytes, at: index + 1) : isMonth(bytes, at: index + 1)
        }
        // 12 月 5 日: the space after 月.
        return isDigit(after) && index >= 3 && bytes[(index - 3)..<index].elementsEqual("月".utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static let months: [[UInt8]] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ].map { Array($0.utf8) }
    private static let units: [[UInt8]] = ["月", "日", "年", "天", "单", "件", "个", "项"].map { Array($0.utf8) }

    private static func isMonth(_ bytes: [UInt8], at index: Int) -> Bool {
        months.contains { bytes[index...].starts(with: $0) }
    }

    private static func isUnit(_ bytes: [UInt8], at index: Int) -> Bool {
        units.contains { bytes[index...].starts(with: $0) }
    }
}
