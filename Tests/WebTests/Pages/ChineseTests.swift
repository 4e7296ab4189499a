import AccountHealth
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// No English sentence stands in a Chinese page. What has one name in the world keeps it.
struct ChineseTests {
    /// Names of shops, what a buyer's message is about as the file says it, and the titles of sources.
    private static let names =
        ["Qinghe Home", "Kestrel Outdoor", "Orchid & Oak", "Minghui Tools", "Cobalt Cables", "where is my order"]
        + ((try? SampleShopDesk.setting.get())?.books ?? []).flatMap { book in
            book.stores.flatMap { book.standards(of: $0.id, on: Day(number: 20_780)) }.map(\.source)
        }

    /// Three words in a row are a sentence.
    static func sentences(_ page: String) -> [String] {
        var text = WellFormed(page).text.replacing("\u{A0}", with: " ")
        for name in names { text = text.replacing(name, with: "") }
        return text.matches(of: /[A-Za-z][a-z]+(?: [A-Za-z]?[a-z]+){2,}/).map { String($0.output) }
    }

    private static let more = [
        "/settings", "/settings/accounts", "/settings/columns", "/settings/tokens", "/settings/backup", "/users",
        "/audit", "/me", "/cases", "/accounts/1/mail",
    ]

    @Test(arguments: PageTests.pages.map(\.path) + more)
    func pagesSpeakChinese(_ path: String) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "zh"]) { answer in
                #expect(ChineseTests.sentences(answer.text) == [])
            }
        }
    }

    /// What was changed is said in the reader's language, whoever changed it in which.
    @Test func changesSpeakChinese() async throws {
        try await InstallationServer.serving(entrance: nil) { client, installation in
            let link = try #require(try await installation.firstStartLink())
            let session = try await installation.follow(link: link, name: "Owner", password: "long-enough-for-all")
            let owner = Actor.user(id: try #require(try await installation.users().first).id, name: "Owner")
            let folder = try TemporaryFolder()
            let orders = "order_id,placed_at,status\n" + (0..<9).map { "W-\($0),2026-10-0\($0 + 1),shipped\n" }.joined()
            _ = try await installation.importFiles(
                ImportQuestion(
                    files: [ImportQuestion.File(path: try folder.write("orders.csv", orders), name: "orders.csv")],
                    account: "North",
                    store: StoreID("amazon.us"), accountColumn: nil))
            let day = try #require(Day("2026-10-10"))
            try await installation.enter(
                .defect(.feedback, rating: 1, known: day, decision: .removed, decided: day), about: "W-1", of: 1,
                by: owner)
            try await installation.enter(.message(.buyer, day), about: "W-1", of: 1, by: owner)
            _ = try await installation.addUser(name: "Clerk", role: .staff, access: .some([1]), by: owner)
            let clerk = try #require(try await installation.users().first { $0.name == "Clerk" })
            try await installation.changeUser(clerk.id, role: .manager, access: .all, isClosed: true, by: owner)
            try await installation.change(
                .standard(
                    id: "order-defect-rate", fulfilment: "seller", store: StoreID("amazon.us"), percent: "0.8", lag: 12,
                    source: "目标"), by: owner)
            try await installation.change(
                .choice(name: "cancelled-orders-count", value: "true", store: StoreID("amazon.us")), by: owner)
            let entered = try #require(try await installation.imports(offset: 0, limit: 1).first)
            try await installation.undo(entered.id, by: owner)
            try await client.execute(
                uri: "/audit", method: .get, headers: [.acceptLanguage: "zh", .cookie: "session=\(session)"]
            ) { answer in
                #expect(answer.status == .ok)
                #expect(WellFormed(answer.text).problems == [])
                #expect(ChineseTests.sentences(answer.text) == [])
                let text = WellFormed(answer.text).text.replacing("\u{A0}", with: " ")
                for word in [
                    "员工", "North amazon.us", "经理", "所有账户", "已停用", "导入记录 1", "已取消订单计入分母", "是", "买家来信",
                    "由 Owner 录入",
                ] {
                    #expect(text.contains(word), "\(word)")
                }
                for code in ["guarantee", "feedback", "rating", "accounts", "import ", "true", "condition", "entered"] {
                    #expect(!text.contains(code), "\(code)")
                }
            }
        }
    }
}
