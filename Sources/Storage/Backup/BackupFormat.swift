import Foundation

/// How a backup is written: one text for both databases.
///
/// The first line names the format, then come the migrations the tables have, then each table: a line with its columns, a line
/// for each row in PostgreSQL's text format (`CopyText`), and a line with the number of rows. The last line has a checksum of
/// all bytes before it, so that a damaged or shortened file is known before anything is changed.
enum BackupFormat {
    static let firstLine = "standing-backup 1"
    static let migration = "migration"
    static let table = "table"
    /// No row begins so: a backslash in a cell is written twice.
    static let endOfRows = "\\."
    static let end = "end"

    /// Whether a backup may take the place of what is there: nothing, or an earlier backup.
    static func mayBeReplaced(_ path: String) -> Bool {
        guard access(path, F_OK) == 0 else { return true }
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        // What cannot be read is no backup.
        let start = try? file.read(upToCount: firstLine.utf8.count)
        return start.map { $0.elementsEqual(firstLine.utf8) } ?? false
    }

    /// What the line of a table says; nil when it is none, or has other names than ours can be.
    static func table(_ cells: [String]) -> Table? {
        guard cells.count > 2, cells[0] == table, isName(cells[1]) else { return nil }
        var columns: [Table.Column] = []
        for cell in cells.dropFirst(2) {
            let parts = cell.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, isName(parts[0]), let kind = Table.Column.Kind(rawValue: parts[1]) else {
                return nil
            }
            columns.append(Table.Column(name: parts[0], kind: kind))
        }
        return Table(cells[1], columns, key: [])
    }

    /// Names become part of SQL.
    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == 95 || ($0 >= 48 && $0 <= 57) }
    }
}

/// A checksum that every changed byte changes: FNV-1a of 64 bits. It guards against accidents, not against malice.
struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var value = value
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.value = value
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension StorageError {
    /// What the operating system said of a file.
    static func file(_ path: String, code: Int32) -> StorageError {
        let details = "\(path): \(String(cString: strerror(code)))"
        switch code {
        case ENOSPC, EDQUOT, EFBIG: return .diskFull(details: details)
        case EACCES, EPERM, EROFS: return .readOnly(details: details)
        default: return .cannotOpen(path: path, details: details)
        }
    }
}
