import Wording

/// What a page is told of a job while somebody looks at it, as server-sent events.
struct ProgressFeed: Sendable {
    let jobs: ImportJobs
    let job: String
    let user: Int64
    let words: Wording
    /// After so long it is asked again whether the user may look, and a remark keeps the line open.
    var pause: Duration = .seconds(5)
    /// Whether the user may still look.
    let mayLook: @Sendable () async -> Bool

    /// Ends when the job is done, or when the user may look no more.
    func run(_ send: (String) async throws -> Void) async throws {
        guard jobs.beginListening(user) else { return }
        defer { jobs.endListening(user) }
        var version = -1
        var askedAt = ContinuousClock.now
        while let job = try await jobs.job(job, after: version, upTo: pause) {
            if ContinuousClock.now - askedAt >= pause {
                guard await mayLook() else { return }
                askedAt = .now
            }
            if job.isDone { return try await send("event: done\ndata: \(Link.importJob(job.id).text)\n\n") }
            try await send(job.version == version ? ":\n\n" : ImportJobPage.event(job, words: words))
            version = job.version
            // More often nobody can read it.
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
