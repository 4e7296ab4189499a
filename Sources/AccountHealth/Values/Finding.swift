/// One remark about a file: where, what was expected, what was found, and what was done with the row.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Sendable, CaseIterable {
        /// A row or a file was left out.
        case error
        /// Something was taken, but it may not mean what it seems to.
        case warning
        case note
    }

    /// What happened, as a value; the sentence is made where it is shown, in the reader's language.
    package var remark: Remark
    package var severity: Severity
    package var file: String
    /// Counted from 1; nil when the remark is about the whole file.
    package var line: Int?
    package var column: String?
    /// How many rows the remark is about.
    package var count: Int
    /// The first lines it is about, at most a few.
    package var lines: [Int]

    package init(
        _ remark: Remark, severity: Severity, file: String, line: Int? = nil, column: String? = nil, count: Int = 1,
        lines: [Int] = []
    ) {
        self.remark = remark
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.count = count
        self.lines = lines
    }
}

/// What a file is that holds no table.
package enum OtherKind: String, Hashable, Codable, Sendable, CaseIterable {
    case picture, pdf
    /// Of an office program before 2007, or with a password.
    case oldOffice
    /// Of an office program, but no workbook that is read.
    case office
    /// Saved by a browser, or written as one whatever its name.
    case webPage
    /// Packed in a way that is not opened.
    case archive
}

/// What can be remarked about a file.
package enum Remark: Hashable, Codable, Sendable {
    // The file as a whole.
    case cannotOpen(reason: String)
    case notARegularFile
    case empty
    case unknownHeader(columns: [String], suggestion: String)
    case unreadable(reason: String)
    case encoding(name: String)
    case undecodable
    case archiveTooLarge(limit: String)
    case archiveOfManyFiles(limit: Int)
    case archiveDamaged(reason: String)
    case nestedArchive
    case otherKind(OtherKind)
    case lineTooLong(limit: Int)
    /// A cell of a spreadsheet with more characters than one can have.
    case cellTooLong(limit: Int)

    // Rows.
    case missingValue
    /// The raw cell is kept short and never holds buyers' data.
    case badValue(expected: String, found: String)
    /// A text that is longer than a few words, or can reach somebody.
    case wordsNotKept(limit: Int)
    case unclosedQuote
    /// Text between a closing quote and the end of its cell.
    case strayText
    case repeatedHeader
    case unknownColumns([String])
    case missingColumns([String])
    case otherMarketplace(channel: String)
    case unknownStore(String)
    case contradictingRows
    case orphans(fact: String)
    case outsideDays

    // Meaning.
    case decidedClaimsOnly
    case chargebackKindUnknown
    case lagNotLearnt(days: Int)
    case officialWithoutAccount
    /// The column named for the account has nearly as many different values as there are orders.
    case manyAccounts(values: Int, orders: Int)
    /// Names of accounts in the file that are not kept; their rows are left out.
    case unknownAccounts([String])
    /// Other accounts than the one the file was brought for; their rows are left out.
    case otherAccounts([String])
    case mappingNotUsed(columns: [String])
    case notification(type: String)
}
