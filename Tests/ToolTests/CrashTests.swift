import Foundation
import TestSupport
import Testing

/// Killed at any moment, an import loses nothing it has acknowledged and leaves no half file.
struct CrashTests {
    /// How often an import is killed.
    private static func kills(_ kind: DatabaseKind) -> Int { kind == .sqlite ? 50 : 10 }

    /// Where a program keeps what it imports: a folder, or a database of a server.
    private static func environment(_ place: DatabasePlace) -> [String: String] {
        switch place.kind {
        case .sqlite: ["STANDING_DATA": place.location]
        case .postgres: ["STANDING_DATABASE_URL": place.location]
        }
    }

    /// The rows of each table of a backup, but for tables that hold moments of the clock.
    private static func rows(_ place: DatabasePlace, in folder: TemporaryFolder) async throws -> [String: [Substring]] {
        let file = "\(folder.path)/\(UUID().uuidString).backup"
        let backup = try await StandingProcess.run(["database", "backup", file], environment: environment(place))
        try #require(backup.code == 0, "\(backup.errors)")
        var tables: [String: [Substring]] = [:]
        var table = ""
        for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if cells.count > 1, cells[0].hasSuffix("table") { table = String(cells[1]) }
            tables[table, default: []].append(line)
        }
        for name in ["", "migration", "import", "account"] { tables[name] = nil }
        // When something was changed is not the same twice.
        for name in ["audit", "board_past"] {
            tables[name] = tables[name]?.map { line in
                var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                if cells.count > 1 { cells[1] = "" }
                return Substring(cells.joined(separator: "\t"))
            }
        }
        // The end of the file has its checksum, behind the last table.
        return tables.mapValues { $0.filter { !$0.hasPrefix("end\t") } }
    }

    private static func files(in folder: TemporaryFolder) throws -> [String] {
        var files = [
            try folder.write(
                "defects.csv",
                "order_id,kind,known_at,rating\n"
                    + (0..<100).map { "A-\($0 * 11),feedback,2026-06-20T10:00:00Z,\($0 % 5 + 1)\n" }.joined())
        ]
        for part in 0..<4 {
            let rows = (0..<300).map { row in
                let number = part * 250 + row
                let day = number % 27 + 1
                return "A-\(number),2026-06-\(day < 10 ? "0" : "")\(day)T10:00:00Z,shipped,2026-06-28,\n"
            }
            let head = "order_id,placed_at,status,ship_by,confirmed_at\n"
            files.append(try folder.write("orders-\(part).csv", head + rows.joined()))
        }
        return files
    }

    @Test(arguments: DatabaseKind.all)
    func killedImportsLoseNothing(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let arguments =
            ["import"] + (try CrashTests.files(in: folder)) + ["--account", "north", "--store", "amazon.us"]
        let whole = try await DatabasePlace(kind)
        defer { whole.remove() }
        let begun = Date()
        let uninterrupted = try await StandingProcess.run(arguments, environment: CrashTests.environment(whole))
        try #require(uninterrupted.code == 0, "\(uninterrupted.errors)")
        let seconds = min(3, Date().timeIntervalSince(begun))
        let expected = try await CrashTests.rows(whole, in: folder)
        try #require((expected["order_row"]?.count ?? 0) > 1_000)

        var dice = SeededGenerator(seed: 20_261_123)
        var kills = 0
        while kills < CrashTests.kills(kind) {
            let place = try await DatabasePlace(kind)
            defer { place.remove() }
            kills += try await importUntilDone(arguments, into: place, seconds: seconds, &dice)
            let kept = try await CrashTests.rows(place, in: folder)
            #expect(kept.keys == expected.keys)
            for (table, rows) in expected {
                #expect(kept[table] == rows, "\(table) differs after \(kills) kills")
            }
            let environment = CrashTests.environment(place)
            let check = try await StandingProcess.run(["database", "check"], environment: environment)
            #expect(check.code == 0, "\(check.errors)")
        }
    }

    /// Starts an import again and again, and kills it after a part of the time it needs, until one comes through.
    ///
    /// - Returns: how often it was killed.
    private func importUntilDone(
        _ arguments: [String], into place: DatabasePlace, seconds: TimeInterval, _ dice: inout SeededGenerator
    ) async throws -> Int {
        var acknowledged: Set<Substring> = []
        var kills = 0
        while true {
            // After a dozen kills it is left alone, so that every round ends.
            let wait = kills < 12 ? Double(dice.int(0...1_000)) / 1_000 * seconds : 60
            var environment = CrashTests.environment(place)
            environment["WAIT"] = "\(wait)"
            let result = try await StandingProcess.run(
                arguments, environment: environment, script: "exec timeout -s KILL \"$WAIT\" \"$0\" \"$@\"")
            for line in result.output.split(separator: "\n") {
                guard line.contains(": kept as import"), let name = line.split(separator: ":").first else { continue }
                #expect(acknowledged.insert(name).inserted, "\(name) was acknowledged and lost")
            }
            if result.code == 0 { return kills }
            kills += 1
        }
    }
}
