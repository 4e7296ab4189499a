import AccountHealth
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// With very many accounts no page lists them all.
struct ManyAccountsTests {
    private static func entries(_ count: Int) -> [AccountEntry] {
        (1...count).map { number in
            AccountEntry(
                id: Int64(number),
                account: Account(
                    name: "Shop \((number + 1) / 2)", store: StoreID(number % 2 == 0 ? "amazon.de" : "amazon.us")))
        }
    }

    @Test func namesMeanAccounts() throws {
        let known = ManyAccountsTests.entries(6)
        func access(_ form: String) throws -> AccountAccess { try PostedForm(form).access(of: known) }
        #expect(try access("accounts=all") == .all)
        #expect(try access("accounts=some&account=3&account=x") == .some([3]))
        #expect(try access("accounts=some&names=Shop+2+amazon.us%0D%0A%0D%0Ashop+1&account=6") == .some([1, 2, 3, 6]))
        // Names are never thrown away for a choice that was forgotten above them.
        #expect(try access("accounts=all&names=SHOP+3+") == .some([5, 6]))
        #expect(throws: UnknownAccounts(names: ["Shop 9", "x"], text: "Shop 9\nShop 1\nx")) {
            try access("names=Shop+9%0AShop+1%0Ax")
        }
        #expect(throws: PageProblem.badUpload) { try access("accounts=any&account=1") }
    }

    @Test func chosenOnesAreTickedAndOthersWritten() {
        func page(_ count: Int) -> String {
            var html = HTML()
            html.accountChoice(
                ManyAccountsTests.entries(count).map { ($0.id, $0.account.name) }, mayBeAll: true,
                chosen: { [2, 3].contains($0) }, isAll: false, words: Wording(.english))
            return String(decoding: html.bytes, as: UTF8.self)
        }
        func ticks(_ page: String) -> Int { page.matches(of: /name="account"/).count }
        #expect(ticks(page(50)) == 50 && !page(50).contains("name=\"names\""))
        #expect(ticks(page(10_000)) == 2 && page(10_000).contains("name=\"names\""))
        #expect(page(10_000).utf8.count < page(50).utf8.count)
    }

    @Test func accountsAreFoundAndPaged() async throws {
        try await InstallationServer.serving { client, installation in
            for number in 1...103 {
                let name = "Shop \(String(1_000 + number).dropFirst())"
                _ = try await installation.addAccount(Account(name: name, store: StoreID("amazon.us")))
            }
            func page(_ query: String) async throws -> (names: [String], text: String) {
                try await client.execute(
                    uri: "/settings/accounts\(query)", method: .get, headers: [.acceptLanguage: "en"]
                ) { answer in
                    #expect(WellFormed(answer.text).problems == [])
                    return (answer.text.matches(of: /\/accounts\/[0-9]+">([^<]+)</).map { String($0.1) }, answer.text)
                }
            }
            let first = try await page("")
            #expect(first.names.count == 100 && first.names.first == "Shop 001")
            #expect(first.text.contains("1–100 of 103") && first.text.contains("/settings/accounts?offset=100"))
            #expect(try await page("?offset=100").names == ["Shop 101", "Shop 102", "Shop 103"])
            #expect(try await page("?q=shop+10").names == ["Shop 100", "Shop 101", "Shop 102", "Shop 103"])
            #expect(try await page("?q=nobody").text.contains("No account has such a name."))
        }
    }

    @Test func anUnknownNameIsTold() async throws {
        try await SampleShopDesk.serving { client in
            let form = ByteBuffer(string: "form=\(OpenEntrance.formToken)&name=erp&role=viewer&names=Nobody+%3Cb%3E")
            try await client.execute(uri: "/settings/tokens", method: .post, body: form) { answer in
                #expect(answer.status == .badRequest && answer.text.contains("Nobody &lt;b&gt;"))
            }
        }
    }
}
