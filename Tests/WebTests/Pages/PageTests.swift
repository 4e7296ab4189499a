import AccountHealth
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// Whole pages of the sample desk, in both languages.
struct PageTests {
    struct Page: CustomTestStringConvertible {
        var path: String
        var name: String
        var testDescription: String { name }
    }

    static let pages = [
        Page(path: "/", name: "board"), Page(path: "/accounts/1", name: "account"),
        Page(path: "/accounts/4", name: "account-few-facts"), Page(path: "/accounts/6", name: "account-empty"),
        Page(path: "/accounts/1/standards/order-defect-rate?fulfilment=seller", name: "standard"),
        Page(path: "/accounts/1/standards/guarantee-claim-rate", name: "standard-part"),
        Page(path: "/accounts/1/standards/account-health-rating", name: "standard-reported"),
        Page(
            path: "/accounts/1/standards/order-defect-rate?fulfilment=seller&without=112-2148164-8986646&clean=20",
            name: "standard-what-if"),
        Page(path: "/accounts/1/standards/order-defect-rate/orders?fulfilment=seller", name: "standard-orders"),
        Page(
            path: "/accounts/1/standards/late-shipment-rate-30d/orders?from=2026-11-01&to=2026-11-02",
            name: "standard-orders-of-days"),
        Page(path: "/accounts/1?order=111-0000000-0000000", name: "account-order-not-found"),
        Page(path: "/?q=no+such+order", name: "board-nothing-found"),
        Page(path: "/accounts/1/orders/112-2148164-8986646", name: "order"),
        Page(path: "/accounts/1/summary", name: "summary"), Page(path: "/accounts/6/summary", name: "summary-empty"),
        Page(path: "/accounts/3", name: "account-due"),
        Page(path: "/import", name: "import-form"), Page(path: "/imports", name: "imports"),
        Page(path: "/forecasts", name: "forecasts"), Page(path: "/imports/107", name: "import"),
        Page(path: "/imports/107/undo", name: "undo"), Page(path: "/nowhere", name: "not-found"),
    ]

    @Test(arguments: pages, ["en", "zh"])
    func pagesAreAsRecorded(_ page: Page, _ language: String) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: page.path, method: .get, headers: [.acceptLanguage: language]) { response in
                #expect(WellFormed(response.text).problems == [])
                try expectGolden(response.text, "\(page.name).\(language).html")
            }
        }
    }

    /// The same figures as the command's report, each as it is printed there.
    @Test func figuresAreThoseOfTheReport() async throws {
        let shop = try await SampleShopDesk.sample()
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/accounts/1", method: .get, headers: [.acceptLanguage: "en"]) { response in
                let text = WellFormed(response.text).text.replacing("\u{A0}", with: " ")
                for standing in shop.standing.standings where standing.standard.condition != nil {
                    guard standing.standard.measure.isShare, let rate = standing.rate else { continue }
                    let percent = try #require(Rate(rate.numerator * 100, of: rate.denominator).decimals(2))
                    #expect(
                        text.contains("\(percent) %\(rate.numerator) of \(rate.denominator)"), "\(standing.standard.id)"
                    )
                }
                #expect(text.contains("2 of 126") && text.contains("1.59 %") && text.contains("75"))
                #expect(text.contains("5 December"))
            }
        }
    }

    /// A picture has a sentence, a status a word.
    @Test(arguments: pages)
    func nothingIsSaidByLookAlone(_ page: Page) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: page.path, method: .get) { response in
                for element in WellFormed(response.text).elements where element.name == "svg" {
                    let isNamed = element.attributes["role"] == "img" && element.attributes["aria-label"] != nil
                    #expect(isNamed || element.attributes["aria-hidden"] == "true", "\(element)")
                }
            }
        }
    }

    @Test func chineseStandsInNoEnglishPageAndEnglishInNoChineseOne() async throws {
        try await SampleShopDesk.serving { client in
            for page in PageTests.pages where page.name != "import" {
                try await client.execute(uri: page.path, method: .get, headers: [.acceptLanguage: "en"]) { response in
                    let text = WellFormed(response.text).text.replacing("中文", with: "")
                    #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(page.name)")
                }
            }
        }
    }
}
