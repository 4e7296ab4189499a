import AccountHealth

/// The official report of the day before the story's day, with the sample shop's own counts.
struct SamplePerformance {
    let story: SampleStory

    private let reportDay = SampleStory.day.advanced(by: -1)

    var text: String {
        let defects = window(days: 60, lag: 15)
        let orders = story.counted(defects)
        let claims = orders.count { $0.isClaimed }
        return """
            {
              "accountStatuses": [{"marketplaceId": "ATVPDKIKX0DER", "status": "DEACTIVATED"}],
              "performanceMetrics": [{
                "marketplaceId": "ATVPDKIKX0DER",
                "orderDefectRate": {
                  "mfn": {
                    \(range(defects)),
                    "status": "BAD", "targetValue": 0.01, "targetCondition": "LESS_THAN", "fulfillmentType": "mfn",
                    "orderCount": \(orders.count), "orderWithDefects": {"count": \(claims), "status": "BAD"},
                    "claims": {"count": \(claims), "status": "BAD"}, "chargebacks": {"count": 0, "status": "GOOD"},
                    "negativeFeedback": {"count": 0, "status": "GOOD"}, "rate": \(rate(claims, orders.count))
                  }
                },
                "lateShipmentRateList": [
                  \(lateShipments(days: 10)),
                  \(lateShipments(days: 30))
                ],
                "accountHealthRating": {\(range(window(days: 180, lag: 0))), "ahrStatus": "AT_RISK", "ahrScore": 196}
              }]
            }

            """
    }

    private func window(days: Int, lag: Int) -> ClosedRange<Day> {
        Window.days(count: days, lag: lag).days(asOf: reportDay)
    }

    private func range(_ days: ClosedRange<Day>) -> String {
        """
        "reportingDateRange": {"reportingDateFrom": "\(days.lowerBound)T00:00:00Z", \
        "reportingDateTo": "\(days.upperBound)T23:59:59Z"}
        """
    }

    private func lateShipments(days: Int) -> String {
        let window = self.window(days: days, lag: 0)
        let due = story.orders.filter { !$0.isCancelled && window.contains(story.zone.day(of: $0.shipBy)) }
        let late = due.count { order in order.confirmedAt.map { $0 > order.shipBy } ?? true }
        return """
            {\(range(window)), "status": "GOOD", "targetValue": 0.04, "targetCondition": "LESS_THAN", \
            "orderCount": \(due.count), "lateShipmentCount": \(late), "rate": \(rate(late, due.count))}
            """
    }

    private func rate(_ count: Int, _ total: Int) -> String {
        Rate(count, of: total).decimals(6) ?? "0"
    }
}
