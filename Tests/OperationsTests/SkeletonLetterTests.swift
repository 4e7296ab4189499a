import AccountHealth
import Appeals
import Marketplaces
import Operations
import TestSupport
import Testing

/// A letter that keeps the rules, with its gaps and filled from the records of the sample shop.
struct SkeletonLetterTests {
    private static let skeleton = """
        Account <account>. Your notice of <notice day> names an order defect rate of <rate> % (<defects> of <orders> orders, \
        <from> to <to>). Orders: <ids>.

        **Root cause**
        1. Articles stayed on sale at zero stock: <sold> orders placed from <first> to <last> (<skus>) were sold without goods in hand.
        2. Shipments could be confirmed by hand before hand-over; <early> orders were confirmed, <hours> hours before the first scan \
        at the median.
        3. <service> left <unscanned> of <early> parcels without any scan, and we had no list of parcels without a scan. The fault is \
        ours.

        **Actions taken**
        1. <refund day>: <refunds> buyers refunded in full and answered (exhibit 1).
        2. <action day>: <articles> articles without stock were set to zero (exhibit 2).
        3. <action day>: <service> was ended; <waiting> open order was cancelled and its buyer told (exhibit 3).

        **Prevention in force**
        1. Since <action day>: the listed quantity is the stock on hand less 2; the warehouse lead counts every Monday.
        2. Since <action day>: the acceptance scan alone writes the confirmation; the shipping lead checks the list of orders \
        confirmed without a scan daily, alarm at 1.
        3. Since <action day>: the system allows tracked services only; valid tracking is checked weekly by the shipping lead, stop \
        below 97 %.
        """

    private struct Filled {
        let appeal: AppealCase
        let letter: String
        let zone: Zone
    }

    /// What the records of the shop say goes into the case, and from it into the gaps.
    private static func fill() async throws -> Filled {
        let shop = try SampleShopTests.shop()
        let zone = builtIn.directory.zone(of: shop.store)
        let question = FileQuestion(paths: [], store: shop.store, account: shop.account)
        let records = await readDocuments(shop.files.map(\.document), question: question, setting: builtIn).records
        let system = try #require(shop.files.first { $0.name == "order-system.csv" }).text
        var skus: [String: [String]] = [:]
        for line in system.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            skus[cells[0]] = [cells[3]]
        }
        let window = try day("2026-09-10")...day("2026-11-08")
        let gathered = gatherCauseOrders(
            records, account: Account(name: shop.account, store: shop.store), days: window, zone: zone, skus: skus
        ) { order in order.defects.contains { $0.kind == .guaranteeClaim } }
        let facts = CauseShop(
            gathered, stock: records.stock, settings: records.settings, zone: zone, now: zone.start(of: shop.day))
        let tests = testCauses(gathered, facts).filter { ["RC01", "RC02", "RC04"].contains($0.cause.id) }
        try #require(tests.allSatisfy { $0.verdict == .supported })

        let noticeDay = try day("2026-11-19"), actionDay = try day("2026-11-20")
        var appeal = AppealCase()
        (appeal.store, appeal.account) = (shop.store, shop.account)
        appeal.notice = .init(
            text: "Your order defect rate exceeded the target of 1%. Send a plan of action.", day: noticeDay)
        appeal.window = window
        appeal.numerator = gathered.count(where: \.isDefective)
        appeal.denominator = gathered.count { $0.order.status != .cancelled }
        let early = try #require(tests.first { $0.cause.id == "RC01" }).orders
        let concerned = gathered.filter { early.contains($0.orderID) }
        for told in concerned {
            var order = CaseOrder(
                orderID: told.orderID, orderDay: zone.day(of: told.order.placedAt),
                defects: told.isDefective ? ["guarantee_claim"] : [])
            order.confirmedAt = told.order.dates.confirmedAt
            order.firstScanAt = told.order.dates.firstScanAt
            order.deliveredAt = told.order.dates.deliveredAt
            order.refundedAt = told.order.defects.compactMap(\.decidedAt).max()
            appeal.orders.append(order)
        }
        appeal.causes = tests.map {
            CaseCause(id: $0.cause.id, isChosen: true, orders: $0.orders.filter(early.contains))
        }
        let articles = Set(concerned.flatMap(\.skus)).sorted()
        let waiting = appeal.waitingOrders.count
        for (cause, text, exhibit) in [
            ("RC02", "\(articles.count) articles without stock were set to zero", "2"),
            ("RC04", "The service was ended; \(waiting) open order was cancelled and its buyer told", "3"),
            ("RC01", "Confirmation by hand was switched off", "3"),
        ] { appeal.actions.append(CaseAction(cause: cause, day: actionDay, text: text, exhibit: exhibit)) }
        for (cause, control, limit) in [
            ("RC02", "The listed quantity is the stock on hand less 2", "2"),
            ("RC01", "The acceptance scan alone writes the confirmation", "alarm at 1"),
            ("RC04", "The system allows tracked services only", "stop below 97 %"),
        ] {
            appeal.controls.append(
                CaseControl(cause: cause, control: control, owner: "the shipping lead", limit: limit, since: actionDay))
        }
        appeal.exhibits = [("1", "refunds"), ("2", "stock list"), ("3", "manifest")].map {
            CaseExhibit(id: $0, kind: $1, file: "\($0).pdf")
        }

        let orders = appeal.orders
        let days = orders.compactMap(\.orderDay).sorted()
        let refunds = orders.compactMap(\.refundedAt).sorted()
        let hours = orders.compactMap(\.hoursUntilScan).sorted()
        let rate = try #require(appeal.rate)
        var letter = skeleton
        for (gap, value) in [
            ("account", shop.account), ("notice day", "\(noticeDay)"),
            ("rate", decimal(rate)),
            ("defects", "\(rate.numerator)"), ("orders", "\(rate.denominator)"), ("from", "\(window.lowerBound)"),
            ("to", "\(window.upperBound)"),
            ("ids", orders.filter { !$0.defects.isEmpty }.map(\.orderID).joined(separator: ", ")),
            ("sold", "\(orders.count)"), ("first", "\(try #require(days.first))"),
            ("last", "\(try #require(days.last))"),
            ("skus", articles.joined(separator: ", ")), ("early", "\(orders.count)"),
            ("hours", "\((hours[(hours.count - 1) / 2] + hours[hours.count / 2]) / 2)"),
            ("service", try #require(concerned[0].order.packages.first?.carrier)),
            ("unscanned", "\(orders.count { $0.firstScanAt == nil })"),
            ("refund day", "\(zone.day(of: try #require(refunds.last)))"), ("refunds", "\(refunds.count)"),
            ("action day", "\(actionDay)"), ("articles", "\(articles.count)"), ("waiting", "\(waiting)"),
        ] { letter = letter.replacing("<\(gap)>", with: value) }
        return Filled(appeal: appeal, letter: letter, zone: zone)
    }

    /// In hundredths of a point.
    private static func decimal(_ rate: Rate) -> String {
        let hundredths = (rate.numerator * 20_000 + rate.denominator) / (2 * rate.denominator)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    @Test func filledItHasNoBlockerOrMajor() async throws {
        let filled = try await SkeletonLetterTests.fill()
        #expect(!filled.letter.contains("<") && filled.letter.contains("1.59 % (2 of 126 orders"))
        for appeal in [nil, filled.appeal] {
            let grave = reviewAppealLetter(filled.letter, appeal: appeal, directory: builtIn.directory)
                .filter { $0.severity >= .major }
            #expect(grave.isEmpty, "\(grave) in\n\(filled.letter)")
        }
    }

    /// Another number than the records have is seen.
    @Test func aWrongNumberIsSeen() async throws {
        let filled = try await SkeletonLetterTests.fill()
        let wrong = filled.letter.replacing("1.59 %", with: "1.4 %")
        let findings = reviewAppealLetter(wrong, appeal: filled.appeal, directory: builtIn.directory)
        #expect(findings.filter { $0.severity == .blocker }.map(\.rule) == ["E4"])
    }

    @Test func unfilledItHasGaps() {
        let findings = reviewAppealLetter(SkeletonLetterTests.skeleton, directory: builtIn.directory)
        #expect(findings.count { $0.rule == "E3" && $0.severity == .blocker } >= 20)
    }
}
