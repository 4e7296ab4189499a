import AccountHealth
import Foundation
import Operations
import Synchronization
import Wording

/// Imports under way, and those of the last hour: the browser that brought the files may go away and come back.
///
/// They are read one after the other, so that memory holds the rows of one file, however many people bring some; users take turns.
/// What is not read when a server ends, however it ends, is read by the next one.
package final class ImportJobs: Sendable {
    private struct State {
        var jobs: [String: ImportJob] = [:]
        var lastNumber = 0
        /// The one that has the turn, as it was before.
        var reading: WaitingImport?
        /// Whether the server ends.
        var isClosed = false
        /// Who waits for the next change of a job.
        var watchers: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
        var lastWatcher = 0
        /// How many pages of each user are told how far jobs have come.
        var listeners: [Int64: Int] = [:]

        /// - Returns: how many bytes wait already.
        /// - Throws: `PageProblem.manyWaiting` where a user would have too much waiting.
        @discardableResult
        func requireRoom(files: Int, bytes: Int, of user: Int64, limits: UploadLimits) throws(PageProblem) -> Int {
            let waiting = jobs.values.filter { $0.user == user }.flatMap(\.waiting)
            let already = waiting.reduce(0) { $0 + $1.byteCount }
            let (sum, isBeyond) = already.addingReportingOverflow(bytes)
            guard waiting.count + files <= limits.waitingFiles, !isBeyond, sum <= limits.waitingBytes else {
                throw .manyWaiting
            }
            return already
        }
    }

    private let state = Mutex(State())
    private let turns = ImportTurns()
    private let limits: UploadLimits
    /// Where the files lie; nil where nothing is kept for another server.
    private let folder: String?
    private static let memory: Duration = .seconds(3600)
    /// Pages of one user that are told at once how far jobs have come.
    private static let mostListeners = 12

    init(limits: UploadLimits = UploadLimits(), folder: String? = nil) {
        self.limits = limits
        self.folder = folder
    }

    /// How many bytes of a user wait for their import; asked before more are taken.
    ///
    /// - Throws: `PageProblem.manyWaiting` where no file more may wait.
    func waitingBytes(of user: Int64) throws(PageProblem) -> Int {
        forgetOld()
        return try state.withLock { state throws(PageProblem) in
            try state.requireRoom(files: 1, bytes: 0, of: user, limits: limits)
        }
    }

    /// Imports files: tells each step, and asks before each document but the first whether and when to go on.
    typealias Run =
        @Sendable (
            _ watch: @escaping @Sendable (ImportStep) -> Void, _ between: @escaping @Sendable () async throws -> Void
        ) async throws -> Void

    /// - Throws: `PageProblem.manyWaiting`, or why the disk takes nothing; the files are left to the caller then.
    func start(
        _ files: [ReceivedForm.File], account: Account, user: Int64, alone isAlone: Bool = false, run: @escaping Run
    ) throws(PageProblem) -> String {
        forgetOld()
        let waiting = WaitingImport(
            id: String(UInt64.random(in: .min ... .max), radix: 36), user: user, account: account, isAlone: isAlone,
            files: files)
        try state.withLock { state throws(PageProblem) in
            try state.requireRoom(
                files: files.count, bytes: files.reduce(0) { $0 + $1.byteCount }, of: user, limits: limits)
            if let folder { try waiting.keep(in: folder) }
            enter(waiting, files, &state, run)
        }
        return waiting.id
    }

    /// What servers that ended have left, in its order, and how much was begun too often to try it once more.
    func left() -> (going: [WaitingImport], givenUp: Int) { folder.map { WaitingImport.left(in: $0) } ?? ([], 0) }

    /// Goes on with what another server has taken in, at its address and in the turns of its user.
    func resume(_ waiting: WaitingImport, _ files: [ReceivedForm.File], run: @escaping Run) {
        state.withLock { state in enter(waiting, files, &state, run) }
    }

    private func enter(
        _ waiting: WaitingImport, _ files: [ReceivedForm.File], _ state: inout State, _ run: @escaping Run
    ) {
        let id = waiting.id
        state.jobs[id] = ImportJob(
            id: id, user: waiting.user, account: waiting.account,
            files: files.map { ImportJob.File(name: $0.name, path: $0.path, byteCount: $0.byteCount) })
        state.lastNumber += 1
        let turn = ImportTurns.Turn(user: waiting.user, job: id, number: state.lastNumber)
        let told = turns.enter(turn)
        Task { [self] in
            let place = Mutex(0)
            var (problem, isStopped) = (PageProblem?.none, false)
            do {
                try await told.granted()
                try note(waiting, isRead: true)
                try await run(
                    { step in place.withLock { place in self.change(id) { $0.take(step, now: &place) } } },
                    { [self] in
                        try note(waiting, isRead: false)
                        try await turns.enter(turn).granted()
                        try note(waiting, isRead: true)
                    })
            } catch is ImportStopped {
                isStopped = true
            } catch {
                problem = PageProblem(importing: error)
            }
            end(id, problem, isStopped: isStopped)
            turns.end(turn)
        }
    }

    /// Only what is being read when a server is killed counts as begun.
    ///
    /// - Throws: `ImportStopped`, or `CancellationError` where the server ends.
    private func note(_ waiting: WaitingImport, isRead: Bool) throws {
        try state.withLock { state in
            guard state.jobs[waiting.id]?.stop == nil else { throw ImportStopped() }
            guard !state.isClosed else { throw CancellationError() }
            state.reading = isRead ? waiting : nil
            var noted = waiting
            if isRead { noted.begun += 1 }
            // Where the disk is full it is read all the same.
            if let folder { try? noted.keep(in: folder) }
        }
    }

    /// The server ends: nothing more is begun, and what breaks off is left to the next one.
    func close() {
        state.withLock { state in
            state.isClosed = true
            guard let folder, let reading = state.reading, state.jobs[reading.id]?.stop == nil else { return }
            // It was not this import that ended the server; where that cannot be noted, it counts as begun.
            try? reading.keep(in: folder)
        }
    }

    private func forget(_ id: String) {
        if let folder { WaitingImport.forget(id, in: folder) }
    }

    /// Leaves out what is not begun yet; what is being read is read to its end, as a file is kept wholly or not at all. The next server
    /// reads nothing of it.
    func stop(_ id: String) {
        change(id) { job in
            guard !job.isDone, job.stop == nil else { return }
            job.stop = .asked
            job.version += 1
            forget(id)
        }
        turns.leave(id)
    }

    func job(_ id: String) -> ImportJob? {
        forgetOld()
        return state.withLock { $0.jobs[id] }
    }

    /// Waits until the job has come further than a version, or for some time; a change of the job wakes who waits.
    func job(_ id: String, after version: Int, upTo limit: Duration) async throws -> ImportJob? {
        let end = ContinuousClock.now + limit
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.lastWatcher += 1
            state.watchers[id, default: [:]][state.lastWatcher] = continuation
            return state.lastWatcher
        }
        defer {
            state.withLock { state in
                state.watchers[id]?[number] = nil
                if state.watchers[id]?.isEmpty ?? false { state.watchers[id] = nil }
            }
        }
        while let job = job(id) {
            if job.version > version || job.isDone || ContinuousClock.now >= end { return job }
            try await withThrowingTaskGroup { group in
                group.addTask { for await _ in changes { return } }
                group.addTask { try await Task.sleep(until: end) }
                try await group.next()
                group.cancelAll()
            }
        }
        return nil
    }

    private func change(_ id: String, _ body: (inout ImportJob) -> Void) {
        state.withLock { state in
            guard var job = state.jobs.removeValue(forKey: id) else { return }
            body(&job)
            state.jobs[id] = job
            for watcher in (state.watchers[id] ?? [:]).values { watcher.yield() }
        }
    }

    /// Whether one more page of a user may be told how far a job has come; it then has to be ended.
    func beginListening(_ user: Int64) -> Bool {
        state.withLock { state in
            guard state.listeners[user, default: 0] < ImportJobs.mostListeners else { return false }
            state.listeners[user, default: 0] += 1
            return true
        }
    }

    func endListening(_ user: Int64) {
        state.withLock { state in
            state.listeners[user, default: 1] -= 1
            if state.listeners[user] == 0 { state.listeners[user] = nil }
        }
    }

    func mayListen(_ user: Int64) -> Bool {
        state.withLock { $0.listeners[user, default: 0] < ImportJobs.mostListeners }
    }

    /// Files of which somebody may yet say what their columns mean stay for a while; all others go.
    private func end(_ id: String, _ problem: PageProblem?, isStopped: Bool) {
        let isLeft = state.withLock { state in
            if state.reading?.id == id { state.reading = nil }
            return state.isClosed && problem != nil
        }
        if isLeft { return }
        change(id) { job in
            forget(id)
            // Asked for too late, it changed nothing.
            job.stop = isStopped ? .done : nil
            for index in job.files.indices {
                if isStopped, job.files[index].state == .waiting {
                    job.files[index].state = .leftOut
                } else if problem == nil {
                    job.files[index].state = .done
                }
                if !job.files[index].mayBeMapped { unlink(job.files[index].path) }
            }
            (job.endedAt, job.problem) = (ContinuousClock.now, problem)
            job.version += 1
        }
    }

    /// Takes a file out of a job that has ended, to import it once more; it is there once.
    func takeFile(_ place: Int, of id: String) -> ReceivedForm.File? {
        var file: ReceivedForm.File?
        change(id) { job in
            guard job.isDone, job.files.indices.contains(place), job.files[place].mayBeMapped else { return }
            let own = job.files[place]
            file = ReceivedForm.File(path: own.path, name: own.name, byteCount: own.byteCount)
            job.files[place].outcomes = []
            job.files[place].path = ""
        }
        return file
    }

    private func forgetOld() {
        let old = state.withLock { state in
            let now = ContinuousClock.now
            let old = state.jobs.values.filter { job in job.endedAt.map { $0 + ImportJobs.memory < now } ?? false }
            for job in old { state.jobs[job.id] = nil }
            return old
        }
        for file in old.flatMap(\.files) where !file.path.isEmpty { unlink(file.path) }
    }
}

extension PageProblem {
    /// What the page says of an import that was given up.
    fileprivate init(importing error: any Error) {
        if let problem = error as? PageProblem {
            self = problem
        } else if let problem = error as? InstallationProblem, problem.isOfAccount {
            self = .badAccount
        } else {
            self = Trouble(error).map(PageProblem.init) ?? .inner
        }
    }
}
