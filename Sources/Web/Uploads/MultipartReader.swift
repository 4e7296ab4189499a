/// Reads a form sent as `multipart/form-data` piece by piece, as it arrives; it never holds more than one header and one
/// boundary, however large the files are.
///
/// Source: RFC 7578 and RFC 2046, section 5.1.
package struct MultipartReader {
    package enum Event: Equatable {
        case began(PartHeader)
        case body(ArraySlice<UInt8>)
        case ended
    }

    private enum State {
        /// Before the first boundary; what stands there is ignored.
        case preamble
        /// Behind a boundary: a line end begins a part, two hyphens end the form.
        case boundary
        case header
        case body
        case epilogue
    }

    private let limits: UploadLimits
    /// Line end, two hyphens and the boundary.
    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What could not be judged yet.
    private var held: [UInt8]
    private var partCount = 0

    /// - Parameter boundary: from the content type; at most seventy characters.
    package init(boundary: String, limits: UploadLimits = UploadLimits()) throws(UploadProblem) {
        let bytes = Array(boundary.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .noForm }
        self.limits = limits
        delimiter = [13, 10, 45, 45] + bytes
        // The first boundary may stand at the very beginning, without a line end before it.
        held = [13, 10]
    }

    /// Takes in the next bytes and hands on what they complete.
    package mutating func read(_ chunk: some Sequence<UInt8>, _ take: (Event) throws -> Void) throws {
        held.append(contentsOf: chunk)
        var start = 0
        defer { held.removeFirst(start) }
        while try step(&start, take) {}
        if state == .epilogue { start = held.count }
    }

    /// Call after the last bytes: a form that stops in the middle is refused.
    package func finish() throws(UploadProblem) {
        guard state == .epilogue else { throw .cutOff }
    }

    /// - Returns: whether there may be more to do with what is held.
    private mutating func step(_ start: inout Int, _ take: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble:
            guard let place = find(delimiter, from: start) else {
                start = max(start, held.count - delimiter.count + 1)
                return false
            }
            start = place + delimiter.count
            state = .boundary
            return true
        case .boundary: return try afterBoundary(&start)
        case .header:
            guard let end = find([13, 10, 13, 10], from: start) else {
                // The end itself may be about to arrive, so that three bytes more are no excess.
                if held.count - start > limits.headerBytes + 3 { throw UploadProblem.headerTooLong }
                return false
            }
            guard end - start <= limits.headerBytes else { throw UploadProblem.headerTooLong }
            let header = try PartHeader(held[start..<end])
            start = end + 4
            partCount += 1
            guard partCount <= limits.parts else { throw UploadProblem.tooManyParts }
            state = .body
            try take(.began(header))
            return true
        case .body: return try body(&start, take)
        case .epilogue: return false
        }
    }

    private mutating func afterBoundary(_ start: inout Int) throws -> Bool {
        // Blanks may stand between a boundary and its line end.
        var place = start
        while place < held.count, held[place] == 32 || held[place] == 9 { place += 1 }
        guard place - start <= 64 else { throw UploadProblem.broken }
        guard place + 1 < held.count else { return false }
        if held[place] == 45, held[place + 1] == 45 {
            state = .epilogue
            return false
        }
        guard held[place] == 13, held[place + 1] == 10 else { throw UploadProblem.broken }
        // The line end stays: a header without lines ends with it.
        start = place
        state = .header
        return true
    }

    private mutating func body(_ start: inout Int, _ take: (Event) throws -> Void) throws -> Bool {
        if let place = find(delimiter, from: start) {
            if place > start { try take(.body(held[start..<place])) }
            start = place + delimiter.count
            state = .boundary
            try take(.ended)
            return true
        }
        // All but what may be the beginning of a boundary is certainly content.
        let certain = held.count - delimiter.count + 1
        if certain > start {
            try take(.body(held[start..<certain]))
            start = certain
        }
        return false
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        let last = held.count - wanted.count
        guard start <= last else { return nil }
        return held.withUnsafeBufferPointer { bytes in
            var place = start
            while place <= last {
                if bytes[place] == wanted[0], bytes[place + 1] == wanted[1] {
                    var length = 2
                    while length < wanted.count, bytes[place + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return place }
                }
                place += 1
            }
            return nil
        }
    }
}
