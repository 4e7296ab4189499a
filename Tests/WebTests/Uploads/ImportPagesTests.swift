import HummingbirdTesting
import Operations
import Testing

@testable import Web

/// What the pages say of files that were brought.
struct ImportPagesTests {
    static let account = ["account": "new", "name": "North", "store": "amazon.us"]

    /// What is for the command line stands on no page; what is asked can be answered there.
    @Test(arguments: [
        (
            "en", "Needs you", "1 needs you.", "We do not know these columns. Say what they mean.",
            "Say what the columns mean"
        ),
        ("zh", "需要您处理", "1 个需要您处理。", "不认识这些列，请说明各列的含义。", "说明列含义"),
    ])
    func unknownColumnsAreAskedFor(
        _ language: String, _ state: String, _ lead: String, _ finding: String, _ button: String
    ) async throws {
        try await InstallationServer.serving { client, desk in
            let done = try await BringingFiles.bring(
                client, ImportPagesTests.account, [("odd.csv", "单号;a\n1;2\n")], language: language)
            let page = WellFormed(done.text)
            let text = page.text.replacing("\u{A0}", with: " ")
            for said in [state, lead, finding, button] { #expect(text.contains(said), "\(text)") }
            #expect(done.text.contains("/files/0") && done.text.contains("class=\"st tight\""))
            // It is no error, and no proposal of a file that nobody is asked for.
            for other in ["--mapping", "order_id:", "class=\"st missed\"", "class=\"finds bad\""] {
                #expect(!done.text.contains(other), "\(other)")
            }
        }
    }

    /// The keys of a JSON text are no columns, so nobody is led to a page that is not there.
    @Test func nobodyIsAskedWhatTheKeysOfAnUnknownJSONTextMean() async throws {
        try await InstallationServer.serving { client, desk in
            let done = try await BringingFiles.bring(client, ImportPagesTests.account, [("odd.json", #"{"a": 1}"#)])
            #expect(done.text.contains("is of no kind we know") && !done.text.contains("/files/0"))
            #expect(done.text.contains("1 holds nothing usable."))
        }
    }
}
