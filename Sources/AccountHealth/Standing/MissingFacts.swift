extension Measurement {
    /// What the files would have to hold for the open units of a day to be judged.
    package struct MissingFacts: Hashable, Sendable {
        package var facts: FactSet = []
        package var defects: Set<DefectKind> = []

        package init() {}

        /// Adds what an order's contribution lacks.
        package mutating func add(_ contribution: Contribution) {
            facts.formUnion(contribution.missing)
            defects.formUnion(contribution.missingDefects)
        }

        /// Adds one thing that is lacking.
        package mutating func add(_ lack: Lack) {
            switch lack {
            case .fact(let fact): facts.formUnion(FactSet(fact))
            case .defects(let kind): defects.insert(kind)
            }
        }

        /// By their column names and kinds, in a fixed order.
        package var names: [String] {
            facts.facts.map(\.name) + defects.sorted().map(\.description)
        }
    }
}

extension [Day: Measurement.MissingFacts] {
    /// What is missing on any of some days.
    package func union(in range: ClosedRange<Day>) -> Measurement.MissingFacts {
        var union = Measurement.MissingFacts()
        for (day, missing) in self where range.contains(day) {
            union.facts.formUnion(missing.facts)
            union.defects.formUnion(missing.defects)
        }
        return union
    }
}
