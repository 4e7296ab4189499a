import Foundation
import Logging
import Testing

@testable import Web

/// Shows the pages of the sample desk in a browser: `STANDING_SHOW=8088 swift test --filter ShowPages`.
struct ShowPages {
    static let port = ProcessInfo.processInfo.environment["STANDING_SHOW"].flatMap { Int($0) }

    @Test(.enabled(if: ShowPages.port != nil, "set STANDING_SHOW to a port"))
    func untilStopped() async throws {
        let folder = try TemporaryFolder()
        try await servePages(
            desk: try await SampleShopDesk.make(), address: try LoopbackAddress(port: ShowPages.port ?? 0),
            incoming: folder.path, logger: Logger(label: "standing"))
    }
}
