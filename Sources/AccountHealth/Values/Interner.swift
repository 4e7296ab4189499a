/// Gives equal values the same small number, so that what many orders share is kept once.
struct Interner<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var places: [Value: UInt32] = [:]

    subscript(place: UInt32) -> Value { values[Int(place)] }

    /// The number of a value; a new value gets the next one.
    mutating func place(of value: Value) -> UInt32 {
        if let place = places[value] { return place }
        let place = UInt32(values.count)
        values.append(value)
        places[value] = place
        return place
    }
}
