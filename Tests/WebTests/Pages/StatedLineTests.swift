import AccountHealth
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// From an order one comes to the line of the file, and reads there what it states.
struct StatedLineTests {
    private static func words(_ page: WellFormed) -> String { page.text.replacing("\u{A0}", with: " ") }

    private static func imports(_ desk: Installation) async throws -> [String: Int64] {
        Dictionary(
            uniqueKeysWithValues: try await desk.imports(offset: 0, limit: 9).map {
                ("\($0.account.name) \($0.kind ?? "")", $0.id)
            })
    }

    @Test func theLinkOfAnEventLeadsToWhatItsLineStates() async throws {
        try await EnterPageTests.serving(access: .all) { client, _ in
            let order = try await EnterPageTests.page(client, "/accounts/1/orders/W-3")
            let links = order.elements.compactMap { $0.attributes["href"] }.filter { $0.contains("line=") }
            #expect(links.allSatisfy { $0.contains("?order=W-3&line=") } && Set(links).count == 2)
            let texts = try await links.asyncTexts { StatedLineTests.words(try await EnterPageTests.page(client, $0)) }
            let placed = try #require(texts.first { $0.contains("What line 5 states of order W-3") })
            #expect(placed.contains("Order placed") && placed.contains("20 Oct 03:00") && placed.contains("shipped"))
            let feedback = try #require(texts.first { $0.contains("What line 2 states of order W-3") })
            #expect(feedback.contains("2 Nov 02:00") && !feedback.contains("Order placed"))
            let chinese = try await client.execute(
                uri: links[0], method: .get, headers: [.acceptLanguage: "zh"])
            #expect(StatedLineTests.words(WellFormed(chinese.text)).contains("关于订单 W-3 的内容"))
        }
    }

    /// Other lines, other orders and other imports have nothing to do with it.
    @Test(arguments: ["", "?order=W-3", "?order=W-3&line=4", "?order=W-99&line=5", "?order=W-3&line=x", "?line=5"])
    func nothingElseIsShown(_ query: String) async throws {
        try await EnterPageTests.serving(access: .all) { client, desk in
            let id = try #require(try await StatedLineTests.imports(desk)["North orders"])
            let page = try await EnterPageTests.page(client, "/imports/\(id)\(query)")
            #expect(!StatedLineTests.words(page).contains("states of order"))
        }
    }

    /// Both accounts have an order of that number.
    @Test func whoDoesNotSeeTheAccountSeesNothingOfIt() async throws {
        try await EnterPageTests.serving { client, desk in
            let imports = try await StatedLineTests.imports(desk)
            let (own, foreign) = (try #require(imports["North orders"]), try #require(imports["South orders"]))
            let page = try await EnterPageTests.page(client, "/imports/\(own)?order=W-3&line=5")
            #expect(StatedLineTests.words(page).contains("What line 5 states of order W-3"))
            #expect(!StatedLineTests.words(page).contains("South"))
            try await client.execute(uri: "/imports/\(foreign)?order=W-3&line=5", method: .get) {
                #expect($0.status == .notFound && !WellFormed($0.text).text.contains("W-3"))
            }
            let seen = try await desk.statedLines(5, of: foreign, about: "W-3", in: .some([1]))
            #expect(seen.isEmpty)
        }
    }
}

extension [String] {
    fileprivate func asyncTexts(_ text: (String) async throws -> String) async rethrows -> [String] {
        var texts: [String] = []
        for one in self { texts.append(try await text(one)) }
        return texts
    }
}
