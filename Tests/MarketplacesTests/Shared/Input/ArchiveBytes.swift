/// Archives written by hand, without compression but for the bomb, so that tests hang on no other program.
enum ArchiveBytes {
    struct Entry {
        var name: String
        var bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        init(_ name: String, _ text: String) {
            self.init(name, Array(text.utf8))
        }
    }

    /// A zip file whose entries are stored as they are. Source: PKWARE, APPNOTE.TXT 6.3.
    static func zip(_ entries: [Entry]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            // Version 2.0, UTF-8 names, stored, midnight of 1 January 2026.
            let common: [UInt8] =
                le16(20) + le16(0x0800) + le16(0) + le16(0) + le16(0x5C21) + le32(crc(entry.bytes))
                + le32(UInt32(entry.bytes.count)) + le32(UInt32(entry.bytes.count)) + le16(UInt16(name.count))
                + le16(0)
            directory += le32(0x0201_4B50) + le16(20) + common
            directory += le16(0) + le16(0) + le16(0) + le32(0) + le32(UInt32(body.count)) + name
            body += le32(0x0403_4B50) + common + name + entry.bytes
        }
        let count = le16(UInt16(entries.count))
        let end: [UInt8] =
            le32(0x0605_4B50) + le16(0) + le16(0) + count + count + le32(UInt32(directory.count))
            + le32(UInt32(body.count)) + le16(0)
        return body + directory + end
    }

    /// A gzip file of stored blocks. Source: RFC 1951, RFC 1952.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var deflated: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let size = UInt16(block.count)
            deflated += [rest.isEmpty ? 1 : 0] + le16(size) + le16(~size) + block
        } while !rest.isEmpty
        return gzip(deflated: deflated, of: bytes)
    }

    /// A gzip file that unpacks to a thousand times its size: one letter, repeated by a code of two bits for 258 of them.
    static func bomb(letter: UInt8, repeats: Int) -> [UInt8] {
        var bits = BitWriter()
        // Last block, with codes of its own: 286 lengths, 1 distance, 18 lengths of lengths.
        bits.add(1, 1)
        bits.add(2, 2)
        bits.add(29, 5)
        bits.add(0, 5)
        bits.add(14, 4)
        // Lengths of lengths, in the order of RFC 1951: 18 (a run of zeros) takes 1 bit, 2 and 1 take 2 bits.
        for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
            bits.add(symbol == 18 ? 1 : symbol == 1 || symbol == 2 ? 2 : 0, 3)
        }
        // Codes by symbol: 18 is 0, 1 is 10, 2 is 11 (the first bit first).
        func zeros(_ count: Int) {
            var left = count
            while left > 0 {
                var run = min(left, 138)
                if left > run, left - run < 11 { run = left - 11 }
                bits.add(0, 1)
                bits.add(run - 11, 7)
                left -= run
            }
        }
        // The letter and the end take 2 bits, a repeat of 258 takes 1.
        zeros(Int(letter))
        bits.addCode("11")
        zeros(255 - Int(letter))
        bits.addCode("11")
        zeros(28)
        bits.addCode("10")
        // The distance of 1.
        bits.addCode("10")
        bits.addCode("10")
        for _ in 0..<repeats { bits.addCode("00") }
        bits.addCode("11")
        return gzip(deflated: bits.bytes, of: nil)
    }

    private static func gzip(deflated: [UInt8], of bytes: [UInt8]?) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + deflated + le32(bytes.map(crc) ?? 0) + le32(UInt32(bytes?.count ?? 0))
    }

    private struct BitWriter {
        var bytes: [UInt8] = []
        private var used = 8

        mutating func add(_ value: Int, _ count: Int) {
            for bit in 0..<count {
                if used == 8 {
                    bytes.append(0)
                    used = 0
                }
                bytes[bytes.count - 1] |= UInt8((value >> bit) & 1) << UInt8(used)
                used += 1
            }
        }

        /// A Huffman code, which begins with its highest bit.
        mutating func addCode(_ code: String) {
            for bit in code { add(bit == "1" ? 1 : 0, 1) }
        }
    }

    static func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    static func le32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8((value >> ($0 * 8)) & 0xFF) } }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
