import Appeals
import Foundation
import Testing

@testable import Operations

/// Whole notices as sellers get them: paragraphs, lists of all styles, boilerplate, older mail below, HTML.
struct SampleNoticeTests {
    @Test(arguments: SampleNotice.all)
    func isRead(_ sample: SampleNotice) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/\(sample.file)")
        let reading = try ReadNotice([UInt8](Data(contentsOf: file)), name: sample.file).reading
        #expect(reading.noticeClass?.value == sample.noticeClass)
        #expect(Set(reading.issues.map(\.value)) == sample.issues)
        #expect(reading.path == sample.path)
        #expect(Set(reading.asks.lazy.filter { !$0.isForDispute }.compactMap(\.part)) == sample.parts)
    }
}
