import AccountHealth
import Appeals
import Testing

@testable import Marketplaces

struct AmazonNoticesTests {
    private func read(_ text: String, from: String = "", subject: String = "") -> NoticeReading {
        Marketplaces.noticeReader.read(
            NoticeMail(headers: NoticeHeaders(subject: subject, from: from), parts: [text]))
    }

    @Test(arguments: [
        ("Amazon <seller-performance@amazon.com>", "", "amazon.us"), ("notice@amazon.co.uk", "", "amazon.uk"),
        ("no-reply@marketplace.amazon.de", "", "amazon.de"), ("seller-performance@amazon.co.jp", "", "amazon.jp"),
        ("seller-performance@amazon.com", "Your Amazon.co.uk selling privileges", "amazon.uk"),
        ("seller-performance@amazon.com.mx", "", "amazon.mx"), ("help@sellercentral-europe.amazon.com", "", nil),
        ("help@amazon.com.example", "", nil), ("help@notamazon.com", "", nil),
    ])
    func stores(_ from: String, _ subject: String, _ store: String?) {
        #expect(read("We write to you from Amazon.com.", from: from, subject: subject).store?.description == store)
    }

    @Test(arguments: [
        ("Please explain the A-to-z claims and the negative feedback.", "order_defect_rate"),
        ("This is against Misuse of Sales Rank.", "review_or_rank_manipulation"),
        ("It is about Charge When Ship.", "confirm_before_ship"),
    ])
    func programmes(_ text: String, _ issue: String) {
        #expect(read(text).issues.map(\.value.rawValue) == [issue])
    }

    @Test func claimsCanBeContestedFirst() {
        #expect(read("You can appeal an A-to-z claim that should not count.").path == .claimAppeal)
    }

    @Test func orders() {
        #expect(
            read("Your account was suspended for order 113-1111111-2222222.").orders.map(\.value) == [
                "113-1111111-2222222"
            ])
    }
}
