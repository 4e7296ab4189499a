import AccountHealth
import Operations
import Wording

// The table of standards: one line each, worst first, with what belongs to a standard under it.

extension CheckText {
    /// A line of the table with the status that colours it.
    private struct Line {
        var cells: [String]
        var status: Status
        var hasNoRoom = false
    }

    func standardLines(_ account: AccountStanding) -> [String] {
        let wholes = account.standings.filter { $0.standard.condition != nil }
        let sorted = wholes.enumerated().sorted {
            (CheckText.rank($0.element), $0.offset) < (CheckText.rank($1.element), $1.offset)
        }
        let lines = sorted.flatMap { _, standing in
            [Line(cells: row(standing), status: standing.status, hasNoRoom: standing.hasNoRoom)]
                + partLines(of: standing, account) + categoryLines(of: standing)
        }
        var table = TextTable()
        for line in lines { table.add(line.cells) }
        return zip(table.lines, lines).map { style.status($0, $1.status, hasNoRoom: $1.hasNoRoom) }
    }

    func row(_ standing: Standing) -> [String] {
        [
            "\(wording.shape(standing)) \(wording.status(standing))",
            wording.name(of: standing.standard),
            wording.headroom(standing),
        ] + figureCells(standing.figure, of: standing.standard) + [
            wording.clauses([wording.demand(standing.standard), wording.window(standing)])
        ]
    }

    /// Rate, counts and interval; blank where facts are missing for them.
    private func figureCells(_ figure: Figure, of standard: Standard) -> [String] {
        let isTold = figure.missing.isEmpty
        return [
            isTold ? figure.rate.map { wording.percent($0) } ?? "" : "",
            isTold ? wording.counts(figure, of: standard) : "",
            figure.interval.map { "(\(wording.interval($0)))" } ?? "",
        ]
    }

    private func partLines(of whole: Standing, _ account: AccountStanding) -> [Line] {
        account.standings.filter { part in
            part.standard.partOf == whole.standard.id && part.standard.fulfilment == whole.standard.fulfilment
                && part.tally.bad > 0
        }.map { part in
            Line(
                cells: ["", "  " + wording.name(of: part.standard), "", "", wording.counts(part), "", ""],
                status: part.status)
        }
    }

    /// The categories that are missed, have no room or cannot be told, and how many others there are.
    private func categoryLines(of standing: Standing) -> [Line] {
        // They stand worst first.
        let listed = standing.categories.prefix { $0.status != .met || $0.hasNoRoom }.prefix(CheckText.categoryLimit)
        var lines = listed.map { figure in
            Line(
                cells: [
                    "\(wording.shape(figure)) \(wording.status(figure))",
                    "  " + (figure.category ?? ""),
                    wording.headroom(figure, of: standing.standard),
                ] + figureCells(figure, of: standing.standard) + [""],
                status: figure.status, hasNoRoom: figure.hasNoRoom)
        }
        let rest = standing.categories.dropFirst(listed.count)
        if !rest.isEmpty {
            lines.append(Line(cells: ["", "  " + wording.restOfCategories(rest)], status: .unknown))
        }
        return lines
    }

    /// Longer lists are for JSON.
    private static let categoryLimit = 10
}
