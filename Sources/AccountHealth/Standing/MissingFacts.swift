extension Measurement {
    /// What the files would have to hold for the open units of a day to be judged.
    package struct MissingFacts: Hashable, Sendable {
        package var facts: FactSet = []
        package var defects: Set<DefectKind> = []

        package init() {}

        /// By their column names and kinds, in a fixed order.
        package var names: [String] {
            facts.facts.map(\.name) + defects.sorted().map(\.description)
        }
    }
}

extension Measurement {
    /// What open units lack, and on which days. Thousands of units lack the same few facts.
    package struct LackingDays: Sendable {
        private struct Lack: Sendable {
            var facts: FactSet
            var defects: [DefectKind]
            var days = DaySet()
        }

        private var lacks: [Lack] = []

        package init() {}

        /// Notes that some unit of a day cannot be judged without these facts.
        package mutating func add(_ facts: FactSet, _ defects: [DefectKind] = [], on day: Day) {
            if facts.isEmpty, defects.isEmpty { return }
            if let known = lacks.firstIndex(where: { $0.facts == facts && $0.defects == defects }) {
                lacks[known].days.insert(day)
            } else {
                var lack = Lack(facts: facts, defects: defects)
                lack.days.insert(day)
                lacks.append(lack)
            }
        }

        /// What is missing on any of some days.
        package func union(in range: ClosedRange<Day>) -> MissingFacts {
            lacks.reduce(into: MissingFacts()) { union, lack in
                guard lack.days.intersects(range) else { return }
                union.facts.formUnion(lack.facts)
                union.defects.formUnion(lack.defects)
            }
        }
    }
}
