import AccountHealth
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// What changed since the last visit is counted over all accounts, whichever a page shows.
struct BoardPageTests {
    private static func page(_ path: String, _ client: any TestClientProtocol) async throws -> String {
        try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "en"]) { answer in
            #expect(answer.status == .ok && WellFormed(answer.text).problems == [])
            return answer.text
        }
    }

    /// Rows by the names of accounts.
    private static func rows(_ page: String) -> Int { page.matches(of: /class="first"/).count }

    @Test func changesOfAllAreCountedOnEveryPage() async throws {
        try await SampleShopDesk.serving { client in
            let all = try await BoardPageTests.page("/", client)
            let counts = try #require(all.firstMatch(of: /<div class="since">.*?<\/div>/.dotMatchesNewlines())).output
            let chip = try #require(all.firstMatch(of: /href="\/\?changed=1">Changed <b>([0-9]+)</)).1
            #expect(try await BoardPageTests.page("/?state=missed", client).contains(counts))
            let changed = try await BoardPageTests.page("/?changed=1", client)
            #expect(changed.contains(counts) && changed.contains("href=\"/?changed=1\" aria-current=\"true\""))
            #expect(
                BoardPageTests.rows(changed) == Int(chip) && BoardPageTests.rows(all) > BoardPageTests.rows(changed))
            #expect(changed.contains("/board.csv?changed=1") && changed.contains("/?changed=1&amp;sort=name"))
        }
    }

    /// What is looked for changes the rows, not what is said of all accounts; the made-up shop is not among them.
    @Test func theHeadlineSpeaksOfAllAccounts() async throws {
        try await InstallationServer.serving(entrance: OpenEntrance(role: .viewer)) { client, desk in
            try #require(try await desk.loadSampleShop())
            _ = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            for path in ["/", "/?q=zzz", "/?q=qinghe", "/?state=missed", "/?store=amazon.xx"] {
                let page = try await BoardPageTests.page(path, client).replacing("\u{A0}", with: " ")
                #expect(page.contains("<h1 class=\"verdict\">The account cannot be judged.</h1>"), "\(path)")
                #expect(page.contains("<p class=\"eyebrow\">1 account"), "\(path)")
            }
        }
    }

    @Test func storesAreChosenWhereThereAreSeveral() async throws {
        let model = { (stores: [StoreID]) in
            var board = Board(
                rows: [], counts: [.missed: 2], overview: BoardOverview(counts: [.missed: 2]), offset: 0,
                accountCount: 2)
            board.stores = stores
            var question = BoardQuestion(limit: 100)
            question.store = stores.first
            return BoardPage.html(
                BoardPage.Model(
                    board, stores.count == 1 ? BoardQuestion(limit: 100) : question, words: Wording(.english)),
                place: Place(path: [], query: []))
        }
        let several = String(decoding: model([StoreID("amazon.de"), StoreID("amazon.us")]).bytes, as: UTF8.self)
        #expect(several.contains("<option value=\"amazon.de\" selected"))
        #expect(several.contains("/?store=amazon.de&amp;sort=name"))
        #expect(!String(decoding: model([StoreID("amazon.us")]).bytes, as: UTF8.self).contains("<option"))
    }

    @Test func theTableTellsChangesAgeAndDueFiles() async throws {
        try await SampleShopDesk.serving { client in
            func lines(_ path: String) async throws -> [[Substring]] {
                try await client.execute(uri: path, method: .get) { answer in
                    answer.text.split(separator: "\n").map {
                        $0.split(separator: ",", omittingEmptySubsequences: false)
                    }
                }
            }
            let all = try await lines("/board.csv")
            let heads = try #require(all.first)
            #expect(heads.suffix(6) == ["stale", "change", "state_before", "due_download", "overdue_days", "short"])
            #expect(all.allSatisfy { $0.count == heads.count })
            let sample = try #require(all.first { $0[0] == "Qinghe Home" })
            #expect(sample[12] == "no" && sample[13] == "worse" && sample[14] == "met")
            // Two claims in 126 orders, and less than one in a hundred may be: 201 orders would do.
            #expect(sample[8] == "0" && sample[17] == "75")
            #expect(all.dropFirst().allSatisfy { $0[17].isEmpty || $0[8] == "0" })
            #expect(all.contains { $0[15] != "due_download" && !$0[15].isEmpty && (Int($0[16]) ?? 0) > 0 })
            let changed = try await lines("/board.csv?changed=1")
            #expect(changed.dropFirst().allSatisfy { !$0[13].isEmpty } && changed.count < all.count)
        }
    }
}
