/// What some orders of one account add to each way of counting, over all days: what the store keeps as tallies.
///
/// Two counts of the same orders, before and after something was learnt about them, differ by what has to be changed.
package struct OrderCount: Sendable {
    /// Which tally something is added to.
    package struct Place: Hashable, Sendable {
        /// The place among the classifiers; beyond them `OrderCount.placed`.
        package var rule: Int
        package var day: Day
        package var part: TallyPart

        package init(rule: Int, day: Day, part: TallyPart) {
            self.rule = rule
            self.day = day
            self.part = part
        }
    }

    package private(set) var tallies: [Place: Tally] = [:]
    /// Orders that count against the seller, by the place of the classifier.
    package private(set) var defects: [(rule: Int, order: DefectiveOrder)] = []
    /// Orders whose judgement changes by itself, and when.
    package private(set) var changes: [(orderID: String, at: Instant)] = []
    package private(set) var orderCount = 0

    /// What became of the orders of a classifier whose outcomes come late, as if it were a rule of its own behind those of fulfilments.
    package static func outcomes(of rule: Int, classifiers: Int) -> Int {
        classifiers + Fulfilment.allCases.count + rule
    }

    /// Orders by the day they were placed on, as if each fulfilment were a rule of its own behind the classifiers.
    package static func placed(_ fulfilment: Fulfilment, classifiers: Int) -> Int {
        classifiers + Int(fulfilment.rawValue)
    }

    private var classifiers: [Classifier]
    private let windows: [Window]
    private var counting: ShapeContributions
    private var clock: DayClock
    private var shapes: [ShapeDay: Int] = [:]

    private struct ShapeDay: Hashable {
        var shape: Int
        var day: Day
    }

    /// - Parameters:
    ///   - windows: of each classifier, for how long a defect counts.
    ///   - zone: of the store.
    ///   - held: what files hold for every order.
    package init(_ classifiers: [Classifier], windows: [Window], zone: Zone, held: FactSet) {
        self.classifiers = classifiers
        self.windows = windows
        counting = ShapeContributions(classifiers, held: held)
        clock = DayClock(zone: zone)
    }

    /// Counts one order.
    package mutating func take(_ glance: OrderGlance, of source: OrderSource) {
        let records = source.records
        orderCount += 1
        let placed = OrderCount.placed(glance.fulfilment, classifiers: classifiers.count)
        let day = clock.day(ofSecond: glance.placedSecond)
        tallies[Place(rule: placed, day: day, part: .whole), default: Tally()].units += 1
        if let shape = counting.number(of: glance) {
            shapes[ShapeDay(shape: shape, day: counting.day(of: glance)), default: 0] += 1
            return
        }
        let order = records.order(at: glance.place)
        var change: Instant?
        for rule in classifiers.indices {
            guard let contribution = classifiers[rule].contribution(of: order) else { continue }
            take(contribution, of: order, at: glance.place, rule: rule, source)
            takeOutcome(of: order, at: glance.place, rule: rule, contribution, source)
            if let next = classifiers[rule].nextChange(of: order) { change = min(change ?? next, next) }
        }
        if let change { changes.append((records.orderID(at: glance.place), change)) }
    }

    /// Brings what was counted by shape together with the rest; call after the last order.
    package mutating func finish() {
        for (key, count) in shapes {
            for (rule, contribution) in counting[key.shape].enumerated() {
                guard var contribution else { continue }
                contribution.day = key.day
                var categories: [CategoryShare] = []
                if classifiers[rule].standard.per == .category {
                    categories = [CategoryShare(category: nil, contribution: contribution)]
                }
                add(contribution, categories: categories, rule: rule, times: count)
            }
        }
        shapes = [:]
    }

    private mutating func take(
        _ contribution: Contribution, of order: Order, at place: OrderPlace, rule: Int, _ source: OrderSource
    ) {
        let standard = classifiers[rule].standard
        let shares = standard.per == .category ? classifiers[rule].shares(of: order, adding: contribution) : []
        add(contribution, categories: shares, rule: rule, times: 1)
        guard contribution.tally.bad > 0, standard.listsDefects else { return }
        var defect = DefectiveOrder(
            orderID: source.records.orderID(at: place), day: contribution.day, kinds: contribution.kinds,
            units: contribution.tally.bad, counts: windows[rule].asOfDays(counting: contribution.day), order: order,
            origin: source.origin(source.records.orders.origin(at: place)))
        defect.categories = shares.filter { $0.contribution.tally.bad > 0 }.compactMap(\.category)
        defects.append((rule, defect))
    }

    /// Counts what became of an order that is bad, or of which somebody has said something.
    private mutating func takeOutcome(
        of order: Order, at place: OrderPlace, rule: Int, _ contribution: Contribution, _ source: OrderSource
    ) {
        guard contribution.tally.bad > 0 || !order.defects.isEmpty,
            let outcome = classifiers[rule].outcome(of: order, rows: source.stated[place] ?? [], counted: contribution),
            let part = OutcomePart(outcome)
        else { return }
        let rule = OrderCount.outcomes(of: rule, classifiers: classifiers.count)
        add(Tally(units: contribution.tally.units), rule: rule, day: outcome.placed, part: .outcome(part), times: 1)
    }

    private mutating func add(_ contribution: Contribution, categories: [CategoryShare], rule: Int, times: Int) {
        add(contribution.tally, rule: rule, day: contribution.day, part: .whole, times: times)
        for lack in contribution.lacks {
            add(Tally(units: 1), rule: rule, day: contribution.day, part: .lacking(lack), times: times)
        }
        for share in categories {
            let own = share.contribution
            guard let category = share.category else {
                add(own.tally, rule: rule, day: own.day, part: .uncategorised, times: times)
                continue
            }
            add(own.tally, rule: rule, day: own.day, part: .category(category), times: times)
            for lack in own.lacks {
                add(Tally(units: 1), rule: rule, day: own.day, part: .categoryLacking(category, lack), times: times)
            }
        }
    }

    private mutating func add(_ tally: Tally, rule: Int, day: Day, part: TallyPart, times: Int) {
        guard !tally.isEmpty else { return }
        tallies[Place(rule: rule, day: day, part: part), default: Tally()] += tally.times(times)
    }

    /// What has to be added to tallies that hold `before`, so that they hold this count.
    package func difference(from before: OrderCount) -> [Place: Tally] {
        var difference = tallies
        for (place, tally) in before.tallies { difference[place, default: Tally()] -= tally }
        return difference.filter { !$0.value.isEmpty }
    }
}

/// Orders that are to be counted, with all that is said of them.
package struct OrderSource {
    package let records: Records
    /// The rows about defects, by order.
    let stated: [OrderPlace: [Defect]]
    /// Where an order truly stands that the records say to stand somewhere.
    let origin: (Origin) -> Origin

    package init(_ records: Records, origin: @escaping (Origin) -> Origin = { $0 }) {
        self.records = records
        stated = records.statedDefects()
        self.origin = origin
    }
}

/// Which units of a rule a tally counts.
package enum TallyPart: Hashable, Sendable {
    /// All of them.
    case whole
    /// Those in a category of goods.
    case category(String)
    /// Those whose category no file states, of a standard that is demanded of each.
    case uncategorised
    /// Those that cannot be judged for want of a fact.
    case lacking(Lack)
    case categoryLacking(String, Lack)
    /// Those with the same outcome after equally many days.
    case outcome(OutcomePart)
}

/// Something that no file tells: a fact, or whether there was a defect of a kind.
package enum Lack: Hashable, Sendable {
    case fact(Fact)
    case defects(DefectKind)
}

extension Contribution {
    /// What is missing to judge it.
    var lacks: [Lack] { missing.facts.map(Lack.fact) + missingDefects.map(Lack.defects) }
}

extension Standard {
    /// Whether its bad orders are worth a list: those of a share with a target, or of a part of one.
    package var listsDefects: Bool { (condition != nil || partOf != nil) && measure.isShare }
}

extension Tally {
    func times(_ count: Int) -> Tally {
        Tally(bad: bad * count, units: units * count, undecided: undecided * count, unplaced: unplaced * count)
    }
}
