import AccountHealth

/// The sample shop's records as the files a seller would have.
struct SampleFiles {
    let story: SampleStory

    var all: [SampleShop.File] {
        [
            file("all-orders.txt", allOrders), file("order-system.csv", orderSystem), file("shipments.csv", shipments),
            file("scans.csv", scans), file("stock.csv", stock), file("messages.csv", messages),
            file("defects.csv", defects), file("seller-feedback.txt", feedback), file("settlement.txt", settlement),
            file("seller-performance.json", SamplePerformance(story: story).text),
        ]
    }

    private func file(_ name: String, _ text: String) -> SampleShop.File {
        SampleShop.File(name: name, text: text)
    }

    private func table(_ header: String, separator: String = ",", _ rows: [[String]]) -> String {
        ([header] + rows.map { $0.joined(separator: separator) }).map { $0 + "\n" }.joined()
    }

    /// `2026-09-01T16:20:05+00:00`, as reports write moments.
    private func report(_ instant: Instant) -> String {
        instant.description.dropLast() + "+00:00"
    }

    private func plain(_ instant: Instant?) -> String {
        instant?.description ?? ""
    }

    private var allOrders: String {
        let header = [
            "amazon-order-id", "merchant-order-id", "purchase-date", "last-updated-date", "order-status",
            "fulfillment-channel", "sales-channel", "order-channel", "url", "ship-service-level", "product-name", "sku",
            "asin", "item-status", "quantity", "currency", "item-price", "item-tax", "shipping-price", "shipping-tax",
            "gift-wrap-price", "gift-wrap-tax", "item-promotion-discount", "ship-promotion-discount", "ship-city",
            "ship-state", "ship-postal-code", "ship-country", "promotion-ids", "is-business-order",
            "purchase-order-number", "price-designation",
        ]
        let rows = story.orders.map { order -> [String] in
            let status = order.isCancelled ? "Cancelled" : "Shipped"
            let updated = order.cancelledAt ?? order.confirmedAt ?? order.placedAt
            return [
                order.id, order.id, report(order.placedAt), report(updated), status, "Merchant", "Amazon.com", "", "",
                "Standard", order.product.name, order.product.sku, "", status, order.isCancelled ? "0" : "1", "USD",
                order.product.price, "", "", "", "", "", "", "", "", "", "", "US", "", "false", "", "",
            ]
        }
        return table(header.joined(separator: "\t"), separator: "\t", rows)
    }

    /// What the shop's own order system knows and the report does not: promises, confirmations, who cancelled.
    private var orderSystem: String {
        table(
            "order_id,placed_at,status,sku,quantity,ship_by,deliver_by,confirmed_at,cancelled_at,cancelled_by",
            story.orders.map { order in
                [
                    order.id, plain(order.placedAt), order.isCancelled ? "cancelled" : "shipped", order.product.sku,
                    "1", plain(order.shipBy), plain(order.deliverBy), plain(order.confirmedAt),
                    plain(order.cancelledAt), order.isCancelled ? "buyer" : "",
                ]
            })
    }

    private var shipments: String {
        let sent = story.orders.filter { $0.confirmedAt != nil }
        return table(
            "order_id,package_id,confirmed_at,carrier,service,tracking_number",
            sent.map { [$0.id, "1", plain($0.confirmedAt), $0.carrier, "Standard", $0.trackingNumber] })
    }

    private var scans: String {
        var rows: [[String]] = []
        for order in story.orders {
            if let moment = order.confirmedAt {
                rows.append([order.id, order.trackingNumber, plain(moment), "label", order.carrier])
            }
            if let moment = order.scannedAt {
                rows.append([order.id, order.trackingNumber, plain(moment), "accepted", order.carrier])
            }
            if let moment = order.deliveredAt {
                rows.append([order.id, order.trackingNumber, plain(moment), "delivered", order.carrier])
            }
        }
        return table("order_id,tracking_number,at,event,carrier", rows)
    }

    /// The lamp ran out in the second half of September and again in October and November.
    private var stock: String {
        let counts: [(Int, Int, Int)] = [
            (9, 14, 6), (9, 21, 0), (9, 25, 12), (9, 28, 9), (10, 5, 0), (10, 9, 14), (10, 19, 7), (11, 2, 0),
            (11, 9, 0),
            (11, 16, 0), (11, 22, 0),
        ]
        var rows: [[String]] = []
        for (month, day, lamps) in counts {
            let moment = story.zone.instant(of: CivilTime(day: SampleStory.date(2026, month, day), secondOfDay: 28_800))
            let inbound = lamps == 0 ? "20" : "0"
            rows.append(["QH-LAMP-02", "\(lamps)", plain(moment), inbound])
            rows.append(["QH-TRAY-01", "\(20 + day)", plain(moment), "0"])
            rows.append(["QH-BOX-04", "\(30 + month)", plain(moment), "0"])
        }
        return table("sku,on_hand,counted_at,inbound", rows)
    }

    /// Buyers wrote and were not answered.
    private var messages: String {
        var rows: [[String]] = []
        for order in story.orders where order.isClaimed {
            for days in [17, 24] {
                rows.append([
                    order.id, plain(order.placedAt.advanced(bySeconds: Int64(days) * 86_400)), "buyer",
                    "where is my order",
                ])
            }
        }
        return table("order_id,at,from,topic", rows)
    }

    private var defects: String {
        let rows = story.orders.compactMap { order -> [String]? in
            guard case .claimed(let known, let granted, _) = order.fate else { return nil }
            return [order.id, "guarantee_claim", plain(known), "not received", "granted", plain(granted)]
        }
        return table("order_id,kind,known_at,reason,decision,decided_at", rows)
    }

    private var feedback: String {
        let rows = story.orders.compactMap { order -> [String]? in
            guard case .disliked(let known) = order.fate else { return nil }
            let date = story.zone.day(of: known).date
            return ["\(date.month)/\(date.day)/\(date.year % 100)", "2", "", "", order.id, ""]
        }
        return table("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email", separator: "\t", rows)
    }

    private var settlement: String {
        let header = [
            "settlement-id", "settlement-start-date", "settlement-end-date", "deposit-date", "total-amount", "currency",
            "transaction-type", "order-id", "merchant-order-id", "adjustment-id", "shipment-id", "marketplace-name",
            "amount-type", "amount-description", "amount", "fulfillment-id", "posted-date", "posted-date-time",
            "order-item-code", "merchant-order-item-id", "merchant-adjustment-item-id", "sku", "quantity-purchased",
            "promotion-id",
        ]
        let blanks = Array(repeating: "", count: 18)
        var rows = [
            [
                "30000000001", "2026-11-01 00:00:00 UTC", "2026-11-15 00:00:00 UTC", "2026-11-17 00:00:00 UTC",
                "812.40",
                "USD",
            ] + blanks
        ]
        for order in story.orders {
            guard case .claimed(_, _, let refunded) = order.fate else { continue }
            let day = story.zone.day(of: refunded)
            let time = CivilTime(utcSecond: refunded.seconds)
            rows.append([
                "30000000001", "", "", "", "", "", "A-to-z Guarantee Refund", order.id, order.id, "", "", "Amazon.com",
                "ItemPrice", "Principal", "-\(order.product.price)", "MFN", "\(day)", "\(time.day) \(time.clock) UTC",
                "",
                "", "", order.product.sku, "", "",
            ])
        }
        return table(header.joined(separator: "\t"), separator: "\t", rows)
    }
}
