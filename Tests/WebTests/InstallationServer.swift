import AccountHealth
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import TestSupport
import Testing

@testable import Web

/// A server over a database, with everything as it is when somebody works with it.
enum InstallationServer {
    static let now = Instant(seconds: 1_795_424_400)

    /// - Parameters:
    ///   - entrance: nil for the real door.
    ///   - logger: nil for none.
    static func serving<Value: Sendable>(
        _ kind: DatabaseKind = .sqlite, entrance: OpenEntrance? = OpenEntrance(),
        limits: UploadLimits = UploadLimits(), logger: Logger? = nil,
        _ test: @Sendable @escaping (any TestClientProtocol, Installation) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        return try await withDatabase(kind) { database in
            let installation = Installation(
                database: database, setting: try SampleShopDesk.setting.get(),
                secretKey: try SecretKey(hexadecimal: String(repeating: "0f", count: 32)),
                now: { InstallationServer.now })
            var quiet = Logger(label: "WebTests")
            quiet.logLevel = .critical
            let log = logger ?? quiet
            func application(_ door: some Entrance) throws -> some ApplicationProtocol {
                makeApplication(
                    desk: installation, entrance: door, address: try LoopbackAddress(port: 0),
                    incoming: folder.path, backups: folder.path + "-backups", limits: limits, logger: log)
            }
            if let entrance {
                return try await application(entrance).test(.router) { try await test($0, installation) }
            }
            return try await application(installation).test(.router) { try await test($0, installation) }
        }
    }
}
