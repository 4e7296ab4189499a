import Foundation

/// Opens the database of a data folder, or of a server when `location` is a `postgres://` URL.
///
/// A folder that is not there is made, for its owner alone. Tables are made by `migrate`.
package func openDatabase(at location: String, options: DatabaseOptions = DatabaseOptions()) throws -> any Database {
    if location.hasPrefix("postgres://") || location.hasPrefix("postgresql://") {
        return PostgresDatabase(url: location, options: options)
    }
    do {
        try FileManager.default.createDirectory(
            atPath: location, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
        throw StorageError.cannotOpen(path: location, details: "\(error)")
    }
    return try SQLiteDatabase(path: location + "/" + databaseFileName, options: options)
}

/// The file of the database in a data folder.
package let databaseFileName = "standing.sqlite"
