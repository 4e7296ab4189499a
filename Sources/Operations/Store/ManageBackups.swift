import AccountHealth
package import Storage

extension Installation {
    package func backUp(
        to path: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void
    ) async throws {
        let now = now()
        try await database.backUp(to: path, requireRoom: requireRoom)
        try await database.write { try $0.note(.backupTaken, "", by: actor, at: now) }
    }

    package func restore(
        from path: String, copyingTo copy: String, by actor: Actor, requireRoom: @escaping @Sendable () throws -> Void
    ) async throws {
        let now = now()
        do {
            try await database.check(backup: path)
            try await database.backUp(to: copy, requireRoom: requireRoom)
            try await database.restore(from: path, at: now, isReplacing: true) { connection in
                // Nobody could undo it: whoever asked for it is signed out with all others.
                guard try connection.hasOwner() else { throw BackupProblem.noOwner }
            }
        } catch let error as StorageError {
            switch error {
            case .badBackup: throw BackupProblem.damaged
            case .newerSchema: throw BackupProblem.ofNewerProgram
            default: throw error
            }
        }
        memory.forget()
        try await renewSetting()
        // The numbers of users are those of the backup now.
        var name = ""
        if case .user(_, let own) = actor { name = own }
        try await database.write { [name] in try $0.note(.backupRestored, name, by: .command, at: now) }
    }
}

extension Database {
    /// Whether somebody may sign in who decides about users.
    package func hasOwner() async throws -> Bool { try await read { try $0.hasOwner() } }
}
