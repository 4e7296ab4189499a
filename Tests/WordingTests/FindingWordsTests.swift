import AccountHealth
import Testing
import Wording

/// Every remark about a file has a sentence of its own in both languages.
struct FindingWordsTests {
    /// One sample of every case. The switch makes a new case without a sample an error of the compiler.
    static let samples: [Remark] = {
        var samples: [Remark] = [
            .cannotOpen(reason: "No such file"), .notARegularFile, .empty,
            .unknownHeader(columns: ["订单", "Datum"], suggestion: "kind: orders"), .unreadable(reason: "ENOSPC"),
            .encoding(name: "GB18030"), .undecodable, .archiveTooLarge(limit: "8 GiB"), .archiveDamaged(reason: "CRC"),
            .archiveOfManyFiles(limit: 1_000), .nestedArchive, .lineTooLong(limit: 1_048_576),
            .cellTooLong(limit: 32_767),
            .missingValue, .badValue(expected: "yyyy-MM-dd", found: "31.31.31"), .wordsNotKept(limit: 40),
            .unclosedQuote, .strayText, .repeatedHeader, .unknownColumns(["colour"]), .missingColumns(["placed_at"]),
            .otherMarketplace(channel: "Non-Shop"), .unknownStore("atlantis"), .contradictingRows,
            .orphans(fact: "defect"), .orphans(fact: "shipment"), .orphans(fact: "scan"), .outsideDays,
            .decidedClaimsOnly, .chargebackKindUnknown, .lagNotLearnt(days: 25), .officialWithoutAccount,
            .mappingNotUsed(columns: ["order"]), .notification(type: "ORDER_CHANGE"),
            .manyAccounts(values: 48_211, orders: 50_000), .unknownAccounts(["north", "south"]),
            .otherAccounts(["north"]),
        ]
        samples += OtherKind.allCases.map { Remark.otherKind($0) }
        for remark in samples {
            switch remark {
            case .cannotOpen, .notARegularFile, .empty, .unknownHeader, .unreadable, .encoding, .undecodable,
                .archiveTooLarge, .archiveOfManyFiles, .archiveDamaged, .nestedArchive, .otherKind, .lineTooLong,
                .cellTooLong,
                .missingValue, .badValue, .wordsNotKept, .unclosedQuote, .strayText, .repeatedHeader, .unknownColumns,
                .missingColumns,
                .otherMarketplace,
                .unknownStore, .contradictingRows, .orphans, .outsideDays, .decidedClaimsOnly,
                .chargebackKindUnknown, .lagNotLearnt, .officialWithoutAccount, .mappingNotUsed, .notification,
                .manyAccounts, .unknownAccounts, .otherAccounts:
                continue
            }
        }
        return samples
    }()

    /// Names of formats, columns and options, and what the file itself says.
    static let allowed: Set<String> = [
        // Payloads of the samples.
        "such", "file", "Datum", "kind", "orders", "ENOSPC", "CRC", "GiB", "yyyy", "colour", "placed", "Non", "Shop",
        "atlantis", "order", "ORDER", "CHANGE", "north", "south",
        // Columns, options and formats that users type as they are.
        "Office", "xls", "xlsx", "doc", "txt", "csv", "CSV", "PDF", "HTML", "zip",
        "UTF", "mapping", "account", "defects", "fraud", "known", "standing", "add",
    ]

    @Test(arguments: FindingWordsTests.samples)
    func hasASentence(_ remark: Remark) {
        let finding = Finding(remark, severity: .warning, file: "f.csv", line: 7)
        let caseName = "\(remark)".prefix { $0.isLetter }
        for wording in [english, chinese] {
            let text = wording.message(finding)
            #expect(!text.isEmpty && text != "\(remark)")
            #expect(!text.contains("\(caseName)(") && !(caseName.count > 6 && text.hasPrefix("\(caseName)")))
            #expect(!text.contains("Optional(") && !text.contains("["))
        }
    }

    @Test(arguments: FindingWordsTests.samples)
    func chineseIsChinese(_ remark: Remark) {
        let text = chinese.message(Finding(remark, severity: .warning, file: "f.csv", count: 3, lines: [2, 4, 6]))
        #expect(text.holdsChinese)
        let stray = text.latinWords.filter { !FindingWordsTests.allowed.contains($0) }
        #expect(stray.isEmpty, "\(text)")
        #expect(!text.contains(" ,") && !text.contains("; "), "\(text)")
    }

    @Test(arguments: FindingWordsTests.samples)
    func payloadsAreShown(_ remark: Remark) {
        let finding = Finding(remark, severity: .error, file: "f.csv")
        let payloads: [String] =
            switch remark {
            case .cannotOpen(let reason), .unreadable(let reason), .archiveDamaged(let reason): [reason]
            case .unknownHeader(let columns, let suggestion): columns + [suggestion]
            case .encoding(let name): [name]
            case .archiveTooLarge(let limit): [limit]
            case .archiveOfManyFiles(let limit), .lineTooLong(let limit), .cellTooLong(let limit): [limit.grouped]
            case .wordsNotKept(let limit): ["\(limit)"]
            case .badValue(let expected, let found): [expected, found]
            case .unknownColumns(let columns), .missingColumns(let columns), .mappingNotUsed(let columns): columns
            case .unknownAccounts(let names), .otherAccounts(let names): names
            case .otherMarketplace(let channel): [channel]
            case .unknownStore(let name): [name]
            case .lagNotLearnt(let days): ["\(days)"]
            case .notification(let type): [type]
            case .manyAccounts(let values, let orders): [values.grouped, orders.grouped]
            default: []
            }
        for payload in payloads {
            #expect(english.message(finding).contains(payload))
            #expect(chinese.message(finding).contains(payload))
        }
    }

    @Test func remarksAreTold() {
        let texts = FindingWordsTests.samples.map { english.message(Finding($0, severity: .note, file: "f")) }
        #expect(Set(texts).count == texts.count)
        let translated = FindingWordsTests.samples.map { chinese.message(Finding($0, severity: .note, file: "f")) }
        #expect(Set(translated).count == translated.count)
    }

    // Counts and lines.

    struct Counted: Sendable {
        let count: Int
        let lines: [Int]
        let english: String
        let chinese: String
    }

    @Test(arguments: [
        Counted(
            count: 1, lines: [7], english: "the header is repeated; the line was passed over", chinese: "表头重复；该行已跳过"),
        Counted(
            count: 2, lines: [7, 9], english: "the header is repeated; the line was passed over (2 rows; lines 7, 9)",
            chinese: "表头重复；该行已跳过（共 2 行；第 7、9 行）"),
        Counted(
            count: 9, lines: [7, 9], english: "the header is repeated; the line was passed over (9 rows; lines 7, 9 …)",
            chinese: "表头重复；该行已跳过（共 9 行；第 7、9 行 …）"),
        Counted(
            count: 9, lines: [], english: "the header is repeated; the line was passed over (9 rows)",
            chinese: "表头重复；该行已跳过（共 9 行）"),
    ])
    func countsAndLines(_ item: Counted) {
        let finding = Finding(
            .repeatedHeader, severity: .warning, file: "f", line: item.lines.first, count: item.count, lines: item.lines
        )
        #expect(english.message(finding) == item.english)
        #expect(chinese.message(finding) == item.chinese)
    }

    @Test func longListsOfColumnsAreCut() {
        let columns = (1...15).map { "c\($0)" }
        let finding = Finding(.unknownColumns(columns), severity: .note, file: "f")
        #expect(english.message(finding).hasSuffix("c12 and 3 more"))
        #expect(chinese.message(finding).contains("c12 等 15 列"))
        #expect(!english.message(finding).contains("c13"))
    }

    @Test func severities() {
        #expect(Finding.Severity.allCases.map(english.severity) == ["error", "warning", "note"])
        #expect(Finding.Severity.allCases.map(chinese.severity) == ["错误", "警告", "提示"])
    }
}
