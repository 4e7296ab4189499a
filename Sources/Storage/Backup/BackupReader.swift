import Foundation

/// Reads a backup line by line.
final class BackupReader {
    private let path: String
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    /// What of `bytes` is read but not given out.
    private var unread = 0..<0
    private var isAtEnd = false
    private(set) var checksum = Checksum()
    /// The checksum before the line given out last.
    private(set) var checksumBefore = Checksum()

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw StorageError.badBackup(reason: "the file cannot be opened") }
        bytes = Array(repeating: 0, count: 1 << 20)
    }

    deinit {
        close(descriptor)
    }

    /// Shows the next line without its end; false when there is none.
    func line(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
        while true {
            let length = bytes[unread].firstIndex(of: UInt8(ascii: "\n")).map { $0 - unread.lowerBound }
            if let length {
                let start = unread.lowerBound
                unread = start + length + 1..<unread.upperBound
                checksumBefore = checksum
                try bytes.withUnsafeBufferPointer { all in
                    checksum.add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[start...start + length]))
                    try body(UnsafeBufferPointer(rebasing: all[start..<start + length]))
                }
                return true
            }
            guard try fill() else {
                guard unread.isEmpty else {
                    throw StorageError.badBackup(reason: "the file ends in the midst of a line")
                }
                return false
            }
        }
    }

    /// Reads more behind what is unread; false at the end of the file.
    private func fill() throws -> Bool {
        bytes.replaceSubrange(0..<unread.count, with: Array(bytes[unread]))
        unread = 0..<unread.count
        if unread.count == bytes.count { bytes += Array(repeating: 0, count: bytes.count) }
        let count = bytes.withUnsafeMutableBytes { all in
            read(descriptor, all.baseAddress.map { $0 + unread.count }, all.count - unread.count)
        }
        guard count >= 0 else { throw StorageError.badBackup(reason: "the file cannot be read") }
        unread = 0..<unread.count + count
        return count > 0
    }

    /// The next line as texts; nil when there is none.
    func cells() throws -> [String]? {
        var cells: [String] = []
        let isThere = try line { line in
            var reader = CellReader()
            try reader.forEach(of: line) { cells.append($0.map { String(decoding: $0, as: UTF8.self) } ?? "") }
        }
        return isThere ? cells : nil
    }

    /// Whether the file is whole: looks at every byte and changes nothing.
    static func check(_ path: String) throws {
        let reader = try BackupReader(path: path)
        guard try reader.cells() == [BackupFormat.firstLine] else {
            throw StorageError.badBackup(reason: "the file is no backup of this program, or of a newer one")
        }
        var sum: String?
        var isAmongRows = false
        let table = Array((BackupFormat.table + "\t").utf8)
        let endOfRows = Array(BackupFormat.endOfRows.utf8)
        let end = Array((BackupFormat.end + "\t").utf8)
        while try reader.line({ line in
            guard sum == nil else { throw StorageError.badBackup(reason: "the file goes on behind its end") }
            if isAmongRows {
                isAmongRows = !line.starts(with: endOfRows)
            } else if line.starts(with: end) {
                sum = String(decoding: line.dropFirst(end.count), as: UTF8.self)
            } else {
                isAmongRows = line.starts(with: table)
            }
        }) {}
        guard let sum else { throw StorageError.badBackup(reason: "the file is not whole") }
        guard sum == reader.checksumBefore.text else { throw StorageError.badBackup(reason: "the file is damaged") }
    }
}

/// Takes a line apart and the escapes back.
struct CellReader {
    private var cell: [UInt8] = []

    /// Shows each cell; nil is NULL.
    mutating func forEach(
        of line: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Void
    ) throws {
        var start = 0
        while true {
            var end = start
            var isPlain = true
            while end < line.count, line[end] != UInt8(ascii: "\t") {
                if line[end] == UInt8(ascii: "\\") { isPlain = false }
                end += 1
            }
            let written = UnsafeBufferPointer(rebasing: line[start..<end])
            if isPlain {
                try body(written)
            } else if written.count == 2, written[1] == UInt8(ascii: "N") {
                try body(nil)
            } else {
                try unescape(written)
                try cell.withUnsafeBufferPointer { try body($0) }
            }
            guard end < line.count else { return }
            start = end + 1
        }
    }

    private mutating func unescape(_ written: UnsafeBufferPointer<UInt8>) throws {
        cell.removeAll(keepingCapacity: true)
        var index = 0
        while index < written.count {
            guard written[index] == UInt8(ascii: "\\") else {
                cell.append(written[index])
                index += 1
                continue
            }
            let letter = index + 1 < written.count ? written[index + 1] : 0
            switch letter {
            case UInt8(ascii: "t"): cell.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "n"): cell.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): cell.append(UInt8(ascii: "\r"))
            case UInt8(ascii: "\\"): cell.append(UInt8(ascii: "\\"))
            default: throw StorageError.badBackup(reason: "a cell cannot be read")
            }
            index += 2
        }
    }
}
