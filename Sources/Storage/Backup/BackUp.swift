import Foundation

extension Database {
    /// Writes all that is kept into one file, as it is at one moment; others may write meanwhile.
    ///
    /// The file appears under its name only when it is whole, and only its owner may read it. An earlier backup of the name is
    /// replaced; any other file is left alone, above all that of the database itself.
    ///
    /// - Parameter requireRoom: called before it is written and again while it grows; throws where the disk is too full to go on.
    package func backUp(
        to path: String, requireRoom: @escaping @Sendable () throws -> Void = {}
    ) async throws {
        guard BackupFormat.mayBeReplaced(path) else { throw StorageError.noBackup(path: path) }
        let part = path + ".part"
        do {
            try await read { connection in
                try requireRoom()
                let file = try BackupWriter(path: part, requireRoom: requireRoom)
                try file.write(from: connection)
            }
        } catch {
            unlink(part)
            throw error
        }
        guard rename(part, path) == 0 else { throw StorageError.file(path, code: errno) }
    }
}

/// Writes the lines of a backup.
private final class BackupWriter {
    private let path: String
    private let descriptor: Int32
    private let text = CopyText()
    private var checksum = Checksum()
    private let requireRoom: () throws -> Void
    private var bytesSinceLook = 0
    /// How many bytes come between two looks at the room on the disk.
    private static let lookEvery = 64 << 20

    init(path: String, requireRoom: @escaping () throws -> Void) throws {
        self.path = path
        self.requireRoom = requireRoom
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw StorageError.file(path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    func write(from connection: any Connection) throws {
        guard try connection.unapplied(Migration.all).isEmpty else {
            throw StorageError.failed(code: "schema", details: "The tables are not yet those of this program.")
        }
        line([BackupFormat.firstLine])
        try connection.forEach(SQL("SELECT name, at FROM migration ORDER BY at, name"), []) { row in
            line([BackupFormat.migration, row.text(0), "\(row.int(1))"])
        }
        for table in backedUpTables { try write(table, from: connection) }
        try send()
        let sum = checksum.text
        line([BackupFormat.end, sum])
        try send()
        guard fsync(descriptor) == 0 else { throw StorageError.file(path, code: errno) }
    }

    private func write(_ table: Table, from connection: any Connection) throws {
        line([BackupFormat.table, table.name] + table.columns.map { "\($0.name):\($0.kind.rawValue)" })
        var count = 0
        let kinds = table.columns.map(\.kind)
        let sql = SQL("SELECT \(table.columnList) FROM \(table.name) ORDER BY \(table.keyList)")
        try connection.stream(sql, []) { row in
            for (column, kind) in kinds.enumerated() {
                if column > 0 { text.tab() }
                if row.isNull(column) {
                    text.null()
                    continue
                }
                switch kind {
                case .integer: text.append(row.int(column))
                case .real: text.append(escaping: "\(row.double(column))")
                case .text: row.withUTF8(column) { text.append(repairing: $0) }
                }
            }
            text.newline()
            count += 1
            if text.count > 1 << 18 { try send() }
        }
        text.append(raw: BackupFormat.endOfRows)
        text.tab()
        text.append(Int64(count))
        text.newline()
    }

    private func line(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { text.tab() }
            text.append(escaping: cell)
        }
        text.newline()
    }

    private func send() throws {
        try text.withBytes { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            checksum.add(rest)
            bytesSinceLook += rest.count
            if bytesSinceLook >= BackupWriter.lookEvery {
                bytesSinceLook = 0
                try requireRoom()
            }
            while let start = rest.baseAddress, !rest.isEmpty {
                let count = Foundation.write(descriptor, start, rest.count)
                guard count > 0 else {
                    if errno == EINTR { continue }
                    throw StorageError.file(path, code: errno)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
        text.removeAll()
    }
}
