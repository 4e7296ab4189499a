import HTTPTypes
import HummingbirdTesting
import Operations
import Testing
import Wording

@testable import Web

struct ScriptTests {
    @Test func isSmall() {
        #expect(Script.text.utf8.count < 9_500)
        #expect(Script.text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func nameChangesWithTheContent() {
        #expect(Script.name == assetName(of: Script.text, ending: "js"))
        #expect(assetName(of: "a", ending: "js") != assetName(of: "b", ending: "js"))
        // FNV-1a of nothing.
        #expect(assetName(of: "", ending: "css") == "standing-cbf29ce484222325.css")
    }

    /// What it says and where it leads stands in the pages; nothing it does needs a wider policy.
    @Test(arguments: ["eval(", "Function(", "document.write", "http:", "https:", "\"/i", "\"/a", "\"/f", "\"/u"])
    func holds(no part: String) {
        #expect(!Script.text.contains(part))
    }

    /// A key leads only where its person may go, and each to a page that is there.
    @Test(arguments: [(Role.owner, "bcifs/"), (.staff, "bcifs/"), (.viewer, "bfs/")])
    func keysLeadWhereOneMayGo(_ role: Role, _ keys: String) {
        var html = HTML()
        html.keys(of: SignedIn(user: 1, name: "", role: role, access: .all, formToken: ""), Wording(.english))
        let page = WellFormed("<!DOCTYPE html>\n" + String(decoding: html.bytes, as: UTF8.self))
        #expect(page.problems == [])
        #expect(page.elements.compactMap { $0.attributes["data-key"] }.joined() == keys)
    }

    /// The read-out is the row of today, and every row has a cell for each of its heads.
    @Test(arguments: ["/accounts/1", "/accounts/1/standards/order-defect-rate?fulfilment=seller"])
    func readOutHoldsNothingButTheTable(_ path: String) async throws {
        try await ForecastPageTests.serving { client in
            try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "en"]) { response in
                let text = response.text
                func part(_ from: String, _ to: String) throws -> Substring {
                    let start = try #require(text.firstRange(of: from))
                    let end = try #require(text[start.upperBound...].firstRange(of: to))
                    return text[start.upperBound..<end.lowerBound]
                }
                func cells(_ part: Substring, _ tag: String) -> [Substring] {
                    part.split(separator: "<\(tag)>", omittingEmptySubsequences: false).dropFirst()
                        .compactMap { $0.split(separator: "</\(tag)>", omittingEmptySubsequences: false).first }
                }
                let readOut = try part("<dl class=\"read\">", "</dl>")
                let rows = try part("<details class=\"behind\">", "</table>").split(separator: "<tr>").dropFirst(2)
                let slider = try #require(WellFormed(text).elements.first { $0.attributes["type"] == "range" })
                let today = try #require(slider.attributes["value"].flatMap { Int($0) })
                #expect(slider.attributes["max"] == "\(rows.count - 1)")
                // Its counts lead nowhere: they change under the pointer.
                let shown = cells(Array(rows)[today], "td").map { $0.replacing(/<\/?a[^>]*>/, with: "") }
                #expect(cells(readOut, "dd") == shown)
                #expect(cells(readOut, "dt").count == 10)
                #expect(rows.allSatisfy { cells($0, "td").count == 10 })
            }
        }
    }
}
