import Operations
import Synchronization
import Testing

struct InOrderTests {
    @Test(arguments: [(0, 3), (1, 3), (40, 1), (40, 3), (40, 100)])
    func piecesComeInTheirOrder(count: Int, inFlight: Int) async {
        var taken: [Int] = []
        await inOrder(count: count, inFlight: inFlight) {
            $0 * $0
        } take: {
            taken.append($0)
        }
        #expect(taken == (0..<count).map { $0 * $0 })
    }

    /// Nothing is made far ahead of what was taken, so that memory holds a few pieces.
    @Test func fewPiecesWait() async {
        let made = Mutex(0)
        var taken = 0
        await inOrder(count: 200, inFlight: 4) { _ in
            made.withLock { $0 += 1 }
        } take: { _ in
            taken += 1
            #expect(made.withLock { $0 } <= taken + 4)
        }
        #expect(taken == 200)
    }

    struct Enough: Error {}

    @Test func anErrorEndsIt() async {
        var taken = 0
        await #expect(throws: Enough.self) {
            try await inOrder(count: 50, inFlight: 3) {
                $0
            } take: { number in
                taken += 1
                if number == 5 { throw Enough() }
            }
        }
        #expect(taken == 6)
    }
}
