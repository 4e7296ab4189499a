/// Tells from the ordinal of a row in which file and line it stands.
struct OrderOrigins: Sendable {
    /// The first ordinal of each run of batches that follow each other in a file, ascending.
    private var starts: [UInt32] = []
    private var batches: [(file: Int, firstLine: Int)] = []
    private var next: UInt32 = 0

    /// Numbers the lines of a batch; returns the ordinal of its first line.
    mutating func add(file: Int, firstLine: Int, lines: Int) -> UInt32 {
        var start = next
        if let last = batches.last, last.file == file,
            let following = UInt32(exactly: Int(starts[starts.count - 1]) + firstLine - last.firstLine),
            following >= next
        {
            start = following
        } else {
            starts.append(start)
            batches.append((file, firstLine))
        }
        next = UInt32(clamping: Int(start) + lines)
        return start
    }

    /// The run with the last start that is not beyond the ordinal.
    private func batch(of ordinal: UInt32) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= ordinal { low = middle } else { high = middle }
        }
        return low
    }

    func file(of ordinal: UInt32) -> Int {
        batches[batch(of: ordinal)].file
    }

    func origin(of ordinal: UInt32) -> Origin {
        let index = batch(of: ordinal)
        let batch = batches[index]
        return Origin(file: batch.file, line: batch.firstLine + Int(ordinal - starts[index]))
    }
}
