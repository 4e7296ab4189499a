package import Appeals
import Marketplaces

/// The published cases that are like one's own, best first; all of them without a class and issues.
package func casesLike(noticeClass: NoticeClass?, issues: Set<NoticeIssue>) -> [PublishedCase] {
    casesLike(noticeClass: noticeClass, issues: issues, among: Marketplaces.all.flatMap(\.publishedCases))
}
