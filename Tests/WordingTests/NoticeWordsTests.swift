import Appeals
import Testing
import Wording

struct NoticeWordsTests {
    private func expectBoth(_ texts: [(english: String, chinese: String)]) {
        for text in texts {
            #expect(!text.english.isEmpty && !text.english.holdsChinese && !text.english.contains("_"))
            #expect(text.chinese.holdsChinese && text.chinese.latinWords.isEmpty, "\(text.chinese)")
        }
        #expect(Set(texts.map(\.english)).count == Set(texts.map(\.chinese)).count)
    }

    @Test func classesIssuesPartsAndPaths() {
        expectBoth(NoticeClass.allCases.map { (english.noticeClass($0), chinese.noticeClass($0)) })
        expectBoth(NoticeIssue.allCases.map { (english.issue($0), chinese.issue($0)) })
        expectBoth((Ask.Part.allCases.map { $0 } + [nil]).map { (english.part($0), chinese.part($0)) })
        expectBoth((AppealPath.allCases.map { $0 } + [nil]).map { (english.path($0), chinese.path($0)) })
        expectBoth(
            (NoticeLanguage.allCases.map { $0 } + [nil]).map {
                (english.noticeLanguage($0), chinese.noticeLanguage($0))
            })
    }

    @Test func headings() {
        let paths: [KeyPath<Wording, String>] = [
            \.unrecognisedNotice, \.storeHeading, \.deadlineHeading, \.ordersHeading, \.attachmentsHeading,
            \.whyHeading,
            \.issuesHeading, \.asksHeading, \.mailIsCut, \.onlyInDispute,
        ]
        expectBoth(paths.map { (english[keyPath: $0], chinese[keyPath: $0]) })
        expectBoth(
            NoticeLanguage.allCases.map { (english.languageNotUnderstood($0), chinese.languageNotUnderstood($0)) })
    }

    @Test func deadlines() {
        #expect(english.deadline("within 17 days", day: "10 December") == "10 December (“within 17 days”)")
        #expect(chinese.deadline("17 天内", day: nil) == "“17 天内”")
    }
}
