import AccountHealth
import ArgumentParser
import Connections
import Foundation
import Operations
import Storage

/// Where accounts are kept.
struct DataOptions: ParsableArguments {
    @Option(
        help: """
            The data folder; by default STANDING_DATA, else ./data. A PostgreSQL database is used instead when \
            STANDING_DATABASE_URL names one.
            """)
    var data: String?

    var folder: String {
        data ?? ProcessInfo.processInfo.environment["STANDING_DATA"].flatMap { $0.isEmpty ? nil : $0 } ?? "data"
    }

    /// What `openDatabase` takes: the address of a server, or a folder.
    private func location() throws -> String {
        guard let url = ProcessInfo.processInfo.environment["STANDING_DATABASE_URL"], !url.isEmpty else {
            return folder
        }
        // It may hold a password, so it is not repeated.
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
            throw Failure(
                code: Failure.usage,
                description: "standing: STANDING_DATABASE_URL has to begin with postgres://; for a folder use --data")
        }
        return url
    }

    /// Ends the command where nothing is kept yet, so that a misspelt folder is not taken for an empty one.
    func requireDatabase() throws {
        let location = try location()
        guard location == folder else { return }
        guard FileManager.default.fileExists(atPath: "\(folder)/\(databaseFileName)") else {
            throw Failure(
                code: Failure.noFile,
                description: "standing: there is no database in \(folder); name its folder with --data")
        }
    }

    /// Uploads lie here while they are read.
    var incoming: String { folder + "/incoming" }

    /// What is saved here becomes part of a case.
    var notices: String { folder + "/notices" }

    /// Opens the database as it is, and closes it at the end.
    func withDatabase<Value: Sendable>(_ body: (any Database) async throws -> Value) async throws -> Value {
        do {
            let database = try openDatabase(at: location())
            do {
                let value = try await body(database)
                await database.close()
                return value
            } catch {
                await database.close()
                throw error
            }
        } catch let error as StorageError {
            throw Failure(code: Failure.noFile, description: "standing: \(error)")
        } catch let problem as InstallationProblem {
            throw Failure(code: Failure.usage, description: "standing: \(problem)")
        }
    }

    /// What seals cases: `STANDING_SECRET_KEY`, else a file in the data folder.
    private func secretKey() throws -> SecretKey {
        guard let text = ProcessInfo.processInfo.environment["STANDING_SECRET_KEY"], !text.isEmpty else {
            return SecretKey(file: folder + "/secret.key")
        }
        do throws(SecretKey.Problem) {
            return try SecretKey(hexadecimal: text)
        } catch {
            throw Failure(
                code: Failure.usage, description: "standing: STANDING_SECRET_KEY has to be 64 hexadecimal digits")
        }
    }

    /// Opens the database with all its tables.
    func withInstallation<Value: Sendable>(
        setting: Setting? = nil, _ body: (Installation) async throws -> Value
    ) async throws -> Value {
        let setting = try setting ?? Setting.reading(standards: nil, mappings: [])
        return try await withDatabase { database in
            try await database.migrate(at: currentMoment())
            let installation = Installation(
                database: database, setting: setting, secretKey: try secretKey(),
                press: WeasyPrint.find(in: ProcessInfo.processInfo.environment).map { Press($0) }, now: currentMoment)
            try await installation.renewSetting()
            return try await body(installation)
        }
    }
}
