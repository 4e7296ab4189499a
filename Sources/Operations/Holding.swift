import AccountHealth

/// What the files of an account hold for every order, with or without a row about it.
struct Holding: Hashable, Sendable, CustomStringConvertible {
    var facts: FactSet = []
    var defects: Set<DefectKind> = []
    var holdsAllDefects = false
    var holdsPenalties = false

    init() {}

    init(_ records: Records) {
        facts = records.held
        defects = records.heldDefects
        holdsAllDefects = records.holdsAllDefects
        holdsPenalties = records.holdsPenalties
    }

    mutating func formUnion(_ other: Holding) {
        facts.formUnion(other.facts)
        defects.formUnion(other.defects)
        holdsAllDefects = holdsAllDefects || other.holdsAllDefects
        holdsPenalties = holdsPenalties || other.holdsPenalties
    }

    func declare(in records: inout Records) {
        records.held = facts
        records.heldDefects = defects
        records.holdsAllDefects = holdsAllDefects
        records.holdsPenalties = holdsPenalties
    }

    /// The same for equal values; penalties change no tally.
    var description: String {
        "\(facts.rawValue) \(holdsAllDefects) \(defects.map(\.description).sorted())"
    }
}
