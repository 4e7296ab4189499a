/// Makes pieces side by side and hands them on in their order. Of a piece that was handed on nothing is kept, so that
/// memory holds a few pieces, however many there are.
///
/// - Parameters:
///   - inFlight: how many pieces may be in the making or wait for their turn.
///   - make: makes the piece of a number; called on any processor.
///   - take: takes each piece in turn.
package func inOrder<Piece: Sendable>(
    count: Int, inFlight: Int, make: @escaping @Sendable (Int) -> Piece, take: (Piece) throws -> Void
) async rethrows {
    try await withThrowingTaskGroup(of: (Int, Piece).self) { group in
        var issued = 0
        var waiting: [Int: Piece] = [:]
        for next in 0..<count {
            while issued < min(next + max(1, inFlight), count) {
                let number = issued
                group.addTask { (number, make(number)) }
                issued += 1
            }
            while waiting[next] == nil, let (number, piece) = try await group.next() { waiting[number] = piece }
            if let piece = waiting.removeValue(forKey: next) { try take(piece) }
        }
    }
}
