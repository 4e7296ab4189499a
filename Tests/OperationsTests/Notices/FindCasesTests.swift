import Appeals
import Testing

@testable import Operations

struct FindCasesTests {
    private let all = casesLike(noticeClass: nil, issues: [])

    @Test func thereAreTwentySixWithTheirSources() {
        #expect(all.count == 26 && Set(all.map(\.id)).count == 26)
        #expect(all.allSatisfy { $0.source.hasPrefix("http") && !$0.source.contains(" ") && !$0.year.isEmpty })
        #expect(all.allSatisfy { ($0.document == .letter) == ($0.noticeClass == nil) || $0.id == "S22" })
        let causes = Set(Cause.all.map(\.id))
        #expect(all.flatMap(\.answered).allSatisfy(causes.contains))
    }

    @Test func theMostAlikeComesFirst() {
        let found = casesLike(noticeClass: .warning, issues: [.confirmBeforeShip])
        #expect(found.prefix(2).map(\.id) == ["S09", "S01"])
        // Of the same class and about something else.
        #expect(found.map(\.id).contains("S13"))
        #expect(casesLike(noticeClass: nil, issues: [.identityVerification]).map(\.id) == ["S16"])
        #expect(casesLike(noticeClass: nil, issues: [.cancellationRate]).isEmpty)
    }

    /// Against a plain count of what is shared.
    @Test(arguments: NoticeIssue.allCases)
    func nothingOfTheIssueIsLeftOut(_ issue: NoticeIssue) {
        let found = casesLike(noticeClass: .deactivated, issues: [issue])
        let expected = all.filter { $0.issues.contains(issue) || $0.noticeClass == .deactivated }
        #expect(Set(found.map(\.id)) == Set(expected.map(\.id)))
        let shared = found.map { $0.issues.contains(issue) ? 1 : 0 }
        #expect(shared == shared.sorted(by: >))
    }
}
