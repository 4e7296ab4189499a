import AccountHealth
import Operations
import Wording

/// The answer for people: verdict first, headroom before rate, the days on which things change, the orders.
struct CheckText: CheckOutput {
    let wording: Wording
    let style: Style
    private let report: CheckReport
    private let setting: Setting
    private var isEmpty = true

    init(_ report: CheckReport, wording: Wording, setting: Setting) {
        self.report = report
        self.wording = wording
        self.setting = setting
        style = Style(isOn: Terminal.showsColour)
    }

    let head = ""

    mutating func next(_ account: AccountStanding) -> String {
        defer { isEmpty = false }
        return CheckText.text((isEmpty ? [] : ["", ""]) + lines(of: account))
    }

    var end: String {
        if report.findings.isEmpty { return isEmpty ? "\n" : "" }
        return CheckText.text(["", style.bold(wording.findings)] + wording.findingLines(report.findings))
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    private func lines(of account: AccountStanding) -> [String] {
        let head = "\(account.account.name) · \(account.account.store) · \(wording.fullDay(account.asOf))"
        var lines = [style.bold(head), ""]
        let judged = account.standings.filter { $0.standard.condition != nil }
        if let newest = account.newestDay, judged.contains(where: \.isStale) {
            lines.append(wording.staleWarning(newest: newest, asOf: account.asOf))
        }
        let worst = CheckText.worst(judged)
        for sentence in wording.verdict(account.standings) {
            // A sentence may name a category, which is text of a file.
            lines += wrapped("\(worst.map { wording.shape($0) } ?? "○") \(Terminal.harmless(sentence))")
        }
        if let status = account.officialStatus { lines.append(Terminal.harmless(wording.officialStatus(status.word))) }
        lines += [""] + standardLines(account)
        lines += orderLines(account)
        lines += changeLines(account)
        lines += officialLines(account)
        lines += missingLines(account)
        lines += comingLines(account)
        return lines
    }

    private static func worst(_ standings: [Standing]) -> Standing? {
        standings.min { rank($0) < rank($1) }
    }

    static func rank(_ standing: Standing) -> Int {
        switch standing.status {
        case .missed: 0
        case .met: standing.hasNoRoom ? 1 : 2
        case .unknown: 3
        }
    }

    private func orderLines(_ account: AccountStanding) -> [String] {
        section(wording.ordersThatCount, account) { $0.defects }
            + section(wording.ordersThatWillCount, account) { $0.upcoming }
    }

    /// One row an order and standard; parts of a standard repeat its orders and are left out.
    private func section(
        _ title: String, _ account: AccountStanding, _ orders: (Standing) -> [DefectiveOrder]
    ) -> [String] {
        var lines: [String] = []
        for standing in account.standings where standing.standard.condition != nil {
            let list = orders(standing)
            guard !list.isEmpty else { continue }
            var table = TextTable()
            table.add(wording.orderHeads)
            for order in list.prefix(CheckText.orderLimit) {
                table.add([
                    order.orderID, wording.shortDay(order.day), wording.reason(order),
                    wording.shortDay(order.counts.lowerBound), wording.shortDay(order.counts.upperBound),
                    "\(report.files[Int(order.origin.file)]):\(order.origin.line)",
                ])
            }
            lines += ["", style.bold("\(title) · \(wording.name(of: standing.standard))")]
            lines += [style.faint(table.lines[0])] + table.lines.dropFirst()
            let more = list.count - CheckText.orderLimit
            if more > 0 { lines.append("  … \(more)") }
        }
        return lines
    }

    /// Longer lists are for JSON.
    private static let orderLimit = 50

    private func changeLines(_ account: AccountStanding) -> [String] {
        var events: [(day: Day, text: String)] = []
        for standing in account.standings
        where standing.standard.condition != nil && standing.figure.missing.isEmpty {
            guard standing.tally.bad > 0 || !standing.upcoming.isEmpty else { continue }
            var previous = standing.status
            for day in standing.calendar.dropFirst() {
                // That a window runs empty is no news: the shop may well go on selling.
                let isNews = day.status != previous && day.status != .unknown
                let matters = !day.rollingOff.isEmpty || !day.entering.isEmpty || !day.turns.isEmpty || isNews
                if matters, day.rollingOff.count + day.entering.count <= 6 {
                    let event = wording.event(day, of: standing, from: previous)
                    events.append((day.day, wording.labelled(wording.name(of: standing.standard), event)))
                }
                previous = day.status
            }
        }
        guard !events.isEmpty else { return [] }
        var table = TextTable()
        for event in events.sorted(by: { $0.day < $1.day }).prefix(CheckText.eventLimit) {
            table.add([wording.shortDay(event.day), event.text])
        }
        return ["", style.bold(wording.daysOfChange)] + table.lines
    }

    private static let eventLimit = 20

    private func officialLines(_ account: AccountStanding) -> [String] {
        let lines = account.standings.compactMap { standing in
            standing.official.map { official in
                "  "
                    + wording.labelled(
                        wording.name(of: standing.standard), wording.official(official, of: standing.standard))
            }
        }
        return lines.isEmpty ? [] : ["", style.bold(wording.officialFigures)] + lines
    }

    private func missingLines(_ account: AccountStanding) -> [String] {
        let book = setting.book(of: account.account.store)
        let download = { (fact: String) in book?.download(fact, language: wording.language.rawValue) }
        let lines = account.standings.filter { $0.standard.condition != nil }
            .flatMap { wording.missing($0, download: download) }
            .flatMap { wrapped($0, indent: "  ", hanging: "    ") }
        return lines.isEmpty ? [] : ["", style.bold(wording.notTold)] + lines
    }

    private func comingLines(_ account: AccountStanding) -> [String] {
        guard !account.coming.isEmpty else { return [] }
        var table = TextTable()
        for standing in account.coming {
            table.add([standing.standard.validFrom.map { wording.validFrom($0) } ?? ""] + row(standing))
        }
        return ["", style.bold(wording.comingRules)] + table.lines
    }

    /// A paragraph no wider than a terminal.
    private func wrapped(_ text: String, indent: String = "", hanging: String = "  ") -> [String] {
        guard wording.language == .english else { return [indent + text] }
        var lines: [String] = []
        var (line, width, hasWords) = (indent, indent.count, false)
        for word in text.unicodeScalars.split(separator: " ").map(String.init) {
            let wordWidth = Terminal.width(of: word)
            if hasWords, width + wordWidth + 1 > 100 {
                lines.append(line)
                (line, width, hasWords) = (hanging, hanging.count, false)
            }
            line += hasWords ? " " + word : word
            width += wordWidth + (hasWords ? 1 : 0)
            hasWords = true
        }
        return lines + [line]
    }
}

extension Wording {
    /// A line each for what was remarked about the files.
    func findingLines(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
            let message = message(finding)
            let text = finding.column.map { labelled($0, message) } ?? message
            return Terminal.harmless("  \(place)  \(severity(finding.severity))  \(text)")
        }
    }
}
