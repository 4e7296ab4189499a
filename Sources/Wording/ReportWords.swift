package import AccountHealth

// Files that are brought again and again, and how old they are.

extension Wording {
    package var reports: String { pick("Files to bring", "需要定期导入的文件") }
    package var reportsSub: String {
        pick("intervals are our choice; the marketplace names none", "间隔为本程序的建议，平台没有规定")
    }
    package var reportHeads: [String] {
        [pick("State", "状态"), pick("File", "文件"), pick("Last one", "最近一次"), pick("Where to click", "下载路径")]
    }

    /// `9 days old`, `已 9 天`.
    package func reportAge(_ days: Int) -> String {
        days == 0 ? pick("brought today", "今天导入") : pick("\(count(days, "day", "days")) old", "已 \(days) 天")
    }

    /// `due since 24 Nov`.
    package func due(since day: Day) -> String { pick("Due since \(shortDay(day))", "\(shortDay(day))起应更新") }
    package func good(until day: Day) -> String { pick("Good until \(shortDay(day))", "\(shortDay(day))前有效") }
    package var neverBrought: String { pick("Not yet brought", "尚未导入") }

    package func everyDays(_ days: Int) -> String {
        days == 1 ? pick("every day", "每天") : pick("every \(days) days", "每 \(days) 天")
    }

    package func newestFact(_ day: Day) -> String {
        pick("newest fact of \(shortDay(day))", "最新数据为\(shortDay(day))")
    }

    /// `seller feedback, 9 days old`: a file that is overdue, as small as a row has room.
    package func overdue(_ kind: String, days: Int) -> String {
        pick("\(fileKind(kind)), \(reportAge(days))", "\(fileKind(kind))，\(reportAge(days))")
    }
}
