import AccountHealth
import Storage
import Synchronization

/// Takes the rows of orders of a document while it is read, and brings them into the order in which they are kept.
///
/// A file of any size is read in the memory of some rows: as many as that are sorted, packed and written to the disk as a run, and
/// `OrderRows` goes through all runs side by side. Most files are one run, which stays in memory.
final class OrderRuns: Sendable {
    private let folder: String
    private let state = Mutex(State())

    fileprivate struct State {
        var runs: [OrderRun] = []
        var held: FactSet = []
        var file: ScratchFile?
        /// Where the last run ends in the file.
        var end = 0
        /// Why rows were not written; what came later is lost, too.
        var failure: (any Error)?
    }

    /// - Parameter folder: where a file may lie for what is too large for memory.
    init(folder: String) {
        self.folder = folder
    }

    /// Takes rows that are not to stay in memory; with their copies in order a row takes some 60 bytes until then.
    func spill(_ arrived: ArrivedOrders, _ numbers: OrderNumberPool) {
        if arrived.isEmpty { return }
        state.withLock { state in
            guard state.failure == nil else { return }
            do {
                let file = try state.file ?? ScratchFile(in: folder)
                state.file = file
                try state.add(arrived, numbers, OrderRunWriter(to: file, at: state.end))
            } catch {
                state.failure = error
            }
        }
    }

    /// All rows of the document, with those that still wait in its records.
    ///
    /// - Parameter accounts: the account of each account of the records; nil leaves its rows out.
    /// - Throws: `StorageError.diskFull` and others of a file, from the time when rows were handed over.
    func rows(_ records: inout Records, accounts: [Int64?]) throws -> OrderRows {
        let arrived = records.takeArrivedOrders()
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            if !arrived.isEmpty { try state.add(arrived, records.numbers, OrderRunWriter(to: nil)) }
            return OrderRows(state.runs, held: state.held, accounts: accounts)
        }
    }
}

extension OrderRuns.State {
    fileprivate mutating func add(
        _ arrived: ArrivedOrders, _ numbers: OrderNumberPool, _ writer: consuming OrderRunWriter
    ) throws {
        for (account, places) in arrived.places(in: numbers) {
            if let first = places.first { held = arrived.row(at: first).held }
            try writer.append(places, of: account, in: arrived, numbers: numbers)
        }
        let run = try writer.finish()
        end = writer.end
        runs.append(run)
    }
}
