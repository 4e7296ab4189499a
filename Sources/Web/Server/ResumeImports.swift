import AccountHealth
import Logging
import Operations
import Wording

extension ImportRoutes {
    /// Goes on with what a server that ended had taken in, in the name of whoever brought it, as far as that person still may.
    func resume(_ entrance: some Entrance, logger: Logger) {
        let left = jobs.left()
        if left.givenUp > 0 { logger.error("imports given up", metadata: ["count": "\(left.givenUp)"]) }
        for waiting in left.going {
            let files = waiting.received(in: uploads.path)
            let uploaded = files.map { UploadedFile(path: $0.path, name: $0.name) }
            jobs.resume(waiting, files) { [desk] watch, between in
                guard let user = try await entrance.users().first(where: { $0.id == waiting.user }),
                    try await desk.takesFiles(for: waiting.account, from: user)
                else {
                    logger.notice("import dropped", metadata: ["reason": "who brought it may not do so any more"])
                    throw PageProblem.notYours
                }
                _ = try await desk.importFiles(
                    uploaded, account: waiting.account, alone: waiting.isAlone || user.access != .all,
                    by: .user(id: user.id, name: user.name), watch: watch, between: between)
            }
        }
    }
}

extension Desk {
    /// Whether somebody may bring files for an account; one that is not there yet is made by who sees all.
    fileprivate func takesFiles(for account: Account, from user: UserEntry) async throws -> Bool {
        guard !user.isClosed, user.role >= .staff else { return false }
        if user.access == .all { return true }
        return try await accounts().contains { $0.account == account && !$0.isSample && user.access.sees($0.id) }
    }
}
