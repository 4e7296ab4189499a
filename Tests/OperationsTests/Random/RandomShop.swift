import Foundation
import TestSupport

/// A shop made of dice: orders with parcels, scans and defects over accounts and stores, and the plain files that say so.
///
/// Everything is kept as the files state it, so that the files can be counted without the program.
struct RandomShop {
    struct Parcel {
        var number: String
        var tracking: String
        var confirmed: Int
        /// In whole yen, where the file states it.
        var value: Int?
        var scans: [(event: String, at: Int)] = []
    }

    struct Complaint {
        var kind: String
        var known: Int
        var rating: Int?
        var reason = ""
        var decision: String
    }

    struct Sale {
        var id: String
        var account: String
        var store: ShopStore
        var placed: Int
        var status: String
        var fulfilment: String
        /// The pieces of each item.
        var items: [Int]
        /// The category of each item; empty where the file leaves it blank.
        var categories: [String]
        var isBusiness: Bool
        var shipBy: Int
        var deliverBy: Int
        var confirmed: Int?
        var cancelled: Int?
        var cancelledBy: String = ""
        var invoiced: Int?
        var parcels: [Parcel] = []
        /// Scans that name the order and no parcel.
        var looseScans: [(event: String, at: Int)] = []
        var complaints: [Complaint] = []
    }

    let firstDay: Int
    let lastDay: Int
    var sales: [Sale] = []

    /// - Parameter days: civil days since 1970 on which orders are placed.
    init(seed: Int, stores: [ShopStore], accounts: [String], days: ClosedRange<Int>, orders: Int) {
        firstDay = days.lowerBound
        lastDay = days.upperBound
        var dice = SeededGenerator(seed: seed)
        for number in 0..<orders {
            let store = stores[dice.int(0...stores.count - 1)]
            let account = accounts[dice.int(0...accounts.count - 1)]
            sales.append(RandomShop.sale(number: number, account: account, store: store, days: days, dice: &dice))
        }
    }

    private static func sale(
        number: Int, account: String, store: ShopStore, days: ClosedRange<Int>, dice: inout SeededGenerator
    ) -> Sale {
        let day = dice.int(days)
        // Near midnight of the store now and then, where days go wrong.
        let second = dice.chance(20) ? dice.pick(0, 1, 86_399, 86_340, 3_600) : dice.int(0...86_399)
        let placed = store.midnight(ofDay: day) + second
        let shipDay = day + dice.int(1...4)
        let deliverDay = day + dice.int(6...20)
        var sale = Sale(
            id: dice.chance(70)
                ? String(format: "1%02d-%07d-%07d", number % 90, number, 7_000_000 + number) : "W\(number)",
            account: account, store: store, placed: placed, status: dice.pick("shipped", "open", "shipped"),
            fulfilment: dice.chance(75) ? "seller" : dice.pick("marketplace", "Marketplace", ""),
            items: (0..<dice.pick(1, 1, 1, 2, 3)).map { _ in dice.int(1...3) }, categories: [],
            isBusiness: dice.chance(40), shipBy: store.midnight(ofDay: shipDay + 1) - 1,
            deliverBy: store.midnight(ofDay: deliverDay + 1) - 1)
        sale.categories = sale.items.map { _ in dice.pick("Tea", "Tea", "Toys, \"wood\"", "家居", "") }
        if dice.chance(30) { sale.shipBy -= dice.int(1...80_000) }
        if dice.chance(30) { sale.deliverBy -= dice.int(1...80_000) }

        switch dice.int(0...99) {
        case 0..<8:
            sale.status = "cancelled"
            sale.cancelled = dice.chance(50) ? sale.shipBy + dice.int(1...90_000) : placed + dice.int(60...90_000)
            sale.cancelledBy = dice.pick("seller", "buyer", "marketplace", "carrier")
            if dice.chance(20) { sale.confirmed = placed + dice.int(60...200_000) }
            return sale
        case 8..<13:
            sale.status = "pending"
            return sale
        case 13..<20:
            // Not confirmed yet.
            return sale
        default:
            break
        }
        let confirmed = dice.chance(12) ? sale.shipBy + dice.int(1...90_000) : placed + dice.int(60...80_000)
        sale.status = dice.chance(90) ? "shipped" : "open"
        if dice.chance(10) {
            // Confirmed by the order's own column; no shipments file lists a parcel.
            sale.confirmed = confirmed
            sale.looseScans = scans(from: confirmed, sale: sale, dice: &dice)
        } else {
            for parcel in 0..<dice.pick(1, 1, 1, 1, 2, 3) {
                var made = Parcel(
                    number: "\(parcel + 1)", tracking: "T\(number)P\(parcel)", confirmed: confirmed + parcel * 3_600)
                if dice.chance(70) { made.value = dice.pick(1, 500, 999, 1_000, 1_001, 5_000) }
                made.scans = scans(from: made.confirmed, sale: sale, dice: &dice)
                sale.parcels.append(made)
            }
        }
        if dice.chance(80) { sale.invoiced = confirmed + dice.int(0...400_000) }
        for _ in 0..<(dice.chance(35) ? dice.int(1...3) : 0) {
            let kind = dice.pick("guarantee_claim", "feedback", "chargeback")
            // One of a kind; a second row of the same kind would say how the first ended.
            guard !sale.complaints.contains(where: { $0.kind == kind }) else { continue }
            sale.complaints.append(complaint(kind, sale: sale, dice: &dice))
        }
        return sale
    }

    private static func scans(
        from confirmed: Int, sale: Sale, dice: inout SeededGenerator
    ) -> [(event: String, at: Int)] {
        var scans: [(String, Int)] = [("label", confirmed - 600)]
        guard dice.chance(88) else { return scans }
        let accepted = confirmed + dice.int(600...90_000)
        scans.append((dice.pick("accepted", "transit"), accepted))
        if dice.chance(15) {
            scans.append(("attempted", dice.chance(50) ? sale.deliverBy - 100 : sale.deliverBy + 100))
        }
        if dice.chance(85) {
            scans.append(
                (
                    "delivered",
                    dice.chance(15) ? sale.deliverBy + dice.int(1...90_000) : sale.deliverBy - dice.int(0...90_000)
                ))
        }
        return scans.shuffled(using: &dice)
    }

    private static func complaint(_ kind: String, sale: Sale, dice: inout SeededGenerator) -> Complaint {
        let known = sale.placed + dice.int(86_400...3_000_000)
        switch kind {
        case "feedback":
            return Complaint(
                kind: kind, known: known, rating: dice.int(1...5),
                decision: dice.pick("", "open", "removed", "withdrawn"))
        case "chargeback":
            return Complaint(
                kind: kind, known: known, reason: dice.pick("fraud", "Fraudulent", "service", ""),
                decision: dice.pick("", "open", "granted", "denied"))
        default:
            return Complaint(
                kind: kind, known: known,
                decision: dice.pick("", "open", "granted", "denied", "withdrawn", "funded_by_marketplace"))
        }
    }
}

/// A store with its calendar, by the operating system.
struct ShopStore: Sendable, Equatable {
    let id: String
    let calendar: Calendar

    init(_ id: String, zone: String) throws {
        var calendar = Calendar(identifier: .gregorian)
        guard let zone = TimeZone(identifier: zone) else { throw CocoaError(.featureUnsupported) }
        calendar.timeZone = zone
        self.id = id
        self.calendar = calendar
    }

    /// The number of the civil day on which a second falls here.
    func day(of second: Int) -> Int {
        let offset = calendar.timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        return Int((Double(second + offset) / 86_400).rounded(.down))
    }

    /// The first second of a civil day here.
    func midnight(ofDay day: Int) -> Int {
        var utc = Calendar(identifier: .gregorian)
        utc.timeZone = TimeZone(secondsFromGMT: 0) ?? utc.timeZone
        let parts = utc.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
        let local = calendar.date(from: parts).map { calendar.startOfDay(for: $0) }
        return Int((local ?? Date(timeIntervalSince1970: 0)).timeIntervalSince1970)
    }

    func isWorkday(_ day: Int) -> Bool {
        // 1970-01-01 was a Thursday.
        (day + 3) % 7 < 5
    }
}
