import AccountHealth
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Marketplaces
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// The sample shop on a desk, beside accounts in other states; read once for all tests that change nothing.
enum SampleShopDesk {
    static let setting = Result { try Setting() }
    static let sampleID: Int64 = 1
    static let now = Instant(seconds: 1_795_424_400)

    /// Files that differ from the sample shop's in what happened, so that other states can be seen.
    private static func shops() async throws -> [ShopFiles] {
        let setting = try setting.get()
        let sample = try #require(Marketplaces.sampleShop(directory: setting.directory))
        let files = sample.files.map { (name: $0.name, text: $0.text) }
        func shop(_ id: Int64, _ name: String, _ day: String, keeping kept: (String) -> Bool) async throws -> ShopFiles
        {
            let day = try #require(Day(day))
            return try await ShopFiles(
                files.filter { kept($0.name) }.map { ($0.name, $0.text) },
                account: Account(name: name, store: sample.store), id: id, isSample: false, day: day, setting: setting)
        }
        return [
            try #require(try await ShopFiles.sample(id: sampleID, setting: setting)),
            try await shop(2, "Kestrel Outdoor", "2026-11-23") { $0 == "order-system.csv" || $0 == "scans.csv" },
            try await shop(3, "Orchid & Oak", "2026-10-20") {
                $0 != "seller-performance.json" && $0 != "all-orders.txt"
            },
            try await shop(4, "Minghui Tools", "2026-11-23") { $0 == "all-orders.txt" },
            try await shop(5, "Cobalt Cables", "2026-11-29") { $0 == "order-system.csv" },
        ]
    }

    private static let read = Task { try await shops() }

    /// A desk of its own for a test that changes something.
    static func make() async throws -> SampleDesk {
        let store = try setting.get().defaultStore
        return SampleDesk(
            setting: try setting.get(), shops: try await read.value,
            entries: [AccountEntry(id: 6, account: Account(name: "Sunbird", store: store))], now: now)
    }

    static func sample() async throws -> ShopFiles {
        try await read.value[0]
    }

    /// Asks a server over the sample desk.
    ///
    /// - Parameter publicAddress: how others reach it, where they do.
    static func serving<Value: Sendable>(
        _ kind: TestingSetup = .router, publicAddress: PublicAddress? = nil, limits: UploadLimits = UploadLimits(),
        idle: TimeAmount = .seconds(60), _ test: @Sendable @escaping (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        var logger = Logger(label: "WebTests")
        logger.logLevel = .critical
        let application = makeApplication(
            desk: try await make(), entrance: OpenEntrance(), address: try LoopbackAddress(port: 0),
            publicAddress: publicAddress, incoming: folder.path, backups: folder.path + "-backups", limits: limits,
            idle: idle, logger: logger)
        return try await application.test(kind, test)
    }
}

/// A folder of one test, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("standing-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    /// Writes a file and gives its path.
    func write(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

    deinit {
        // Nothing to do about a folder that is gone already.
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// Compares a page with a file of `Golden/`; `STANDING_RECORD_GOLDEN=1 swift test --filter WebTests` writes them anew.
/// Names that change with each style sheet and script are left out.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let text = text.replacing(StyleSheet.name, with: "standing.css").replacing(Script.name, with: "standing.js")
    if let difference = try goldenDifference(text, name, besides: #filePath) {
        Issue.record("\(difference)", sourceLocation: location)
    }
}

extension ByteBuffer {
    /// A form of a page of the session.
    static let form = ByteBuffer(string: "form=\(OpenEntrance.formToken)")
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
