package import AccountHealth

// The summary of an account on one screen or sheet.

extension Wording {
    package var summary: String { pick("Summary", "摘要") }
    package var tightestStandards: String { pick("Tightest standards", "最紧的指标") }
    package var comesNext: String { pick("Next", "接下来") }
    package var nothingChanges: String { pick("Nothing by itself in the coming weeks.", "未来几周不会自行变化。") }
    package var whatToDo: String { pick("What to do now", "现在要做") }
    package var nothingToDo: String {
        pick("Nothing; no standard is missed and the files are fresh.", "无；指标均未触线，文件均为最新。")
    }
    package var dataHeading: String { pick("Data", "数据") }
    package var chanceHeading: String { pick("Chance", "可能性") }
    package var noChance: String { pick("not foretold", "未预测") }

    package func bring(_ kind: String) -> String { pick("Bring \(fileKind(kind))", "导入\(fileKind(kind))") }

    /// To look at what counts: what is withdrawn or removed no longer does.
    package func checkOrders(_ name: String) -> String {
        pick("Check the orders behind \(lowered(name))", "核对\(name)的缺陷订单")
    }
    package func checkOrdersWhy(_ counts: String) -> String {
        pick("\(counts); what is withdrawn no longer counts", "\(counts)；撤回后不再计入")
    }

    private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
