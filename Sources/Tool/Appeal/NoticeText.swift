import AccountHealth
import Appeals
import Connections
import Operations
import Wording

/// A notice for people: what it is and what to do first, then what it rests on.
struct NoticeText {
    private(set) var text = ""
    private let reading: NoticeReading
    private let wording: Wording

    init(_ notice: ReadNotice, wording: Wording) {
        reading = notice.reading
        self.wording = wording
        text = lines(notice).joined(separator: "\n")
    }

    private func lines(_ notice: ReadNotice) -> [String] {
        let style = Style(isOn: Terminal.showsColour)
        var lines: [String] = []
        if let noticeClass = reading.noticeClass {
            lines += [style.bold(wording.noticeClass(noticeClass.value)), wording.path(reading.path), ""]
        }
        lines += facts(notice)
        if let noticeClass = reading.noticeClass {
            lines += ["", style.bold(wording.whyHeading), "  " + quoted(noticeClass.range)]
        }
        if !reading.issues.isEmpty {
            lines += ["", style.bold(wording.issuesHeading)]
            lines += table(reading.issues.map { [wording.issue($0.value), quoted($0.range)] })
        }
        if !reading.asks.isEmpty {
            lines += ["", style.bold(wording.asksHeading)]
            lines += table(
                reading.asks.map { ask in
                    let part =
                        ask.isForDispute
                        ? wording.enumeration([wording.part(ask.part), wording.onlyInDispute]) : wording.part(ask.part)
                    return [part, ask.issue.map { wording.issue($0) } ?? "–", quoted(ask.range)]
                })
        }
        if reading.isUnrecognised {
            if let language = reading.language, !language.isUnderstood {
                lines.append(wording.languageNotUnderstood(language))
            }
            lines += ["", wording.unrecognisedNotice, "", Terminal.harmless(reading.text)]
        }
        return lines.first == "" ? Array(lines.dropFirst()) : lines
    }

    private func facts(_ notice: ReadNotice) -> [String] {
        var facts: [[String]] = []
        if let store = reading.store { facts.append([wording.storeHeading, store.description]) }
        if let deadline = reading.deadline {
            let day = deadline.day.map { wording.fullDay($0) }
            facts.append([wording.deadlineHeading, wording.deadline(line(deadline.range), day: day)])
        }
        if !reading.orders.isEmpty {
            facts.append([wording.ordersHeading, wording.enumeration(reading.orders.map(\.value))])
        }
        if !notice.attachments.isEmpty {
            let names = notice.attachments.map { Terminal.harmless($0.name ?? $0.type) }
            facts.append([wording.attachmentsHeading, wording.enumeration(names)])
        }
        return table(facts) + (notice.isCut ? [wording.mailIsCut] : [])
    }

    private func table(_ rows: [[String]]) -> [String] {
        var table = TextTable()
        for row in rows { table.add(row) }
        return table.lines
    }

    /// Words of the notice on one line; longer passages are for JSON.
    private func line(_ range: Range<Int>) -> String {
        let words = reading.words(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Terminal.harmless(words.count > 120 ? words.prefix(119) + "…" : words)
    }

    private func quoted(_ range: Range<Int>) -> String { "“\(line(range))”" }
}
