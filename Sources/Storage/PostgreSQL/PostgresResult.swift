import CLibPQ

/// What the server answered; freed when nobody holds it any more.
final class PostgresResult {
    let raw: OpaquePointer?

    init(_ raw: OpaquePointer?) {
        self.raw = raw
    }

    deinit {
        PQclear(raw)
    }

    var rowCount: Int32 { PQntuples(raw) }

    var changedRows: Int { PQcmdTuples(raw).map { Int(String(cString: $0)) ?? 0 } ?? 0 }

    /// The command that was done, as `COMMIT`.
    var tag: String { PQcmdStatus(raw).map { String(cString: $0) } ?? "" }

    func forEach(_ body: (borrowing QueryRow) throws -> Void) rethrows {
        guard let raw else { return }
        for row in 0..<rowCount { try body(QueryRow(postgres: raw, row: row)) }
    }

    private func field(_ code: Character) -> String? {
        guard let ascii = code.asciiValue else { return nil }
        return PQresultErrorField(raw, Int32(ascii)).map { String(cString: $0) }
    }

    /// Nil when all is well.
    func error(on connection: OpaquePointer?) -> StorageError? {
        let status = PQresultStatus(raw)
        if raw != nil, [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN].contains(status) { return nil }
        let code = field("C")
        let message = field("M") ?? PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let details = ["PostgreSQL \(code ?? "-"): \(message)", field("D"), field("t").map { "Table \($0)." }]
            .compactMap { $0 }.joined(separator: " ")
        if PQstatus(connection) != CONNECTION_OK { return .connectionLost(isUncertain: false, details: details) }
        guard let code else { return .failed(code: "libpq", details: details) }
        return PostgresResult.error(code: code, name: field("n"), details: details)
    }

    /// What an SQLSTATE means; PostgreSQL's documentation, appendix A.
    private static func error(code: String, name: String?, details: String) -> StorageError {
        switch code {
        case "40001", "40P01": .conflict(details: details)
        case "55P03": .locked(details: details)
        case "53100": .diskFull(details: details)
        case "25006", "42501": .readOnly(details: details)
        case "XX001", "XX002": .damaged(details: details)
        case _ where code.hasPrefix("23"): .constraint(name: name ?? "not null", details: details)
        case _ where code.hasPrefix("08") || code.hasPrefix("57P"):
            .connectionLost(isUncertain: false, details: details)
        case _ where code.hasPrefix("28") || code == "3D000" || code == "53300": .cannotConnect(details: details)
        default: .failed(code: code, details: details)
        }
    }
}

/// Texts as C wants them: each ends with a zero, a list of pointers ends with nil.
struct TextList {
    private var bytes: [CChar] = []
    /// Where each text begins; nil is NULL.
    private var starts: [Int?] = []

    init(_ texts: [String]) {
        for text in texts { append(text) }
    }

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: starts.append(nil)
            case .integer(let value): append(String(value))
            case .real(let value): append("\(value)")
            case .string(let text): append(text.withoutNull)
            }
        }
    }

    private mutating func append(_ text: String) {
        starts.append(bytes.count)
        bytes += text.utf8.lazy.map { CChar(bitPattern: $0) }
        bytes.append(0)
    }

    func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { bytes in
            var pointers = starts.map { start in start.flatMap { start in bytes.baseAddress.map { $0 + start } } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
