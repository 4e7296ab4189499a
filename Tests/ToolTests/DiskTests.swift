import Foundation
import TestSupport
import Testing

/// A data folder that is full or may not be written: said clearly, and nothing is damaged.
struct DiskTests {
    private static let owner = ["--account", "north", "--store", "amazon.us"]

    /// Files of which the first is small, and the second too large for a disk that is nearly full.
    private static func files(in folder: TemporaryFolder) throws -> [String] {
        let head = "order_id,placed_at,status,ship_by,confirmed_at\n"
        return try [40, 5_000].map { count in
            let rows = (0..<count).map { row in
                let day = row % 27 + 1
                return "\(count)-\(row),2026-06-\(day < 10 ? "0" : "")\(day)T10:00:00Z,shipped,2026-06-28,\n"
            }
            return try folder.write("orders-\(count).csv", head + rows.joined())
        }
    }

    /// Without the right to write what may not be written, which the superuser otherwise has.
    private static func asOthers(_ arguments: [String], data: String) async throws -> StandingProcess {
        let drop = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : ""
        return try await StandingProcess.run(
            arguments + ["--data", data], environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"],
            script: "exec \(drop)\"$0\" \"$@\"")
    }

    @Test func aFullDiskLosesNothing() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let files = try DiskTests.files(in: folder)
        let small = try await StandingProcess.run(["import", files[0]] + DiskTests.owner + ["--data", data])
        try #require(small.code == 0, "\(small.errors)")
        // No file may grow beyond half a megabyte; the signal that comes with it is ignored.
        let full = try await StandingProcess.run(
            ["import", files[1]] + DiskTests.owner + ["--data", data],
            script: "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\"")
        #expect(full.code == 3, "\(full.output) \(full.errors)")
        #expect(full.errors.contains("of the database is full"), "\(full.errors)")
        #expect(!full.output.contains("kept as import"))
        let check = try await StandingProcess.run(["database", "check", "--data", data])
        #expect(check.code == 0 && check.output.contains("1 account"), "\(check.output) \(check.errors)")
        let again = try await StandingProcess.run(["import"] + files + DiskTests.owner + ["--data", data])
        #expect(again.code == 0 && again.output.contains("was imported before"), "\(again.output) \(again.errors)")
        #expect(again.output.contains("5000 rows") || again.output.contains("5,000 rows"), "\(again.output)")
        let checkAgain = try await StandingProcess.run(["database", "check", "--data", data])
        #expect(checkAgain.code == 0, "\(checkAgain.output) \(checkAgain.errors)")
    }

    @Test func aFolderThatMayNotBeWrittenIsSaid() async throws {
        let folder = try TemporaryFolder()
        let data = "\(folder.path)/data"
        let files = try DiskTests.files(in: folder)
        let small = try await StandingProcess.run(["import", files[0]] + DiskTests.owner + ["--data", data])
        try #require(small.code == 0, "\(small.errors)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: data).map { "\(data)/\($0)" }
        let before = try Data(contentsOf: URL(fileURLWithPath: "\(data)/standing.sqlite"))
        for path in paths + [data] {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            chmod(path, isFolder.boolValue ? 0o500 : 0o400)
        }
        defer { for path in [data] + paths { chmod(path, 0o700) } }
        for arguments in [
            ["import", files[1]] + DiskTests.owner, ["account", "add", "south", "--store", "amazon.us"],
        ] {
            let result = try await DiskTests.asOthers(arguments, data: data)
            #expect(result.code == 3, "\(arguments): \(result.output)")
            #expect(result.errors.contains("may not be written"), "\(arguments): \(result.errors)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(data)/standing.sqlite")) == before)
    }

    @Test func aFolderThatCannotBeMadeIsSaid() async throws {
        let folder = try TemporaryFolder()
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        let result = try await DiskTests.asOthers(["account", "list"], data: "\(folder.path)/data")
        #expect(result.code == 3, "\(result.output)")
        #expect(result.errors.contains("\(folder.path)/data"), "\(result.errors)")
    }
}
