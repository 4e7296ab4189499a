import Foundation
import TestSupport

/// The plain files of a random shop, in the many ways in which the contract lets them be written.
struct RandomShopFiles {
    let shop: RandomShop
    let seed: Int

    /// The files by name; the order of rows and columns is drawn.
    func all() -> [(name: String, text: String)] {
        var dice = SeededGenerator(seed: seed &* 31)
        return [
            ("orders.csv", orders(&dice)), ("shipments.csv", shipments(&dice)), ("defects.csv", defects(&dice)),
            ("scans.csv", scans(&dice)),
        ]
    }

    private func table(
        _ columns: [String], _ rows: [[String: String]], keepsRowOrder: Bool = false, _ dice: inout SeededGenerator
    ) -> String {
        let columns = columns.shuffled(using: &dice)
        let rows = keepsRowOrder ? rows : rows.shuffled(using: &dice)
        let end = dice.pick("\n", "\r\n")
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return lines.map { $0.map { RandomShopFiles.cell($0) }.joined(separator: ",") + end }.joined()
    }

    private static func cell(_ text: String) -> String {
        text.contains(where: { ",\"\n".contains($0) })
            ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
    }

    private func orders(_ dice: inout SeededGenerator) -> String {
        let columns = [
            "order_id", "placed_at", "account", "store", "fulfilment", "status", "sku", "category", "quantity",
            "business", "ship_by", "deliver_by", "confirmed_at", "cancelled_at", "cancelled_by", "invoiced_at",
        ]
        var rows: [[String: String]] = []
        for sale in shop.sales {
            func moment(_ second: Int?) -> String { second.map { RandomShopFiles.moment($0, sale.store, &dice) } ?? "" }
            let common: [String: String] = [
                "order_id": sale.id, "account": sale.account, "store": sale.store.id, "fulfilment": sale.fulfilment,
                "status": sale.status,
                "business": sale.isBusiness ? dice.pick("true", "yes", "1") : dice.pick("false", "no"),
                "placed_at": moment(sale.placed), "ship_by": deadline(sale.shipBy, sale.store, &dice),
                "deliver_by": deadline(sale.deliverBy, sale.store, &dice), "confirmed_at": moment(sale.confirmed),
                "cancelled_at": moment(sale.cancelled), "cancelled_by": sale.cancelledBy,
                "invoiced_at": moment(sale.invoiced),
            ]
            for (index, pieces) in sale.items.enumerated() {
                let item = [
                    "sku": "S, \"\(index)\"", "category": sale.categories[index], "quantity": "\(pieces)",
                ]
                rows.append(common.merging(item) { $1 })
            }
        }
        return table(columns, rows, &dice)
    }

    private func shipments(_ dice: inout SeededGenerator) -> String {
        let rows = shop.sales.flatMap { sale in
            sale.parcels.map { parcel in
                [
                    "order_id": sale.id, "account": sale.account, "package_id": parcel.number, "carrier": "ePost",
                    "tracking_number": parcel.tracking, "confirmed_at": RandomShopFiles.utc(parcel.confirmed),
                    "value": parcel.value.map(String.init) ?? "", "currency": parcel.value == nil ? "" : "JPY",
                ]
            }
        }
        return table(
            ["order_id", "account", "package_id", "carrier", "tracking_number", "confirmed_at", "value", "currency"],
            rows,
            &dice)
    }

    private func defects(_ dice: inout SeededGenerator) -> String {
        let rows = shop.sales.flatMap { sale in
            sale.complaints.map { complaint in
                [
                    "order_id": sale.id, "account": sale.account, "kind": complaint.kind,
                    "known_at": RandomShopFiles.utc(complaint.known), "rating": complaint.rating.map(String.init) ?? "",
                    "reason": complaint.reason, "decision": complaint.decision,
                ]
            }
        }
        return table(["order_id", "account", "kind", "known_at", "rating", "reason", "decision"], rows, &dice)
    }

    private func scans(_ dice: inout SeededGenerator) -> String {
        var rows: [[String: String]] = []
        for sale in shop.sales {
            for parcel in sale.parcels {
                for scan in parcel.scans {
                    rows.append([
                        "order_id": dice.chance(50) ? sale.id : "", "account": sale.account,
                        "tracking_number": parcel.tracking, "at": RandomShopFiles.utc(scan.at), "event": scan.event,
                    ])
                }
            }
            for scan in sale.looseScans {
                rows.append([
                    "order_id": sale.id, "account": sale.account, "at": RandomShopFiles.utc(scan.at),
                    "event": scan.event,
                ])
            }
        }
        return table(["order_id", "account", "tracking_number", "at", "event"], rows, &dice)
    }

    /// A deadline at the last second of a day may be written as the day alone.
    private func deadline(_ second: Int, _ store: ShopStore, _ dice: inout SeededGenerator) -> String {
        let day = store.day(of: second)
        guard store.midnight(ofDay: day + 1) - 1 == second, dice.chance(60) else {
            return RandomShopFiles.moment(second, store, &dice)
        }
        return RandomShopFiles.date(day)
    }

    /// With Z, with an offset, or as the store's wall clock where that is unambiguous.
    private static func moment(_ second: Int, _ store: ShopStore, _ dice: inout SeededGenerator) -> String {
        let zone = store.calendar.timeZone
        let date = Date(timeIntervalSince1970: Double(second))
        let offset = zone.secondsFromGMT(for: date)
        let isNearChange = [-7_200.0, 7_200].contains {
            zone.secondsFromGMT(for: date.addingTimeInterval($0)) != offset
        }
        switch dice.int(0...2) {
        case 0 where !isNearChange: return text(second + offset)
        case 1:
            let sign = offset < 0 ? "-" : "+"
            let minutes = abs(offset) / 60
            return text(second + offset) + sign + String(format: "%02d:%02d", minutes / 60, minutes % 60)
        default: return utc(second)
        }
    }

    private static func utc(_ second: Int) -> String {
        text(second).replacingOccurrences(of: " ", with: "T") + "Z"
    }

    private static func text(_ second: Int) -> String {
        let day = Int((Double(second) / 86_400).rounded(.down))
        let rest = second - day * 86_400
        return date(day) + String(format: " %02d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60)
    }

    static func date(_ day: Int) -> String {
        var utc = Calendar(identifier: .gregorian)
        utc.timeZone = TimeZone(secondsFromGMT: 0) ?? utc.timeZone
        let parts = utc.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
}
