import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

/// A backup that is not whole changes nothing, however it came about.
struct DamagedBackupTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        let name: String
        let apply: @Sendable (inout [UInt8]) -> Void

        var testDescription: String { name }
    }

    static let damages: [Damage] = [
        Damage(name: "empty") { $0 = [] },
        Damage(name: "no backup") { $0 = Array("%PDF-1.7\nend\t0\n".utf8) },
        Damage(name: "shortened by a byte") { $0.removeLast() },
        Damage(name: "shortened by half") { $0.removeLast($0.count / 2) },
        Damage(name: "a byte changed") { $0[$0.count / 2] ^= 1 },
        Damage(name: "something behind it") { $0 += Array("more\n".utf8) },
        Damage(name: "twice") { $0 += $0 },
        Damage(name: "nothing in it") { DamagedBackupTests.seal(&$0) { lines in lines.removeLast(lines.count - 1) } },
        Damage(name: "no tables") {
            DamagedBackupTests.seal(&$0) { lines in
                let first = lines[0]
                lines = lines.filter { $0 == first || $0.hasPrefix("migration\t") }
            }
        },
        Damage(name: "without users") {
            DamagedBackupTests.seal(&$0) { lines in
                lines.removeSubrange(DamagedBackupTests.rows(of: "users", in: lines))
            }
        },
        Damage(name: "a table twice") {
            DamagedBackupTests.seal(&$0) { lines in lines += lines[DamagedBackupTests.rows(of: "users", in: lines)] }
        },
        Damage(name: "a row twice") {
            DamagedBackupTests.seal(&$0) { lines in
                let rows = DamagedBackupTests.rows(of: "users", in: lines)
                lines[rows.upperBound - 1] = "\\.\t\(rows.count - 1)"
                lines.insert(lines[rows.lowerBound + 1], at: rows.lowerBound + 1)
            }
        },
        Damage(name: "another column") {
            DamagedBackupTests.seal(&$0) { lines in
                let head = DamagedBackupTests.rows(of: "users", in: lines).lowerBound
                lines[head] = lines[head].replacing("name:text", with: "label:text")
            }
        },
    ]

    /// Changes lines of a backup and gives it the checksum that it then has.
    private static func seal(_ bytes: inout [UInt8], _ change: (inout [String]) -> Void) {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        lines.removeLast()
        change(&lines)
        let body = lines.map { $0 + "\n" }.joined()
        bytes = Array((body + "end\t\(BackupTests.checksum(body))\n").utf8)
    }

    /// The lines of a table, from its columns to the number of its rows.
    private static func rows(of table: String, in lines: [String]) -> Range<Int> {
        guard let head = lines.firstIndex(where: { $0.hasPrefix("table\t\(table)\t") }),
            let end = lines[head...].firstIndex(where: { $0.hasPrefix("\\.") })
        else { return 0..<0 }
        return head..<end + 1
    }

    @Test(arguments: DatabaseKind.all, DamagedBackupTests.damages)
    func aDamagedFileChangesNothing(_ kind: DatabaseKind, _ damage: Damage) async throws {
        try await BackupTests.withFile { file in
            try await withDatabase(.sqlite) { database async throws in
                try await database.write { try StoredShop.keep(in: $0) }
                try await database.backUp(to: file)
            }
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            damage.apply(&bytes)
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            try await withDatabase(kind) { database async throws in
                let error = await #expect(throws: StorageError.self) {
                    try await database.restore(from: file, at: BackupTests.moment)
                }
                guard case .badBackup = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                let counts = try await database.read { try StoredShop.counts(in: $0) }
                #expect(counts.values.allSatisfy { $0 == 0 })
                #expect(try await database.pending().isEmpty)
            }
        }
    }
}
