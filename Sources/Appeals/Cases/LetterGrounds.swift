import AccountHealth

/// All that a letter of a case may state: its orders, days, numbers and the words it was told.
struct LetterGrounds: Sendable {
    let orders: Set<String>
    let days: Set<Day>
    /// As they may be written, without separators of thousands.
    let numbers: Set<String>
    private let percentages: [Double]
    private let joinedWords: String

    /// - Parameter zone: that of the store.
    init(_ appeal: AppealCase, zone: Zone) {
        let told = LetterGrounds.toldTexts(appeal).map { LetterText($0, traits: .unknown) }
        orders = Set(appeal.orders.map(\.orderID))
        days = LetterGrounds.days(appeal, told, zone)
        var numbers = LetterGrounds.countsOf(appeal)
        var percentages = appeal.rate.map { [Double($0.numerator) * 100 / Double($0.denominator)] } ?? []
        for text in told {
            let figures = text.figures
            numbers.formUnion((figures.counts + figures.sums).map(\.text))
            for word in text.words { if let number = word.number { numbers.insert(number) } }
            percentages += figures.percentages.compactMap { Double($0.text) }
        }
        self.numbers = numbers
        self.percentages = percentages
        joinedWords = " " + told.flatMap { $0.words.map(\.text) }.joined(separator: " ") + " "
    }

    func holds(_ date: LetterFigures.Date) -> Bool {
        days.contains { day in
            let own = day.date
            return (date.year ?? own.year) == own.year && date.month == own.month && (date.day ?? own.day) == own.day
        }
    }

    /// Rounded to a hundredth of a point.
    func holds(percentage text: String) -> Bool {
        guard let value = Double(text) else { return false }
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        let step = decimals == 0 ? 0.5 : decimals == 1 ? 0.05 : 0.01
        return percentages.contains { abs($0 - value) <= step + 1e-9 }
    }

    func names(_ carrier: [String]) -> Bool { joinedWords.contains(" " + carrier.joined(separator: " ") + " ") }

    private static func toldTexts(_ appeal: AppealCase) -> [String] {
        [appeal.notice?.text].compactMap { $0 }
            + appeal.actions.flatMap { [$0.text, $0.by ?? "", $0.exhibit ?? ""] }
            + appeal.controls.flatMap {
                [$0.control, $0.owner ?? "", $0.cadence ?? "", $0.limit ?? "", $0.proof ?? ""]
            } + appeal.exhibits.flatMap { [$0.id, $0.kind, $0.file] }
    }

    private static func days(_ appeal: AppealCase, _ told: [LetterText], _ zone: Zone) -> Set<Day> {
        var days: Set<Day> = []
        if let day = appeal.notice?.day { days.insert(day) }
        if let window = appeal.window { days.formUnion([window.lowerBound, window.upperBound]) }
        days.formUnion(appeal.actions.compactMap(\.day))
        days.formUnion(appeal.controls.compactMap(\.since))
        for order in appeal.orders {
            if let day = order.orderDay { days.insert(day) }
            // A moment is of a day of the store, and of one of the file that states it.
            for moment in [order.confirmedAt, order.firstScanAt, order.deliveredAt, order.refundedAt] {
                guard let moment else { continue }
                days.formUnion([zone.day(of: moment), Zone.utc.day(of: moment)])
            }
        }
        let year = appeal.notice?.day?.date.year ?? appeal.window?.upperBound.date.year
        for date in told.flatMap(\.figures.dates) {
            if let year = date.year ?? year, let day = Day(year: year, month: date.month, day: date.day ?? 1) {
                days.insert(day)
            }
        }
        return days
    }

    /// Counts that follow from the case: of orders, of defects by kind, of refunds, of orders confirmed early, and hours.
    private static func countsOf(_ appeal: AppealCase) -> Set<String> {
        var counts = [
            appeal.numerator, appeal.denominator, appeal.orders.count, appeal.defectiveOrders.count,
            appeal.refundedOrders.count, appeal.waitingOrders.count, appeal.exhibits.count,
            appeal.orders.count { $0.isConfirmedBeforeHandOver }, appeal.orders.count { $0.firstScanAt == nil },
            appeal.orders.count { $0.deliveredAt == nil }, appeal.window.map { $0.count }, appeal.chosenCauses.count,
        ].compactMap { $0 }
        let hours = appeal.orders.compactMap(\.hoursUntilScan).sorted()
        counts += hours
        if !hours.isEmpty { counts.append((hours[(hours.count - 1) / 2] + hours[hours.count / 2]) / 2) }
        for cause in appeal.chosenCauses {
            let own = appeal.orders(of: cause)
            counts += [own.count, own.count(where: \.isUnscanned)]
        }
        for kind in Set(appeal.orders.flatMap(\.defects)) {
            counts.append(appeal.orders.count { $0.defects.contains(kind) })
        }
        return Set(counts.map(String.init))
    }
}
