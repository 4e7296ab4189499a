import AccountHealth
import Appeals
import Operations
import Testing

/// Case files: what they may leave out, and what they cannot mean.
struct ReadAppealCaseTests {
    private func order(_ moment: String, store: String = "amazon.us") throws -> Instant? {
        try readAppealCase(
            #"{"store":"\#(store)","orders":[{"orderID":"1","refundedAt":"\#(moment)"}]}"#, directory: builtIn.directory
        ).orders[0].refundedAt
    }

    /// A moment without an offset is one of the store's clock, summer time included.
    @Test func moments() throws {
        let start = Zone.utc.start(of: try day("2026-11-16"))
        for text in ["2026-11-16T04:00:00Z", "2026-11-15T20:00:00", "2026-11-15 20:00", "2026-11-15T20:00:00-08:00"] {
            #expect(try order(text) == start.advanced(bySeconds: 4 * 3600), "\(text)")
        }
        #expect(try order("2026-11-16") == start.advanced(bySeconds: 8 * 3600))
        #expect(try order("2026-07-16") == Zone.utc.start(of: try day("2026-07-16")).advanced(bySeconds: 7 * 3600))
        // Another name of the store, and one nobody knows.
        #expect(try order("2026-11-16", store: "amazon.co.uk") == start)
        #expect(try order("2026-11-16", store: "somewhere") == start)
    }

    @Test(arguments: [
        ("[]", "no JSON object"), ("{", "no JSON object"), (#"{"orders":[{}]}"#, "orders[0].orderID should be given"),
        (#"{"orders":[{"orderID":"1","refundedAt":"soon"}]}"#, "orders[0].refundedAt"),
        (#"{"window":{"from":"2026-11-02","to":"2026-11-01"}}"#, "window"), (#"{"numerator":"two"}"#, "numerator"),
        (#"{"causes":[{"id":"RC01","chosen":"yes"}]}"#, "causes[0].chosen"),
        (#"{"actions":{}}"#, "actions should be a list"),
    ])
    func whatCannotBeMeant(_ text: String, _ problem: String) {
        #expect {
            try readAppealCase(text, directory: builtIn.directory)
        } throws: { error in
            "\(error)".contains(problem)
        }
    }
}
