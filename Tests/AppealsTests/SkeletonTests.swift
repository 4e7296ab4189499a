import Appeals
import Testing

/// A letter that keeps the rules, with its gaps and filled from the sample shop.
struct SkeletonTests {
    private static let skeleton = """
        Account <account>. Your notice of <day> names an order defect rate of <rate> % (<defects> of <orders> orders). Orders: <ids>.

        **Root cause**
        1. Articles stayed on sale at zero stock: <n> orders from <day> to <day> were sold without goods in hand.
        2. Shipments could be confirmed by hand before hand-over; <n> orders were confirmed <hours> hours before the first scan.
        3. <service> scanned <n> of <n> parcels, and we had no list of parcels without a scan. The fault is ours.

        **Actions taken**
        1. <day>: <n> buyers refunded in full (exhibit 1).
        2. <day>: <n> articles without stock were set to zero (exhibit 2).
        3. <day>: <service> was ended; <n> open orders were sent with <carrier> and scanned (exhibit 3).

        **Prevention in force**
        1. Since <day>: the listed quantity is the stock on hand less 2; the warehouse lead counts every Monday.
        2. Since <day>: the acceptance scan alone writes the confirmation; the shipping lead checks the list daily, alarm at 1.
        3. Since <day>: the system allows <carriers> only; valid tracking is checked weekly by the shipping lead, stop below 97 %.
        """

    private static func filled(_ text: String) -> String {
        var text = text
        for (gap, value) in [
            ("<account>", "Qinghe Home"), ("<rate>", "1.59"), ("<defects>", "2"), ("<orders>", "126"),
            ("<hours>", "87"),
            ("<ids>", "113-1234567-1234567, 112-7654321-7654321"), ("<service>", "Eastline Economy"),
            ("<carriers>", "FedEx and UPS"), ("<carrier>", "FedEx Ground"), ("<day>", "2026-11-20"), ("<n>", "2"),
        ] { text = text.replacing(gap, with: value) }
        return text
    }

    @Test func unfilledItHasGaps() {
        let findings = reviewLetter(SkeletonTests.skeleton, LetterContext(traits: .sample))
        #expect(findings.count { $0.rule == "E3" && $0.severity == .blocker } >= 20)
    }

    @Test func filledItHasNoBlockerOrMajor() {
        let findings = reviewLetter(SkeletonTests.filled(SkeletonTests.skeleton), LetterContext(traits: .sample))
        let grave = findings.filter { $0.severity >= .major }
        #expect(grave.isEmpty, "\(grave)")
    }

    /// A letter of the pattern case in our words, with its faults.
    @Test func theFaultsOfThePatternCaseAreSeen() {
        let letter = """
            I believe there are two main reasons. Order ID :  and

            1. We had not enough stock. As we must confirm the order in 2 days, we confirmed it before sending.
            2. We choose a poor logistics partner, they couldn't update the tracking.

            Plan of Action:
            We are taking the following steps to improve our performance.
            1. We decide to hold stock. 2. We will use another express. 3. We want to send again by FREE.
            We promise these complain will not happen again.
            """
        let rules = Set(reviewLetter(letter, LetterContext(traits: .sample)).map(\.rule))
        for rule in ["S1", "R4", "A1", "A2", "P1", "P3", "P4", "E1", "E3", "T6", "T7", "T8", "R2"] {
            #expect(rules.contains(rule), "\(rule)")
        }
    }

    @Test func anyTextIsReviewed() {
        for text in [
            "", " ", "\n\n", "!", "1.", "- ", "<", "<>", "%", "：", "一、", "\r\n\r\n", "2026", "****", "@", "(", "5 May",
            "\u{FEFF}", "XX",
        ] {
            for finding in reviewLetter(
                text, LetterContext(traits: .sample, appeal: AppealCase(), limits: [.opening: 0]))
            {
                #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.unicodeScalars.count)
            }
        }
    }
}
