import AccountHealth
import TestSupport

extension Order {
    /// An order of which the files tell everything, with whatever can befall one, placed between two moments.
    static func random(placed range: ClosedRange<Int>, using random: inout SeededGenerator) -> Order {
        let placed = random.int(range)
        func after(hours: ClosedRange<Int>) -> Instant {
            Instant(seconds: Int64(placed + random.int(hours) * 3600 + random.int(0...3599)))
        }
        var order = Order(placedAt: Instant(seconds: Int64(placed)), held: FactSet(Fact.allCases))
        order.fulfilment = random.chance(75) ? .seller : .marketplace
        order.status = random.pick(.open, .pending, .shipped, .shipped, .shipped, .cancelled)
        order.quantity = random.int(1...4)
        order.dates.shipBy = after(hours: 24...96)
        order.dates.deliverBy = after(hours: 100...300)
        if order.status == .shipped || random.chance(20) { order.dates.confirmedAt = after(hours: 0...120) }
        if random.chance(70) { order.dates.handedOverAt = after(hours: 0...150) }
        if random.chance(60) { order.dates.deliveredAt = after(hours: 50...400) }
        if random.chance(20) { order.dates.attemptedAt = after(hours: 50...400) }
        if order.status == .cancelled {
            order.dates.cancelledBy = random.pick(.seller, .buyer, .marketplace, .carrier)
            order.dates.cancelledAt = after(hours: 0...150)
        }
        if order.dates.confirmedAt != nil {
            for number in 1...random.int(1...3) {
                var package = Package(id: "\(number)")
                if random.chance(70) { package.firstScanAt = after(hours: 10...150) }
                if random.chance(70) {
                    package.value = Currency(random.pick("USD", "USD", "JPY")).map {
                        Money(minorUnits: Int64(random.int(1...1_000)), currency: $0)
                    }
                }
                order.packages.append(package)
            }
        }
        for kind in ClassifierTests.defectKinds where random.chance(25) {
            order.defects.append(
                Defect(
                    kind: kind, knownAt: after(hours: 100...900), rating: random.chance(85) ? random.int(1...5) : nil,
                    reason: random.pick(.unknown, .service, .fraud),
                    decision: Decision.allCases[random.int(0...(Decision.allCases.count - 1))]))
        }
        return order
    }
}

extension Order {
    /// Up to three categories, in any order; some parcels say which of them, or of others, is in them.
    mutating func drawCategories(using random: inout SeededGenerator) {
        let all = ["Books", "Games", "Toys"]
        categories = Array(all.shuffled(using: &random).prefix(random.pick(0, 1, 1, 1, 2, 3)))
        for index in packages.indices where random.chance(50) {
            packages[index].categories = Array(all.shuffled(using: &random).prefix(random.int(1...2)))
        }
    }
}

extension Choices {
    /// Choices of which each was decided by a coin.
    static func random(using random: inout SeededGenerator) -> Choices {
        var choices = Choices()
        choices.cancelledOrdersCount = random.chance(50)
        choices.pendingOrdersCount = random.chance(50)
        choices.openClaimsCount = random.chance(50)
        choices.fundedClaimsCount = random.chance(50)
        choices.fraudChargebacksCount = random.chance(50)
        choices.unknownChargebacksCount = random.chance(50)
        choices.overdueOrdersCount = random.chance(50)
        choices.lateShipmentDay = random.pick(.shipBy, .placed, .confirmed)
        choices.cancellationDay = random.pick(.placed, .cancelled)
        choices.mixedOrdersCountOnce = random.chance(50)
        choices.daysAreUTC = random.chance(50)
        return choices
    }
}
