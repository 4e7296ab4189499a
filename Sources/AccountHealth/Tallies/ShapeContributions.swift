/// What orders add to some standards whose shape alone decides it, worked out once a shape.
///
/// Most orders state no dates that matter, and no other file speaks of them; of ten million such orders there are a few
/// dozen kinds. All standards count in the same days.
package struct ShapeContributions: Sendable {
    private var classifiers: [Classifier]
    /// What files hold for every order.
    private let held: FactSet
    private let ignoresDates: Bool
    private let asksCategories: Bool
    private var clock: DayClock
    private var shapes = ShapeTable()
    private var lists: [[Contribution?]] = []
    /// The tallies of all lists behind each other.
    private var tallies: [Tally?] = []
    /// Of each list: whether a contribution lacks facts, and whether one is bad, so that the order has to be shown.
    private var lacks: [Bool] = []
    private var isBad: [Bool] = []

    package init(_ classifiers: [Classifier], records: Records) {
        self.init(classifiers, held: records.held)
    }

    /// - Parameter held: what files hold for every order.
    package init(_ classifiers: [Classifier], held: FactSet) {
        self.classifiers = classifiers
        self.held = held
        ignoresDates = classifiers.allSatisfy(\.ignoresDates)
        asksCategories = classifiers.contains { $0.standard.per == .category }
        clock = DayClock(zone: classifiers.first?.zone ?? .utc)
    }

    /// The number of an order's list of contributions; nil when only the whole order tells.
    @inline(__always)
    package mutating func number(of glance: OrderGlance) -> Int? {
        guard !glance.shape.flags.isJoined, ignoresDates || !glance.shape.flags.hasDates,
            !asksCategories || !glance.shape.flags.held.contains(.category)
        else { return nil }
        if let code = shapes.recentCode(of: glance.shape) { return isBad[Int(code)] ? nil : Int(code) }
        guard let code = shapes.code(of: glance.shape) else { return nil }
        if Int(code) == lists.count { work(out: glance.shape) }
        return isBad[Int(code)] ? nil : Int(code)
    }

    /// Whether some contribution of a list lacks facts.
    @inline(__always)
    package func lacksFacts(_ number: Int) -> Bool { lacks[number] }

    /// One for each classifier, nil where the order is none of the standard's; the days in them mean nothing.
    package subscript(number: Int) -> [Contribution?] { lists[number] }

    /// The tally of one contribution of a list.
    @inline(__always)
    package func tally(_ number: Int, standard: Int) -> Tally? { tallies[number &* classifiers.count &+ standard] }

    /// What an order adds to one of the standards, and on which day; `whole` is asked for where its shape does not tell.
    @inline(__always)
    package mutating func tally(
        of glance: OrderGlance, standard: Int, whole: (OrderPlace) -> Order
    ) -> (tally: Tally, day: Day)? {
        if let number = number(of: glance) {
            return tally(number, standard: standard).map { ($0, day(of: glance)) }
        }
        return classifiers[standard].contribution(of: whole(glance.place)).map { ($0.tally, $0.day) }
    }

    /// What a whole order adds to one of the standards.
    package mutating func contribution(of order: Order, standard: Int) -> Contribution? {
        classifiers[standard].contribution(of: order)
    }

    /// What a whole order that adds `whole` to one of the standards adds to each of its categories.
    package mutating func shares(of order: Order, adding whole: Contribution, standard: Int) -> [CategoryShare] {
        classifiers[standard].shares(of: order, adding: whole)
    }

    /// The day an order was placed on, which is the one it counts on.
    @inline(__always)
    package mutating func day(of glance: OrderGlance) -> Day { clock.day(ofSecond: glance.placedSecond) }

    private mutating func work(out shape: OrderShape) {
        var order = shape.order(placedAt: Instant(seconds: 0), dates: OrderDates())
        order.held.formUnion(held)
        let list = classifiers.indices.map { classifiers[$0].contribution(of: order) }
        lists.append(list)
        tallies += list.map { $0?.tally }
        lacks.append(list.contains { $0.map { !$0.missing.isEmpty || !$0.missingDefects.isEmpty } ?? false })
        isBad.append(list.contains { $0.map { $0.tally.bad > 0 } ?? false })
    }
}
