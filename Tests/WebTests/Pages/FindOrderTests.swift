import AccountHealth
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// From an order's number to its page.
struct FindOrderTests {
    private static let order = "112-2148164-8986646"

    @Test func theOnlyOrderOfANumberIsOpened() async throws {
        try await InstallationServer.serving { client, installation in
            try #require(try await installation.loadSampleShop())
            // As it is pasted, with spaces around it; and from the account.
            for uri in ["/?q=+\(FindOrderTests.order)+&state=met", "/accounts/1?order=%20\(FindOrderTests.order)"] {
                try await client.execute(uri: uri, method: .get) { response in
                    #expect(response.status == .seeOther)
                    #expect(response.headers[.location] == "/accounts/1/orders/\(FindOrderTests.order)")
                }
            }
        }
    }

    /// Two accounts of the desk were made from the same files.
    @Test func severalOrdersOfANumberAreListed() async throws {
        try await FindOrderTests.look("/?q=\(FindOrderTests.order)") { page, _ in
            let found = page.links.filter { $0.hasSuffix("/orders/\(FindOrderTests.order)") }
            #expect(found.count > 1 && Set(found).count == found.count)
            #expect(!page.elements.contains { $0.attributes["class"] == "tw" })
            #expect(!page.text.contains("No account"))
        }
    }

    @Test func whatIsNotThereIsToldSo() async throws {
        try await FindOrderTests.look("/?q=nobody") { page, _ in
            #expect(page.elements.contains { $0.attributes["class"] == "tw" })
            #expect(page.text.contains("No order has this number, and no account has it in its name."))
        }
        try await FindOrderTests.look("/accounts/1?order=112-0") { page, _ in
            #expect(page.text.contains("The files of this account hold no order of this number."))
        }
    }

    /// Who does not see the account does not learn that the order is there.
    @Test func anOrderOfAForeignAccountIsNotFound() async throws {
        try await InstallationServer.serving(entrance: OpenEntrance(role: .viewer, access: .some([7]))) {
            client, shop in
            try #require(try await shop.loadSampleShop())
            try await client.execute(uri: "/?q=\(FindOrderTests.order)", method: .get) { response in
                #expect(response.status == .ok && !response.text.contains("/orders/"))
            }
        }
    }

    /// Names of accounts have spaces, which browsers write as plus signs.
    @Test func anAccountIsFoundByANameWithASpace() async throws {
        try await FindOrderTests.look("/?q=qinghe+home") { page, _ in
            #expect(page.text.contains("Qinghe Home") && !page.text.contains("Kestrel Outdoor"))
        }
    }

    private static func look(
        _ uri: String, _ test: @Sendable @escaping (WellFormed, TestResponse) throws -> Void
    ) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: uri, method: .get, headers: [.acceptLanguage: "en"]) { response in
                #expect(response.status == .ok)
                try test(WellFormed(response.text), response)
            }
        }
    }
}

extension WellFormed {
    fileprivate var links: [String] { elements.compactMap { $0.attributes["href"] } }
}
