import Appeals
import Wording

extension PackDocument {
    private static let mostOrders = 12

    func causes(_ html: inout HTML) {
        section(words.causesTestedOnRecords, &html)
        for cause in pack.chosenCauses { self.cause(cause.test, &html) }
        let others = pack.causes.filter { !$0.isChosen }.map(\.test.verdict)
        guard !others.isEmpty else { return }
        let text = words.otherCauses(
            tested: others.count, supported: others.count { $0 == .supported }, noData: others.count { $0 == .noData })
        html(.p, .class("sub", "sm"), words: text)
    }

    private func cause(_ test: CauseTest, _ html: inout HTML) {
        html(.div, .class("one", "cause")) { html in
            html(.h3) { html in
                html.words(words.causeName(test.cause.id) ?? test.cause.id)
                html(.small, words: words.causeVerdict(test.verdict))
            }
            guard test.verdict != .noData else {
                return html(.p, .class("sub", "sm"), words: words.causeEvidence(test.cause.id))
            }
            bars(test.counts, &html)
            if test.odds.lowerBound >= 2, test.odds.lowerBound < 1e9 {
                html(.p, .class("sub", "sm"), words: words.atLeastTheOdds(Int(test.odds.lowerBound)))
            }
            guard !test.orders.isEmpty else { return }
            let shown = test.orders.prefix(PackDocument.mostOrders)
            html(
                .p, .class("sub", "sm"),
                words: words.ordersShowing(Array(shown), more: test.orders.count - shown.count))
        }
    }

    /// The share among defective and among clean orders, each with its count.
    private func bars(_ counts: FisherTest, _ html: inout HTML) {
        let rows = [
            (words.amongDefective, counts.defective, counts.allDefective),
            (words.amongClean, counts.clean, counts.allClean),
        ]
        let label = words.clauses(rows.map { words.labelled($0.0, words.proofCount(ProofCount($0.1, of: $0.2))) })
        let (left, reach) = (1_300, 4_400)
        html(.svg, .viewBox(width: PackDocument.width, height: 40), .role("img"), .ariaLabel(label)) { html in
            html.style(.drawing)
            for (place, row) in rows.enumerated() {
                let y = place * 190
                let wide = row.2 == 0 ? 0 : reach * row.1 / row.2
                html(.svgText, .x(0), .y(y + 130), words: row.0)
                html(.rect, .class("out"), .x(left), .y(y + 40), .wide(reach), .high(110))
                if row.1 > 0 {
                    html(
                        .rect, .class(place == 0 ? "comes" : "in"), .x(left), .y(y + 40), .wide(max(20, wide)),
                        .high(110))
                }
                html(
                    .svgText, .class("ink", "b"), .x(left + reach + 80), .y(y + 130),
                    words: words.proofCount(ProofCount(row.1, of: row.2)))
            }
        }
    }
}
