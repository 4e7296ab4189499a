/// Eight bytes of a value, checked and read all at once: digits at given places, given letters at all others.
///
/// A date has some twenty letters to look at; three of these look at it in a dozen steps each.
struct EightBytes {
    /// Digits as their values, and zeros where a letter is the expected one.
    private let differences: UInt64
    let isValid: Bool

    private static let zeros: UInt64 = 0x3030_3030_3030_3030

    /// - Parameters:
    ///   - digits: 0xFF at each place of a digit; the first byte is the lowest.
    ///   - others: the expected letters at all other places.
    ///   - count: how many bytes belong to the value; eight are read.
    @inline(__always)
    init(_ base: UnsafePointer<UInt8>, digits: UInt64, others: UInt64, of count: UInt64 = 8) {
        let bytes = EightBytes.load(base) & (UInt64.max >> (64 - count * 8))
        let differences = bytes ^ (others | EightBytes.zeros & digits)
        self.differences = differences
        // Six more than nine, or more than fifteen, shows in the upper half of a byte.
        let upper = ((differences &+ 0x0606_0606_0606_0606) | differences) & 0xF0F0_F0F0_F0F0_F0F0
        isValid = upper | differences & ~digits == 0
    }

    @inline(__always)
    func digit(_ place: UInt64) -> UInt64 { differences >> (place * 8) & 0xFF }

    /// The number of two digits that begins at a place.
    @inline(__always)
    func pair(_ place: UInt64) -> UInt64 { (differences &* 10 &+ differences >> 8) >> (place * 8) & 0xFF }

    /// All eight as one number; letters in front count as zeros.
    @inline(__always)
    var number: UInt64 {
        let pairs = (differences &* 10 &+ differences >> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
        return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
    }

    @inline(__always)
    static func load(_ base: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
    }

    /// The first bytes of a value of `count` bytes, zeros behind it.
    @inline(__always)
    static func word(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let word = load(base)
        return count >= 8 ? word : word & ((1 << (UInt64(truncatingIfNeeded: count) * 8)) &- 1)
    }

    /// A text of eight bytes, to compare words with.
    @inline(__always)
    static func word(_ text: StaticString) -> UInt64 { load(text.utf8Start) }

    /// Whether the first bytes of a value, and how many it has, are those of a text.
    @inline(__always)
    static func isWord(_ word: UInt64, _ count: Int, _ text: StaticString, _ length: Int) -> Bool {
        (word ^ self.word(text)) | UInt64(truncatingIfNeeded: count ^ length) == 0
    }
}
