import AccountHealth
import Operations
import Wording

/// How good the forecasts were: what was said beside what came.
enum ForecastsPage {
    static func html(_ record: ForecastRecord, words: Wording, place: Place) -> HTML {
        Page(title: words.howGood, words: words, place: place).html { html in
            html(.p, .class("eyebrow"), words: words.howGood)
            let count = record.entries.reduce(0) { $0 + $1.count }
            let missed = record.entries.reduce(0) { $0 + $1.missed }
            html(
                .h1, .class("verdict"),
                words: count == 0 ? words.noForecastYet : words.forecastVerdict(count: count, missed: missed))
            if record.waiting > 0 { html(.p, .class("sub"), words: words.forecastsWaiting(record.waiting)) }
            guard count > 0 else { return }
            scores(record, words, &html)
            calibration(record, words, &html)
        }
    }

    private static func scores(_ record: ForecastRecord, _ words: Wording, _ html: inout HTML) {
        let heads = words.scoreHeads
        html(.section, .class("sec")) { html in
            html.sectionHead(words.scoresHeading, sub: words.scoresMean)
            html(.div, .class("tw"), .focusable, .role("region"), .ariaLabel(words.scoresHeading)) { html in
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in
                            html(.th, .scope("col"), words: heads[0])
                            heads.dropFirst().forEach { html(.th, .scope("col"), .class("num"), words: $0) }
                        }
                    }
                    html(.tbody) { html in
                        for entry in record.entries {
                            let cells = [
                                words.daysAhead(entry.horizon), "\(entry.count)", "\(entry.missed)",
                                entry.brier.decimals(4), entry.stayingBrier.decimals(4), entry.logScore.decimals(4),
                                entry.stayingLogScore.decimals(4),
                            ]
                            html(.tr) { html in
                                html(.td, .class("first"), words: words.name(of: entry.standard))
                                for (head, cell) in zip(heads.dropFirst(), cells) {
                                    html(.td, .class("num"), .label(head)) { $0(.span, words: cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// All standards and horizons together, by tenths of the chance.
    private static func calibration(_ record: ForecastRecord, _ words: Wording, _ html: inout HTML) {
        let heads = words.tenthHeads
        html(.section, .class("sec")) { html in
            html.sectionHead(words.calibration, sub: words.calibrationSub)
            html(.table, .class("tab", "stack")) { html in
                html(.thead) { html in
                    html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in
                    for place in 0..<10 {
                        let tenths = record.entries.map { $0.tenths[place] }
                        let count = tenths.reduce(0) { $0 + $1.count }
                        if count == 0 { continue }
                        let said = tenths.reduce(0) { $0 + $1.expected * Double($1.count) } / Double(count)
                        let came = Double(tenths.reduce(0) { $0 + $1.missed }) / Double(count)
                        let cells = ["\(count)", words.chance(said), words.chance(came)]
                        html(.tr) { html in
                            html(.td, .class("first"), words: words.tenth(place))
                            for (head, cell) in zip(heads.dropFirst(), cells) {
                                html(.td, .label(head)) { $0(.span, words: cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}
