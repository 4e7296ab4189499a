import AccountHealth
import Storage
import TestSupport
import Testing

struct ImportTests {
    @Test(arguments: DatabaseKind.all)
    func importsAreFound(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let imports = StoredShop.imports
            #expect(try ImportRow.standing(StoredShop.file, in: connection) == imports[0])
            // The second was undone.
            #expect(try ImportRow.standing(imports[1].file, in: connection) == nil)
            #expect(try ImportRow.rows(limit: 10, in: connection) == [imports[1], imports[0]])
            #expect(try ImportRow.rows(offset: 1, limit: 1, in: connection) == [imports[0]])
            #expect(try ImportRow.rows(ids: [2, 7, 1, 2], in: connection) == imports)
            #expect(try ImportRow.count(in: connection) == 2)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func theSameFileStandsOnceAndMayComeAgainWhenUndone(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            var again = StoredShop.imports[0]
            again.id = 3
            let second = again
            try await database.write { try StoredShop.keep(in: $0) }
            let error = await #expect(throws: StorageError.self) {
                try await database.write { try ImportRow.insert([second], in: $0) }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await database.write { connection in
                try ImportRow.note(findingCount: 41, of: 2, in: connection)
                #expect(try ImportRow.rows(ids: [2, 3], in: connection).map(\.findingCount).first == 41)
                #expect(try ImportRow.markUndone(1, at: StoredShop.moment(6), in: connection))
                #expect(try !ImportRow.markUndone(1, at: StoredShop.moment(7), in: connection))
                #expect(try ImportRow.rows(ids: [1], in: connection).map(\.undoneAt) == [StoredShop.moment(6)])
                #expect(try ImportRow.standing(StoredShop.file, in: connection) == nil)
                try ImportRow.insert([second], in: connection)
                #expect(try ImportRow.standing(StoredShop.file, in: connection) == second)
                #expect(try ImportRow.markUndone(3, at: StoredShop.moment(8), in: connection))
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func remarksComeBackAsTheyWere(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(
                try FindingRow.findings(of: 1, file: "orders.txt", in: connection) == StoredShop.findings)
            #expect(try FindingRow.findings(of: 2, file: "x", in: connection).isEmpty)
        }
    }

    static let remarks: [Remark] = [
        .cannotOpen(reason: "no / such \"file\""), .notARegularFile, .empty,
        .unknownHeader(columns: ["a", "b"], suggestion: ""), .unreadable(reason: ""), .encoding(name: "GBK"),
        .undecodable, .archiveTooLarge(limit: "1 GB"), .archiveDamaged(reason: "x"), .nestedArchive,
        .otherKind(.webPage),
        .archiveOfManyFiles(limit: 2), .lineTooLong(limit: 3), .cellTooLong(limit: 4), .wordsNotKept(limit: 5),
        .missingValue,
        .badValue(expected: "x", found: "y"),
        .unclosedQuote, .strayText, .repeatedHeader, .unknownColumns(["x"]), .missingColumns([]),
        .otherMarketplace(channel: "x"),
        .unknownStore("x"), .contradictingRows, .orphans(fact: "x"), .outsideDays, .decidedClaimsOnly,
        .chargebackKindUnknown, .lagNotLearnt(days: -3), .officialWithoutAccount, .mappingNotUsed(columns: ["列"]),
        .notification(type: "x"),
    ]

    @Test(arguments: DatabaseKind.all)
    func everyRemarkCanBeKept(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let findings = ImportTests.remarks.map { Finding($0, severity: .warning, file: "f") }
            try FindingRow.insert(findings, of: 2, in: connection)
            #expect(try FindingRow.findings(of: 2, file: "f", in: connection) == findings)
        }
    }

    /// What was kept by an earlier version of the program; these texts never change.
    static let kept: [(text: String, remark: Remark)] = [
        (#"{"badValue":{"expected":"a","found":"b"}}"#, .badValue(expected: "a", found: "b")),
        (#"{"unknownColumns":{"_0":["a"]}}"#, .unknownColumns(["a"])),
        (#"{"empty":{}}"#, .empty),
    ]

    @Test func keptRemarksStayReadable() async throws {
        try await FactTests.withShop(.sqlite) { connection throws in
            for (place, item) in ImportTests.kept.enumerated() {
                let sql = SQL(
                    """
                    INSERT INTO finding (import, place, severity, row_count, lines, remark)
                    VALUES (2, $1, 'warning', 1, '', $2)
                    """)
                try connection.execute(sql, [.int(place), .text(item.text)])
            }
            let found = try FindingRow.findings(of: 2, file: "", in: connection)
            #expect(found.map(\.remark) == ImportTests.kept.map(\.remark))
        }
    }

    @Test(arguments: DatabaseKind.all)
    func whatAnImportSaysOfItsAccountsIsKept(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let rows = StoredShop.accountImports
            #expect(try AccountImportRow.rows(of: [2], in: connection) == [rows[1], rows[2]])
            #expect(try AccountImportRow.rows(ofImport: 1, in: connection) == [rows[0], rows[1]])
            try AccountImportRow.delete(of: 2, import: 1, in: connection)
            #expect(try AccountImportRow.rows(ofImport: 1, in: connection) == [rows[0]])
        }
    }
}
