import AccountHealth
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// The form says whose the files are, and makes no account by mistake.
struct ImportFormTests {
    static let orders = "order_id,placed_at,status\nA-1,2026-11-01T10:00:00Z,shipped\n"

    static func form(_ client: any TestClientProtocol, _ query: String = "") async throws -> WellFormed {
        WellFormed(try await client.execute(uri: "/import" + query, method: .get).text)
    }

    /// The values of the choices of an account, and the one that is chosen.
    static func choices(_ page: WellFormed) -> (all: [String], chosen: String?) {
        let options = page.elements.filter { $0.name == "option" }.prefix {
            !($0.attributes["value"] ?? "").contains(".")
        }
        return (
            options.compactMap { $0.attributes["value"] },
            options.first { $0.attributes["selected"] != nil }?.attributes["value"]
        )
    }

    @Test func theOnlyAccountIsChosenWithItsStore() async throws {
        try await InstallationServer.serving { client, desk in
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.de")), by: .command)
            let (all, chosen) = ImportFormTests.choices(try await ImportFormTests.form(client))
            #expect(all == ["", "\(entry.id)", "new"] && chosen == "\(entry.id)")
            let done = try await BringingFiles.bring(
                client, ["account": "\(entry.id)", "name": "", "store": "amazon.us"],
                [("a.csv", ImportFormTests.orders)])
            #expect(done.text.contains("1 file is in"))
            #expect(try await desk.accounts().map(\.account) == [entry.account])
            #expect(try await desk.order("A-1", of: entry.id) != nil)
        }
    }

    /// Of several none is guessed, unless a page of one leads here.
    @Test func amongSeveralOneChooses() async throws {
        try await InstallationServer.serving { client, desk in
            for store in ["amazon.de", "amazon.us"] {
                _ = try await desk.addAccount(Account(name: "North", store: StoreID(store)), by: .command)
            }
            #expect(ImportFormTests.choices(try await ImportFormTests.form(client)).chosen == "")
            #expect(ImportFormTests.choices(try await ImportFormTests.form(client, "?account=2")).chosen == "2")
            try await client.execute(uri: "/accounts/2", method: .get) {
                #expect($0.text.contains("href=\"/import?account=2\""))
            }
            let refused = try await BringingFiles.bring(
                client, ["account": "", "name": "", "store": "amazon.us"], [("a.csv", ImportFormTests.orders)])
            #expect(refused.status == .badRequest && refused.text.contains("Say which account the files are of"))
            #expect(try await desk.accounts().count == 2)
        }
    }

    @Test func whatWasFilledInStaysWhereItIsNotTaken() async throws {
        try await InstallationServer.serving { client, desk in
            _ = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let refused = try await BringingFiles.bring(
                client, ["account": "new", "name": "South <b>", "store": "amazon.de"], [])
            let page = WellFormed(refused.text)
            #expect(refused.status == .badRequest && page.problems == [])
            #expect(ImportFormTests.choices(page).chosen == "new")
            #expect(page.elements.contains { $0.attributes["name"] == "name" && $0.attributes["value"] == "South <b>" })
            let store = page.elements.first { $0.name == "option" && $0.attributes["value"] == "amazon.de" }
            #expect(store?.attributes["selected"] != nil)
            let unnamed = try await BringingFiles.bring(
                client, ["account": "new", "name": " ", "store": "amazon.de"], [("a.csv", ImportFormTests.orders)])
            #expect(unnamed.status == .badRequest)
            let done = try await BringingFiles.bring(
                client, ["account": "new", "name": "South", "store": "amazon.de"], [("a.csv", ImportFormTests.orders)])
            #expect(done.text.contains("1 file is in"))
            let again = try await BringingFiles.bring(
                client, ["account": "2", "store": ""], [("b.csv", ImportFormTests.orders)])
            let said = WellFormed(again.text).text.replacing("\u{A0}", with: " ")
            #expect(said.contains("Same file as on 23 Nov, 09:00"))
            #expect(try await desk.accounts().map(\.account.name) == ["North", "South"])
        }
    }

    @Test func amongThousandsOneIsFoundByName() async throws {
        try await InstallationServer.serving { client, desk in
            for number in 1...(ImportFormPage.mostChoices + 5) {
                _ = try await desk.addAccount(
                    Account(name: "Shop \(number)", store: StoreID("amazon.us")), by: .command)
            }
            let page = try await ImportFormTests.form(client)
            #expect(ImportFormTests.choices(page).all.count == ImportFormPage.mostChoices + 2)
            #expect(page.text.contains("5 more accounts are not listed"))
            let found = try await ImportFormTests.form(client, "?q=SHOP+205")
            #expect(found.problems == [] && ImportFormTests.choices(found).all == ["", "205", "new"])
        }
    }
}
