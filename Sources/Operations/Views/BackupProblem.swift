/// Why a backup was not restored; nothing was changed.
package enum BackupProblem: Error, Hashable, Sendable {
    /// It is no backup, or not a whole one.
    case damaged
    /// A later version of the program wrote it.
    case ofNewerProgram
    /// Nobody could sign in afterwards who decides about users.
    case noOwner
}
