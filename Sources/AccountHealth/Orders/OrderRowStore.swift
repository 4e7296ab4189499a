/// The rows of one partition in plain memory, in chunks that never move.
///
/// Ten million rows arrive without being looked up; a list that grew by copying would need room for two.
struct OrderRowStore {
    static let chunkRows = 512

    private(set) var chunks: [UnsafeMutablePointer<OrderRow>] = []
    /// Chunks without rows.
    private var spare: [UnsafeMutablePointer<OrderRow>] = []
    private(set) var count = 0
    private var next: UnsafeMutablePointer<OrderRow>?
    private var end: UnsafeMutablePointer<OrderRow>?

    @inline(__always)
    mutating func append(_ row: OrderRow) {
        if next == end { addChunk() }
        guard let next else { return }
        next.initialize(to: row)
        self.next = next + 1
        count &+= 1
    }

    private mutating func addChunk() {
        let chunk = UnsafeMutablePointer<OrderRow>.allocate(capacity: OrderRowStore.chunkRows)
        chunks.append(chunk)
        next = chunk
        end = chunk + OrderRowStore.chunkRows
    }

    @inline(__always)
    subscript(place: Int) -> OrderRow {
        get { pointer(to: place).pointee }
        nonmutating set { pointer(to: place).pointee = newValue }
    }

    @inline(__always)
    private func pointer(to place: Int) -> UnsafeMutablePointer<OrderRow> {
        precondition(place >= 0 && place < count, "no such row")
        return chunks[place / OrderRowStore.chunkRows] + place % OrderRowStore.chunkRows
    }

    /// Calls `body` with the rows in order, a chunk at a time.
    @inline(__always)
    func forEachChunk(_ body: (UnsafeBufferPointer<OrderRow>) -> Void) {
        var left = count
        for chunk in chunks {
            body(UnsafeBufferPointer(start: chunk, count: min(left, OrderRowStore.chunkRows)))
            left -= min(left, OrderRowStore.chunkRows)
        }
    }

    /// Forgets the rows beyond a place; their memory is given back by `freeSpare`, once nobody else knows of it.
    mutating func truncate(to count: Int) {
        self.count = min(count, self.count)
        let needed = (self.count + OrderRowStore.chunkRows - 1) / OrderRowStore.chunkRows
        spare += chunks[needed...]
        chunks.removeSubrange(needed...)
        (next, end) = (nil, nil)
    }

    mutating func freeSpare() {
        for chunk in spare { chunk.deallocate() }
        spare = []
    }

    func copy() -> OrderRowStore {
        var other = OrderRowStore()
        forEachChunk { for row in $0 { other.append(row) } }
        return other
    }

    mutating func deallocate() {
        for chunk in chunks + spare { chunk.deallocate() }
        self = OrderRowStore()
    }
}
