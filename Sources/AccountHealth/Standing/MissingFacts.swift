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
        private struct Entry: Sendable {
            var facts: FactSet
            var defects: [DefectKind]
            var days = DaySet()
        }

        private var entries: [Entry] = []

        package init() {}

        /// Notes that some unit of a day cannot be judged without these facts.
        package mutating func add(_ facts: FactSet, _ defects: [DefectKind] = [], on day: Day) {
            if facts.isEmpty, defects.isEmpty { return }
            if let known = entries.firstIndex(where: { $0.facts == facts && $0.defects == defects }) {
                entries[known].days.insert(day)
            } else {
                var entry = Entry(facts: facts, defects: defects)
                entry.days.insert(day)
                entries.append(entry)
            }
        }

        /// Notes one thing that some unit of a day lacks.
        package mutating func add(_ lack: Lack, on day: Day) {
            switch lack {
            case .fact(let fact): add(FactSet(fact), on: day)
            case .defects(let kind): add([], [kind], on: day)
            }
        }

        /// What is missing on any of some days.
        package func union(in range: ClosedRange<Day>) -> MissingFacts {
            entries.reduce(into: MissingFacts()) { union, entry in
                guard entry.days.intersects(range) else { return }
                union.facts.formUnion(entry.facts)
                union.defects.formUnion(entry.defects)
            }
        }
    }
}
