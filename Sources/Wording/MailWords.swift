// A mail of the marketplace that somebody pastes.

extension Wording {
    package var mailTitle: String { pick("Paste a mail", "粘贴平台邮件") }
    package var mailLead: String { pick("Paste a mail of the marketplace.", "请粘贴平台发来的邮件。") }
    package var mailSub: String {
        pick(
            "The orders it names are found. Nothing of the mail is kept; what you enter is.",
            "系统会找出其中的订单。邮件本身不会保存，只保存您录入的内容。")
    }
    package var mailLabel: String { pick("The mail", "邮件内容") }
    package var readMail: String { pick("Find the orders", "查找订单") }
    package var mailNamesNoOrder: String {
        pick(
            "The mail names no order of this account. Import the orders first, or look in another account.",
            "邮件中没有该账户的订单。请先导入订单，或查看其他账户。")
    }

    /// - Parameter kind: what the mail seems to be about.
    package func mailNames(orders: Int, kind: String?) -> String {
        let found = pick("The mail names \(count(orders, "order", "orders"))", "邮件中有 \(orders) 个订单")
        guard let kind else { return found + pick(".", "。") }
        return found + pick("; it seems to be about: \(kind). Look, then enter it.", "，似乎与“\(kind)”有关。请核对后录入。")
    }

    package func orderNamed(_ id: String) -> String { pick("Order \(id)", "订单 \(id)") }
    package var lookAtOrder: String { pick("Look at the order", "查看订单") }
}
