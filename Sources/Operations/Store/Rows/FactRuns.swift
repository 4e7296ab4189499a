import AccountHealth
import Storage
import Synchronization

/// Takes what a document states beside rows of orders while it is read. Of a large one all but the last part goes to the disk.
final class FactRuns: Sendable {
    private let folder: String
    private let state = Mutex(State())

    fileprivate struct State {
        var rows = FactRows()
        var file: ScratchFile?
        /// Where the last run ends in the file.
        var end = 0
        /// Why facts were not written; what came later is lost, too.
        var failure: (any Error)?
    }

    /// - Parameter folder: where a file may lie for what is too large for memory.
    init(folder: String) {
        self.folder = folder
    }

    /// Takes a part of the document, which is not to stay in memory.
    func spill(_ records: Records) {
        state.withLock { state in
            guard state.failure == nil else { return }
            do {
                let facts = state.rows.take(records)
                let file = try state.file ?? ScratchFile(in: folder)
                state.file = file
                let run = try FactRun(facts, in: file, at: state.end)
                state.end = run.bytes.upperBound
                state.rows.runs.append(run)
            } catch {
                state.failure = error
            }
        }
    }

    /// All facts of the document, with those that still wait in its records.
    ///
    /// - Throws: `StorageError.diskFull` and others of a file, from the time when facts were handed over.
    func rows(_ records: Records) throws -> FactRows {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            var rows = state.rows
            rows.last = rows.take(records)
            return rows
        }
    }
}

/// Facts on the disk, table by table.
struct FactRun: Sendable {
    let bytes: Range<Int>
    private let file: ScratchFile
    private let rowCounts: [Int]

    init(_ facts: StoredFacts, in file: ScratchFile, at start: Int) throws {
        var facts = facts
        var packing = Packing()
        facts.forEachTable(&packing)
        try packing.rows.bytes.withUnsafeBytes { try file.write($0, at: start) }
        self.file = file
        bytes = start..<start + packing.rows.bytes.count
        rowCounts = packing.rowCounts
    }

    func facts() throws -> StoredFacts {
        let packed = try [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            try file.read(UnsafeMutableRawBufferPointer(buffer), at: bytes.lowerBound)
            count = bytes.count
        }
        var facts = StoredFacts()
        var unpacking = Unpacking(reader: PackedRowReader(packed), rowCounts: rowCounts[...])
        try facts.forEachTable(&unpacking)
        return facts
    }

    private struct Packing: FactVisitor {
        let rows = PackedRows()
        var rowCounts: [Int] = []

        mutating func visit<Row: FactRow>(_ rows: inout [Row]) throws(Never) {
            for row in rows { row.append(to: self.rows) }
            rowCounts.append(rows.count)
        }
    }

    private struct Unpacking: FactVisitor {
        var reader: PackedRowReader
        var rowCounts: ArraySlice<Int>

        mutating func visit<Row: FactRow>(_ rows: inout [Row]) throws(any Error) {
            rows = try reader.rows(Row.self, count: rowCounts.removeFirst())
        }
    }
}
