import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Marketplaces
import Testing

@testable import Web

struct CompressionTests {
    @Test(arguments: [
        ("gzip", true), ("br, gzip;q=0.5", true), ("GZIP", true), ("*", true), (nil, false), ("", false), ("br", false),
        ("gzip;q=0", false), ("gzip; q=0.000", false), ("gzip;q=0.001", true), ("xgzip", false),
        ("gzip;q=0, *", false), ("*, gzip;q=0", false), ("*;q=0, gzip", true), ("*;q=0", false), ("br, *;q=0.1", true),
        ("x-gzip", true), ("gzip;Q=0", false),
    ])
    func whoTakesIt(_ header: String?, _ takes: Bool) {
        #expect(CompressionMiddleware.takesGzip(header) == takes)
    }

    /// What comes out is what went in, for any bytes, and one compressor after the other.
    @Test func bytesComeBack() throws {
        let gzip = Gzip(level: 1)
        var random = SystemRandomNumberGenerator()
        for size in [0, 1, 100, 70_000, 1 << 20] {
            for most in [UInt8(1), 4, 255] {
                let bytes = (0..<size).map { _ in UInt8.random(in: 0...most, using: &random) }
                let small = try #require(bytes.withUnsafeBufferPointer { gzip.compress($0) })
                #expect(try gunzip(small) == bytes)
            }
        }
    }

    @Test func aPageGoesSmallAndIsTheSame() async throws {
        try await SampleShopDesk.serving { client in
            let plain = try await client.execute(uri: "/accounts/1", method: .get)
            let small = try await client.execute(
                uri: "/accounts/1", method: .get, headers: [.acceptEncoding: "gzip, deflate"])
            #expect(plain.headers[.contentEncoding] == nil && small.headers[.contentEncoding] == "gzip")
            #expect(small.headers[.contentLength] == "\(small.body.readableBytes)")
            #expect(small.headers[.vary]?.contains("Accept-Encoding") == true)
            #expect(small.body.readableBytes * 3 < plain.body.readableBytes)
            #expect(try gunzip(Array(small.body.readableBytesView)) == Array(plain.body.readableBytesView))
            let tiny = try await client.execute(uri: "/health", method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(tiny.headers[.contentEncoding] == nil)
        }
    }

    /// As files that are brought are unpacked, by another library than packs.
    private func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.gz"
        try Data(bytes).write(to: URL(filePath: path))
        var walk = FileWalk(path)
        guard case .document(let document) = walk.next() else { return [] }
        return try document.source.read(upTo: 1 << 24)
    }
}
