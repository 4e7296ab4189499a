import AccountHealth
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// An official figure that differs stands beside ours, with the choice that closes the difference; who may, makes it there.
struct OfficialFigureTests {
    /// Sixty orders, of which a buyer cancelled six, and a report that counts these.
    private static func keepShop(in installation: Installation) async throws {
        let folder = try TemporaryFolder()
        let orders = (0..<60).map { number in
            "W-\(number),2026-10-\(10 + number % 20)T10:00:00Z,\(number % 10 == 0 ? "cancelled" : "shipped")\n"
        }
        let files = [
            ("orders.csv", "order_id,placed_at,status\n" + orders.joined()),
            ("claims.csv", "order_id,kind,known_at\nW-7,guarantee_claim,2026-11-02T10:00:00Z\n"),
            (
                "official.csv",
                """
                standard,fulfilment,from,to,numerator,denominator,report_day
                order-defect-rate,seller,2026-10-10,2026-10-29,1,60,2026-11-14
                guarantee-claim-rate,seller,2026-10-10,2026-10-29,5,54,2026-11-14

                """
            ),
        ]
        _ = try await installation.importFiles(
            ImportQuestion(
                files: try files.map { ImportQuestion.File(path: try folder.write($0.0, $0.1), name: $0.0) },
                account: "North",
                store: StoreID("amazon.us"), accountColumn: nil))
    }

    @Test(arguments: ["en", "zh"])
    func bothStandSideBySide(_ language: String) async throws {
        try await InstallationServer.serving { client, installation in
            try await OfficialFigureTests.keepShop(in: installation)
            try await client.execute(uri: "/accounts/1", method: .get, headers: [.acceptLanguage: language]) { answer in
                #expect(WellFormed(answer.text).problems == [])
                #expect(!answer.text.contains("cancelled-orders-count:"))
                try expectGolden(answer.text, "account-differs.\(language).html")
            }
        }
    }

    /// What is counted there alone is said, with what to do; who may not bring files is told only what it is.
    @Test(arguments: [Role.staff, .viewer])
    func whatIsCountedThereAloneCanBeEntered(_ role: Role) async throws {
        try await InstallationServer.serving(entrance: OpenEntrance(role: role)) { client, installation in
            try await OfficialFigureTests.keepShop(in: installation)
            let english: HTTPFields = [.acceptLanguage: "en"]
            try await client.execute(uri: "/accounts/1", method: .get, headers: english) { answer in
                let page = WellFormed(answer.text)
                let text = page.text.replacing("\u{A0}", with: " ")
                #expect(text.contains("4 more defects are counted there than we know of."))
                #expect(!text.contains("No single choice"))
                let links = page.elements.compactMap { $0.attributes["href"] }
                #expect(links.contains("/accounts/1#order") == (role == .staff))
                #expect(page.elements.contains { $0.attributes["id"] == "order" })
            }
        }
    }

    @Test func theChoiceIsMadeWhereTheDifferenceIsSeen() async throws {
        try await InstallationServer.serving { client, installation in
            try await OfficialFigureTests.keepShop(in: installation)
            func standing() async throws -> Standing? {
                try await installation.account(1)?.standing?.standings.first {
                    $0.standard.id == "order-defect-rate" && $0.standard.fulfilment == .seller
                }
            }
            let before = try #require(try await standing())
            #expect(before.official?.ours == Rate(1, of: 54) && before.official?.explanation != .agrees)
            let fields = try await client.execute(uri: "/accounts/1", method: .get) { answer in
                let elements = WellFormed(answer.text).elements.filter { $0.name == "input" }
                return Dictionary(
                    elements.compactMap { element in
                        element.attributes["name"].flatMap { name in element.attributes["value"].map { (name, $0) } }
                    }, uniquingKeysWith: { $1 })
            }
            #expect(fields["choice"] == "cancelled-orders-count" && fields["value"] == "true")
            let form = ["form", "choice", "value", "account"].map { "\($0)=\(fields[$0] ?? "")" }.joined(separator: "&")
            try await client.execute(
                uri: "/settings/standards/amazon.us", method: .post, body: ByteBuffer(string: form)
            ) { answer in
                #expect(answer.status == .seeOther && answer.headers[.location] == "/accounts/1#official")
            }
            let after = try #require(try await standing())
            #expect(after.official?.ours == Rate(1, of: 60) && after.official?.explanation == .agrees)
            #expect(after.tally.units == before.tally.units + 6)
            let audit = try await installation.audit(AuditQuestion(limit: 1)).entries
            #expect(audit.first?.action == .standardsChanged && audit.first?.factsAfter == [.choice("true")])
        }
    }

    /// Who may not make the choice is led to where it stands.
    @Test func othersSeeTheChoice() async throws {
        let viewer = OpenEntrance(role: .viewer)
        try await InstallationServer.serving(entrance: viewer) { client, installation in
            try await OfficialFigureTests.keepShop(in: installation)
            try await client.execute(uri: "/accounts/1", method: .get) { answer in
                #expect(!answer.text.contains("name=\"choice\""))
                #expect(answer.text.contains("/settings/standards/amazon.us#choice-cancelled-orders-count"))
            }
            try await client.execute(uri: "/settings/standards/amazon.us", method: .get) { answer in
                #expect(answer.text.contains("id=\"choice-cancelled-orders-count\""))
            }
        }
    }
}
