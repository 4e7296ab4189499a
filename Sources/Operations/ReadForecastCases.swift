import AccountHealth

/// Why a list of cases cannot be used; lines count from 1.
package enum ForecastCasesProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case noHeader
    case notTwoCells(line: Int)
    case noDay(line: Int, found: String)

    package var description: String {
        switch self {
        case .noHeader: "the first line has to be: account,as_of"
        case .notTwoCells(let line): "line \(line) does not have two cells: an account and a day"
        case .noDay(let line, let found): "line \(line): “\(found)” is no day; write it as 2026-11-23"
        }
    }
}

/// Reads `account,as_of` rows of comma-separated text; a name with a comma stands in quotes.
package func readForecastCases(_ text: String) throws(ForecastCasesProblem) -> [ForecastTrial.Case] {
    var cases: [ForecastTrial.Case] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
        var cells = cellsOf(index == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line)
        if index == 0 {
            guard cells.prefix(2) == ["account", "as_of"] else { throw .noHeader }
            continue
        }
        if cells == [""] { continue }
        guard cells.count >= 2 else { throw .notTwoCells(line: index + 1) }
        cells[1] = String(cells[1].prefix { $0 != "T" && $0 != " " })
        guard let day = Day(cells[1]) else { throw .noDay(line: index + 1, found: cells[1]) }
        cases.append(ForecastTrial.Case(account: cells[0], asOf: day))
    }
    return cases
}

private func cellsOf(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var wasQuote = false
    for character in line {
        if character == "\"" {
            // Two quotes within quotes are one.
            if !isQuoted, wasQuote { cells[cells.count - 1].append(character) }
            isQuoted.toggle()
            wasQuote = !isQuoted
            continue
        }
        wasQuote = false
        if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    return cells
}
