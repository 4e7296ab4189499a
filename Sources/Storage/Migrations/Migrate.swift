package import AccountHealth

extension Database {
    /// Brings the tables to the form this program wants; does nothing when they have it.
    ///
    /// Each migration is one transaction: a program that ends in the midst of it leaves the form before. Several programs may
    /// do so at once. Tables of a newer program are left alone.
    ///
    /// - Parameter at: the present moment, which is noted beside the name.
    package func migrate(at moment: Instant, to migrations: [Migration] = Migration.all) async throws {
        guard try await !pending(migrations).isEmpty else { return }
        for migration in migrations {
            try await write { connection in
                try connection.lockSchema()
                try connection.define(Migration.tableDefinition)
                guard try connection.unapplied(migrations).contains(where: { $0.name == migration.name }) else {
                    return
                }
                try connection.apply(migration, at: moment)
            }
        }
    }

    /// The migrations that are still to be applied.
    ///
    /// - Throws: `StorageError.newerSchema` when there are some that this program does not know.
    package func pending(_ migrations: [Migration] = Migration.all) async throws -> [Migration] {
        try await read { connection in
            guard try connection.tableNames().contains(Migration.table.name) else { return migrations }
            return try connection.unapplied(migrations)
        }
    }
}

extension Connection {
    /// The names of the migrations applied.
    func appliedMigrations() throws -> Set<String> {
        Set(try all(SQL("SELECT name FROM migration")) { $0.text(0) })
    }

    func unapplied(_ migrations: [Migration]) throws -> [Migration] {
        let applied = try appliedMigrations()
        let unknown = applied.subtracting(migrations.map(\.name))
        guard unknown.isEmpty else { throw StorageError.newerSchema(unknown: unknown.sorted()) }
        return migrations.filter { !applied.contains($0.name) }
    }

    func apply(_ migration: Migration, at moment: Instant) throws {
        for statement in migration.statements { try define(statement) }
        try execute(
            SQL("INSERT INTO migration (name, at) VALUES ($1, $2)"),
            [.text(migration.name), .int(moment.microseconds)])
    }
}
