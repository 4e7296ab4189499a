import AccountHealth
import Appeals
import Operations
import Wording

/// What the marketplace wrote, what it asks, and what runs out.
extension CasePage {
    static func notice(_ model: Model, _ html: inout HTML) {
        let words = model.words
        guard let message = model.record.openMessage, let reading = model.view.openReading else { return }
        html(.section) { html in
            html.sectionHead(words.whatTheyWrote, sub: words.shortDay(message.receivedOn))
            html(.div, .class("note")) { html in
                html(.pre, .focusable, .role("region"), .ariaLabel(words.whatTheyWrote)) { marked(reading, &$0) }
                html(.p) { html in
                    if let found = reading.noticeClass {
                        html.words(words.readAs(words.noticeClass(found.value), path: words.path(reading.path)))
                    } else {
                        html.words(words.unrecognisedNotice)
                    }
                    html.text(" ")
                    html.words(
                        reading.deadline.map {
                            words.labelled(
                                words.deadlineHeading,
                                words.deadline(reading.words($0.range), day: $0.day?.description))
                        } ?? words.noDeadline)
                }
                readUpTo(reading.text, words, &html)
            }
        }
    }

    /// The text as it came, with the words that conclusions rest on marked.
    private static func marked(_ reading: NoticeReading, _ html: inout HTML) {
        let scalars = Array(reading.text.unicodeScalars)
        var places = reading.asks.map(\.range) + reading.issues.map(\.range) + reading.orders.map(\.range)
        if let found = reading.noticeClass { places.append(found.range) }
        if let deadline = reading.deadline { places.append(deadline.range) }
        var end = 0
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        for place in places.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
            let range = max(end, place.lowerBound)..<min(scalars.count, max(end, place.upperBound))
            guard !range.isEmpty else { continue }
            html.text(text(end..<range.lowerBound))
            html(.mark, text: text(range))
            end = range.upperBound
        }
        html.text(text(end..<scalars.count))
    }

    static func progress(_ model: Model, _ html: inout HTML) {
        let (words, asks) = (model.words, model.asks)
        html(.section) { html in
            html.sectionHead(
                words.progressPerAsk, sub: words.answeredOf(asks.asked - asks.open, asks.asked))
            html(.table, .class("mx")) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col")) { $0(.span, .class("vh"), words: words.partLabel) }
                        for issue in asks.issues {
                            html(.th, .scope("col"), words: issue.map { words.issue($0) } ?? words.allIssues)
                        }
                    }
                }
                html(.tbody) { html in
                    for row in asks.rows {
                        html(.tr) { html in
                            html(
                                .th, .scope("row"),
                                words: LetterPart(row.part).flatMap { words.draftHeading($0) } ?? words.documentsHeading
                            )
                            for cell in row.cells { html(.td) { self.cell(cell, words, &$0) } }
                        }
                    }
                }
            }
            let isRepeat = !model.record.refusedLetters.isEmpty
            if isRepeat {
                html(.p, .class("small"), words: words.noLongerAsked)
            } else if model.view.asks.isEmpty {
                html(.p, .class("small"), words: words.noAsks)
            }
        }
    }

    private static func cell(_ cell: AskMatrix.Cell, _ words: Wording, _ html: inout HTML) {
        switch cell {
        case .answered:
            html(.span, .class("st", "met")) { html in
                html.sign(.done)
                html.words(words.answered)
            }
        case .open: html.status(.tight, words.openPoint)
        case .notAsked: html(.span, .class("dim"), words: words.notAsked)
        }
    }

    static func clocks(_ model: Model, _ html: inout HTML) {
        let (words, view) = (model.words, model.view)
        let disputes = view.disputes.filter { ($0.until?.number ?? .min) >= view.today.number }
        let recovery = view.figure.flatMap { $0.standing.status == .missed ? $0.standing.nextChange?.day : nil }
        html(.section) { html in
            html.sectionHead(words.clocks)
            html(.div, .class("small")) { html in
                for dispute in disputes {
                    if let until = dispute.until {
                        let kind = words.defect(dispute.kind, rating: nil)
                        html(.span, words: words.disputeClock(kind, order: dispute.orderID, until: until))
                    }
                }
                if let recovery { html(.span, words: words.recoversOn(recovery)) }
                if disputes.isEmpty, recovery == nil { html(.span, words: words.noClocks) }
                html(.a, .href(model.link("orders")), words: words.caseOrdersLink)
                html(
                    .a,
                    .href(
                        .caseLibrary(
                            view.openReading?.noticeClass?.value, view.openReading?.issues.map(\.value) ?? [])),
                    words: words.libraryLink)
            }
        }
    }
}
