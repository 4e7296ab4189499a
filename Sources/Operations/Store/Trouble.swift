import Storage

/// What keeps a database from answering, where somebody can do something about it.
package enum Trouble: Hashable, Sendable {
    /// The disk is full.
    case noRoom
    /// The folder or its files may not be written.
    case mayNotWrite
    /// The server does not answer, or somebody else has been writing for too long.
    case noAnswer

    /// Nil for an error of another kind.
    package init?(_ error: any Error) {
        switch error as? StorageError {
        case .diskFull: self = .noRoom
        case .readOnly: self = .mayNotWrite
        case .locked, .cannotConnect, .connectionLost, .conflict: self = .noAnswer
        default: return nil
        }
    }
}

/// What an error is, for a log: never what it holds, but for errors whose words may be shown to anybody.
package func harmlessDescription(of error: any Error) -> String {
    (error as? StorageError)?.description ?? String(reflecting: type(of: error))
}
