import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

struct AmazonStandardsTests {
    static let book = Marketplaces.amazon.book

    /// The ids that people's scripts rely on.
    @Test func ids() {
        var ids: [String] = []
        for entry in AmazonStandardsTests.book.entries where !ids.contains(entry.standard.id) {
            ids.append(entry.standard.id)
        }
        #expect(
            ids == [
                "order-defect-rate", "negative-feedback-rate", "guarantee-claim-rate", "chargeback-rate",
                "late-shipment-rate-10d", "late-shipment-rate-30d", "cancellation-rate", "valid-tracking-rate",
                "on-time-delivery-rate", "invoice-defect-rate", "account-health-rating",
            ])
    }

    /// What is not published has the defaults the contract promises.
    @Test func choices() {
        let choices = Dictionary(
            uniqueKeysWithValues: AmazonStandardsTests.book.choices.all.map { ($0.name, $0.value) })
        #expect(
            choices == [
                "cancelled-orders-count": "false", "pending-orders-count": "false", "open-claims-count": "true",
                "funded-claims-count": "false", "fraud-chargebacks-count": "false", "unknown-chargebacks-count": "true",
                "overdue-orders-count": "true", "late-shipment-day": "ship-by", "cancellation-day": "placed",
                "mixed-orders-count-once": "false", "days-are-utc": "false",
            ])
    }

    struct Demand: CustomTestStringConvertible {
        let store: String
        var day: Day = "2026-11-23"
        let standards: [String]
        var testDescription: String { "\(store) on \(day)" }
    }

    static let defects = ["order-defect-rate", "negative-feedback-rate", "guarantee-claim-rate", "chargeback-rate"]
        .flatMap { id in
            ["seller", "marketplace"].map { "\(id) \($0) 60+15 \(id == "order-defect-rate" ? "<1/100" : "–")" }
        }
    static let shipping = [
        "late-shipment-rate-10d seller 10+0 <4/100", "late-shipment-rate-30d seller 30+0 <4/100",
        "cancellation-rate seller 7+1 <25/1000", "valid-tracking-rate seller 30+10 ≥95/100",
    ]
    static let rating = "account-health-rating all 180+0 3 bands"

    @Test(arguments: [
        Demand(
            store: "amazon.us", standards: defects + shipping + ["on-time-delivery-rate seller 14+7 ≥90/100", rating]),
        // Before the newer rule the advice of 97 % over 30 days.
        Demand(
            store: "amazon.us", day: "2024-09-24",
            standards: defects + shipping + ["on-time-delivery-rate seller 30+10 ≥97/100", rating]),
        Demand(
            store: "amazon.uk",
            standards: defects + shipping + [
                "on-time-delivery-rate seller 14+7 ≥90/100", "invoice-defect-rate seller 7+7 <5/100", rating,
            ]),
        Demand(
            store: "amazon.de",
            standards: defects + shipping + [
                "on-time-delivery-rate seller 30+10 ≥97/100", "invoice-defect-rate seller 7+7 <5/100", rating,
            ]),
        Demand(
            store: "amazon.jp", standards: defects + shipping + ["on-time-delivery-rate seller 30+10 ≥97/100", rating]),
    ])
    func inForce(_ row: Demand) {
        #expect(ReadBookTests.brief(AmazonStandardsTests.book, row.store, on: row.day) == row.standards)
    }

    /// Valid tracking is demanded of each category of goods, and nothing else is.
    @Test(arguments: ["amazon.us", "amazon.uk", "amazon.de", "amazon.fr", "amazon.jp"])
    func demandedOfEachCategory(_ store: String) {
        let standards = AmazonStandardsTests.book.standards(of: StoreID(store), on: "2026-11-23")
        #expect(standards.filter { $0.per == .category }.map(\.id) == ["valid-tracking-rate"])
    }

    /// Japan looks only at parcels of 1,000 yen and more, since 2022.
    @Test func japaneseParcels() throws {
        func minimum(_ store: String, _ day: Day) -> Money? {
            AmazonStandardsTests.book.standards(of: StoreID(store), on: day).first { $0.id == "valid-tracking-rate" }?
                .population.minimumValue
        }
        let yen = try #require(Currency("JPY"))
        #expect(minimum("amazon.jp", "2026-11-23") == Money(minorUnits: 1000, currency: yen))
        #expect(minimum("amazon.jp", "2022-08-22") == nil && minimum("amazon.us", "2026-11-23") == nil)
    }

    struct Written: CustomTestStringConvertible {
        let text: String
        let store: String?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Written(text: "amazon.co.uk", store: "amazon.uk"), Written(text: "Amazon.com", store: "amazon.us"),
        Written(text: "ATVPDKIKX0DER", store: "amazon.us"), Written(text: "a1vc38t7yxb528", store: "amazon.jp"),
        Written(text: "amazon.xx", store: nil), Written(text: "", store: nil),
    ])
    func storeNames(_ row: Written) {
        #expect(AmazonStandardsTests.book.store(named: row.text)?.id.description == row.store)
        #expect(Reading.directory.store(named: row.text)?.description == row.store)
    }

    /// Every store's standards, counted by the shapes of orders, say what judging each whole order says.
    @Test(arguments: 1...20)
    func shapesCountAsWholeOrdersDo(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let stores = Set(AmazonStandardsTests.book.stores.map(\.id)).sorted()
        let records = Records.random(orders: 400, stores: stores, using: &random)
        let holdsAll = random.chance(50)
        for store in stores {
            let classifiers = AmazonStandardsTests.book.entries.map { entry in
                Classifier(
                    standard: entry.standard, choices: AmazonStandardsTests.book.choices,
                    zone: Reading.directory.zone(of: store), moment: Instant(seconds: 1_790_000_000)
                ) { holdsAll || $0 == .feedback }
            }
            for chosen in [classifiers] + classifiers.map({ [$0] }) {
                let found = ShapeContributions.agree(with: chosen, on: records, of: store)
                #expect(found.differing.isEmpty, "seed \(seed): \(found.differing.prefix(3))")
            }
        }
    }
}
