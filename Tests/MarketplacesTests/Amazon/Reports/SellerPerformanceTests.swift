import AccountHealth
import Testing

@testable import Marketplaces

struct SellerPerformanceTests {
    static func range(_ from: String, _ to: String) -> String {
        #""reportingDateRange":{"reportingDateFrom":"\#(from)","reportingDateTo":"\#(to)"}"#
    }

    static func report(_ metrics: String, statuses: String = "") -> String {
        #"{"accountStatuses":[\#(statuses)],"performanceMetrics":[\#(metrics)]}"#
    }

    static let us = #""marketplaceId":"ATVPDKIKX0DER""#
    static let usStatus = #"{"marketplaceId":"ATVPDKIKX0DER","status":"AT_RISK"}"#

    /// A figure on one line.
    static func brief(_ figure: OfficialFigure) -> String {
        let counts = "\(figure.numerator.map(String.init) ?? "–")/\(figure.denominator.map(String.init) ?? "–")"
        let parts = [
            figure.standard, figure.fulfilment?.name, counts, figure.rate.map { "\($0)" }, figure.status,
            figure.reportDay == OfficialFigure.undated
                ? "undated" : "\(figure.from)…\(figure.to) on \(figure.reportDay)",
            figure.store?.description,
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    static let odrDays = range("2026-07-20T00:00:00Z", "2026-09-17T23:59:59Z")
    static let month = range("2026-09-05T00:00:00Z", "2026-10-04T23:59:59Z")

    @Test func wholeReport() async {
        let days = SellerPerformanceTests.odrDays
        let month = SellerPerformanceTests.month
        let week = SellerPerformanceTests.range("2026-09-27T00:00:00Z", "2026-10-03T23:59:59Z")
        let metrics = """
            {\(SellerPerformanceTests.us),
             "orderDefectRate":{
               "mfn":{\(days),"status":"BAD","rate":0.0158,"orderCount":126,"orderWithDefects":{"count":2,"status":"BAD"},
                 "claims":{"count":2,"status":"NONE"},"chargebacks":{"count":0,"status":"NONE"},
                 "negativeFeedback":{"count":1,"status":"GOOD"},"fulfillmentType":"mfn"},
               "afn":{\(days),"status":"GOOD","rate":0,"orderCount":40,"orderWithDefects":{"count":0,"status":"GOOD"}}},
             "preFulfillmentCancellationRate":{\(week),"status":"GOOD","orderCount":20,"cancellationCount":0,"rate":0.0},
             "validTrackingRate":{\(month),"status":"BAD","shipmentCount":61,"validTrackingCount":57,"rate":0.934},
             "onTimeDeliveryRate":{\(month),"shipmentCountWithValidTracking":60,"onTimeDeliveryCount":59},
             "unitOnTimeDeliveryRate":{\(month),"totalUnitCount":30,"unitOnTimeDeliveryCount":29,"status":"GOOD"},
             "invoiceDefectRate":{\(week),"status":"NONE","orderCount":0,"invoiceDefect":{"count":0,"status":"NONE"}},
             "accountHealthRating":{\(month),"ahrStatus":"GREAT","ahrScore":248}}
            """
        let reading = await Reading(SellerPerformanceTests.report(metrics, statuses: SellerPerformanceTests.usStatus))
        let on = "on 2026-10-04 amazon.us"
        #expect(
            reading.records.officials.map(SellerPerformanceTests.brief) == [
                "order-defect-rate seller 2/126 0.0158 BAD 2026-07-20…2026-09-17 \(on)",
                "negative-feedback-rate seller 1/126 GOOD 2026-07-20…2026-09-17 \(on)",
                "guarantee-claim-rate seller 2/126 NONE 2026-07-20…2026-09-17 \(on)",
                "chargeback-rate seller 0/126 NONE 2026-07-20…2026-09-17 \(on)",
                "order-defect-rate marketplace 0/40 0.0 GOOD 2026-07-20…2026-09-17 \(on)",
                "cancellation-rate seller 0/20 0.0 GOOD 2026-09-27…2026-10-03 \(on)",
                "valid-tracking-rate seller 57/61 0.934 BAD 2026-09-05…2026-10-04 \(on)",
                // Of the two delivery figures that of units, which is the one enforced.
                "on-time-delivery-rate seller 29/30 GOOD 2026-09-05…2026-10-04 \(on)",
                "invoice-defect-rate seller 0/0 NONE 2026-09-27…2026-10-03 \(on)",
                "account-health-rating 248/– 2026-09-05…2026-10-04 \(on)",
                "account-status –/– AT_RISK 2026-10-04…2026-10-04 \(on)",
            ])
        #expect(reading.findings == [])
        #expect(reading.result.kind == "SellerPerformance" && reading.result.usableRows == 11)
        #expect(reading.records.officials.allSatisfy { $0.origin == Origin(file: 0, line: 1) && $0.account == nil })
    }

    /// Live reports have a list of late shipment rates, told apart by their days alone; older ones a single rate.
    @Test func lateShipments() async {
        let ten = SellerPerformanceTests.range("2026-09-25T00:00:00Z", "2026-10-04T23:59:59Z")
        let month = SellerPerformanceTests.month
        let single = #""lateShipmentRate":{\#(month),"orderCount":64,"lateShipmentCount":1}"#
        let list = """
            "lateShipmentRateList":[{\(month),"orderCount":64,"lateShipmentCount":1},
            {\(ten),"orderCount":20,"lateShipmentCount":0}]
            """
        let both = await Reading(SellerPerformanceTests.report("{\(SellerPerformanceTests.us),\(single),\(list)}"))
        #expect(
            both.records.officials.map { "\($0.standard) \($0.numerator ?? -1)/\($0.denominator ?? -1)" } == [
                "late-shipment-rate-30d 1/64", "late-shipment-rate-10d 0/20",
            ])
        for entry in ["{\(SellerPerformanceTests.us),\(single)}", "{\(single),\"lateShipmentRateList\":[]}"] {
            let reading = await Reading(SellerPerformanceTests.report(entry))
            #expect(reading.records.officials.map(\.standard) == ["late-shipment-rate-30d"])
        }
    }

    struct Trap: CustomTestStringConvertible {
        let name: String
        let json: String
        let figures: [String]
        var findings: [String] = []
        var testDescription: String { name }
    }

    static let rate = #""validTrackingRate":{\#(month),"shipmentCount":61,"validTrackingCount":58}"#
    static func tracking(_ store: String = "amazon.us") -> String {
        "valid-tracking-rate seller 58/61 2026-09-05…2026-10-04 on 2026-10-04 \(store)"
    }

    @Test(arguments: [
        Trap(
            name: "times without seconds, as in the schema",
            json: report(
                "{\(us),\"validTrackingRate\":{\(range("2020-10-21T00:00Z", "2020-11-19T23:59Z")),"
                    + "\"shipmentCount\":61,\"validTrackingCount\":58}}"),
            figures: ["valid-tracking-rate seller 58/61 2020-10-21…2020-11-19 on 2020-11-19 amazon.us"]),
        Trap(
            name: "the schema example's misspelt key",
            json: report(
                "{\(us),\"prefulfillmentCancelRate\":{\(month),\"orderCount\":17197,\"cancellationCount\":551}}"),
            figures: ["cancellation-rate seller 551/17197 2026-09-05…2026-10-04 on 2026-10-04 amazon.us"]),
        Trap(
            name: "no marketplace: that of the only status", json: report("{\(rate)}", statuses: usStatus),
            figures: [
                tracking(), "account-status –/– AT_RISK 2026-10-04…2026-10-04 on 2026-10-04 amazon.us",
            ]),
        Trap(name: "no marketplace at all: the store that was named", json: report("{\(rate)}"), figures: [tracking()]),
        Trap(
            name: "no marketplace, but as many statuses",
            json: report(
                "{\(rate)},{\(rate)}",
                statuses: usStatus + #",{"marketplaceId":"A1PA6795UKMFR9","status":"NORMAL"}"#),
            figures: [
                tracking(), tracking("amazon.de"),
                "account-status –/– AT_RISK 2026-10-04…2026-10-04 on 2026-10-04 amazon.us",
                "account-status –/– NORMAL 2026-10-04…2026-10-04 on 2026-10-04 amazon.de",
            ]),
        Trap(
            name: "an unknown marketplace", json: report("{\"marketplaceId\":\"A0NEW\",\(rate)},{\(us),\(rate)}"),
            figures: [tracking()], findings: ["error line 1 unknownStore(\"A0NEW\")"]),
        Trap(
            name: "more bad ones than there are",
            json: report(
                "{\(us),\"orderDefectRate\":{\"mfn\":{\(month),\"orderCount\":3,\"orderWithDefects\":{\"count\":9}}}}"),
            figures: ["order-defect-rate seller 9/3 2026-09-05…2026-10-04 on 2026-10-04 amazon.us"]),
        Trap(
            name: "words nobody announced",
            json: report(
                "{\(us),\"validTrackingRate\":{\(month),\"shipmentCount\":61,\"validTrackingCount\":58,\"status\":\"PURPLE\"},"
                    + "\"aNewRate\":{\(month),\"status\":\"GOOD\"}}",
                statuses: #"{"marketplaceId":"ATVPDKIKX0DER","status":"NAPPING"}"#),
            figures: [
                "valid-tracking-rate seller 58/61 PURPLE 2026-09-05…2026-10-04 on 2026-10-04 amazon.us",
                "account-status –/– NAPPING 2026-10-04…2026-10-04 on 2026-10-04 amazon.us",
            ]),
        Trap(
            name: "only a rate",
            json: report("{\(us),\"lateShipmentRate\":{\(month),\"rate\":0.01,\"defectsCount\":1}}"),
            figures: ["late-shipment-rate-30d seller –/– 0.01 2026-09-05…2026-10-04 on 2026-10-04 amazon.us"]),
        Trap(
            name: "counts that are none",
            json: report(
                "{\(us),\"validTrackingRate\":{\(month),\"shipmentCount\":-1,\"validTrackingCount\":5.5,\"rate\":0.9}}"),
            figures: ["valid-tracking-rate seller –/– 0.9 2026-09-05…2026-10-04 on 2026-10-04 amazon.us"]),
        // The score is absent from some pulls; a word alone is no figure.
        Trap(
            name: "rating without score",
            json: report("{\(us),\"accountHealthRating\":{\(month),\"ahrStatus\":\"GREAT\"}}"), figures: []),
        Trap(
            name: "nulls", json: report("{\(us),\(rate),\"orderDefectRate\":null,\"lateShipmentRate\":{}}"),
            figures: [tracking()]),
        Trap(
            name: "no days at all", json: report("{\(us),\"validTrackingRate\":{\"shipmentCount\":61}}"), figures: [],
            findings: ["warning line 1 missingColumns([\"reportingDateRange\"])"]),
        // A figure without days cannot be placed; it is said, and the rest is read.
        Trap(
            name: "no days for one figure",
            json: report("{\(us),\(rate),\"orderDefectRate\":{\"mfn\":{\"rate\":0.01,\"status\":\"GOOD\"}}}"),
            figures: [tracking()],
            findings: ["warning line 1 order-defect-rate missingColumns([\"reportingDateRange\"])"]),
        Trap(
            name: "days the wrong way round",
            json: report(
                "{\(us),\(rate),\"onTimeDeliveryRate\":{\(range("2026-10-04T00:00Z", "2026-09-05T00:00Z")),"
                    + "\"shipmentCountWithValidTracking\":60,\"onTimeDeliveryCount\":59}}"), figures: [tracking()],
            findings: ["warning line 1 on-time-delivery-rate missingColumns([\"reportingDateRange\"])"]),
        // Days that no report speaks of would make windows of millions of days.
        Trap(
            name: "days of no report",
            json: report(
                "{\(us),\(rate),\"onTimeDeliveryRate\":{\(range("0001-01-01T00:00Z", "9999-12-31T00:00Z")),"
                    + "\"shipmentCountWithValidTracking\":60,\"onTimeDeliveryCount\":59}}"), figures: [tracking()],
            findings: ["warning line 1 on-time-delivery-rate outsideDays"]),
        Trap(
            name: "nothing but days of no report",
            json: report(
                "{\(us),\"onTimeDeliveryRate\":{\(range("0001-01-01T00:00Z", "9999-12-31T00:00Z")),"
                    + "\"shipmentCountWithValidTracking\":60,\"onTimeDeliveryCount\":59}}"), figures: [],
            findings: ["warning line 1 outsideDays"]),
        Trap(name: "nothing in it", json: report(""), figures: []),
        Trap(
            name: "a report in a list", json: "[" + report("{\(us),\(rate)}") + "]", figures: [tracking()]),
    ])
    func traps(_ row: Trap) async {
        let reading = await Reading(row.json)
        #expect(reading.records.officials.map(SellerPerformanceTests.brief) == row.figures)
        #expect(reading.findings == row.findings)
        #expect(reading.result.kind == "SellerPerformance")
    }

    /// Two statuses, one unknown store: what cannot be placed is said.
    @Test func statusOfAnUnknownStore() async {
        let statuses = SellerPerformanceTests.usStatus + #",{"marketplaceId":"A0NEW","status":"NORMAL"}"#
        let entry = "{\(SellerPerformanceTests.us),\(SellerPerformanceTests.rate)}"
        let reading = await Reading(SellerPerformanceTests.report(entry, statuses: statuses))
        #expect(reading.records.officials.map(\.standard) == ["valid-tracking-rate", "account-status"])
        #expect(reading.findings == ["error line 1 unknownStore(\"A0NEW\")"])
    }

    /// A word for the account tells no day; it is that of the report's figures, and unknown where there is none.
    @Test func daysOfStatuses() async {
        let german = #"{"marketplaceId":"A1PA6795UKMFR9","status":"NORMAL"}"#
        let statuses = german + "," + SellerPerformanceTests.usStatus
        let entry = "{\(SellerPerformanceTests.us),\(SellerPerformanceTests.rate)}"
        let day = "2026-10-04…2026-10-04 on 2026-10-04"
        let dated = await Reading(SellerPerformanceTests.report(entry, statuses: statuses))
        #expect(
            dated.records.officials.dropFirst().map(SellerPerformanceTests.brief) == [
                "account-status –/– NORMAL \(day) amazon.de", "account-status –/– AT_RISK \(day) amazon.us",
            ])
        let undated = await Reading(SellerPerformanceTests.report("", statuses: statuses))
        #expect(
            undated.records.officials.map(SellerPerformanceTests.brief) == [
                "account-status –/– NORMAL undated amazon.de", "account-status –/– AT_RISK undated amazon.us",
            ])
        #expect(undated.findings == [] && undated.records.newestFact == nil)
    }

    @Test func byteOrderMark() async {
        let text = SellerPerformanceTests.report("{\(SellerPerformanceTests.us),\(SellerPerformanceTests.rate)}")
        let reading = await Reading(bytes: [0xEF, 0xBB, 0xBF] + Array(" \n\(text)\n".utf8))
        #expect(reading.records.officials.count == 1 && reading.findings == [])
    }
}

struct SellingNotificationTests {
    static let changed = #"{"notificationType":"ACCOUNT_STATUS_CHANGED","payload":{"a":1}}"#
    /// Some notifications write their names with capitals.
    static let order = #"{"NotificationType":"ORDER_CHANGE","Payload":{}}"#

    @Test func oneNotification() async {
        let reading = await Reading(SellingNotificationTests.changed)
        #expect(
            reading.findings == ["note line 1 notification(type: \"ACCOUNT_STATUS_CHANGED\")"]
                || reading.findings == ["note notification(type: \"ACCOUNT_STATUS_CHANGED\")"])
        #expect(reading.result.kind == "SellingNotification")
        #expect(reading.records.officials.isEmpty)
    }

    /// Documents gathered in a list are looked at one by one.
    @Test func listOfNotifications() async {
        let list = [SellingNotificationTests.changed, SellingNotificationTests.order, SellingNotificationTests.order]
        let reading = await Reading("[" + list.joined(separator: ",") + "]")
        let found = reading.result.findings.map { "\($0.remark) ×\($0.count)" }
        #expect(
            found == [
                "notification(type: \"ACCOUNT_STATUS_CHANGED\") ×1", "notification(type: \"ORDER_CHANGE\") ×2",
            ])
        #expect(reading.result.kind == "SellingNotification" && reading.result.usableRows == 3)
    }

    /// What is of no kind in a list is said once, and does not hide the rest.
    @Test func listWithStrangers() async {
        let reading = await Reading("[\(SellingNotificationTests.changed),{\"x\":1},7,{\"x\":2}]")
        #expect(reading.result.usableRows == 1)
        let remarks = reading.result.findings.map(\.remark)
        #expect(remarks.contains(.notification(type: "ACCOUNT_STATUS_CHANGED")))
        #expect(remarks.contains(.unknownHeader(columns: ["x"], suggestion: "")))
        #expect(reading.result.findings.first { $0.severity == .error }?.count == 3)
    }

    @Test(arguments: ["[]", "[7]", "[[]]", "[null]"])
    func listOfNothing(text: String) async {
        let reading = await Reading(text)
        #expect(reading.result.findings.map(\.remark) == [.unknownHeader(columns: [], suggestion: "")])
        #expect(reading.result.kind == nil && reading.result.usableRows == 0)
    }
}
