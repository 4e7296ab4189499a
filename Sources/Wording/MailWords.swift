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

    /// - Parameter kilobytes: as much as is read.
    package func mailTooLong(kilobytes: Int) -> String {
        pick(
            "This is longer than a mail: at most \(kilobytes) KB are read. Leave out what the mail does not say itself, then try again.",
            "内容过长：最多读取 \(kilobytes) KB。请删去邮件正文以外的内容后重试。")
    }

    package func mailForeign(_ orders: Int) -> String {
        pick(
            orders == 1
                ? "Not among the orders of this account:"
                : "\(orders.grouped) numbers are not among the orders of this account:",
            orders == 1 ? "不在该账户的订单中：" : "\(orders.grouped) 个订单号不在该账户的订单中：")
    }
    package var mailForeignAdvice: String {
        pick(
            "Import the orders report that holds them and paste the mail again, or check which account the mail is for.",
            "请导入包含这些订单的订单报告后再次粘贴邮件，或确认邮件属于哪个账户。")
    }

    /// - Parameters:
    ///   - matter: what the mail seems to say of all of them alike.
    ///   - isPartlySaid: whether it says something of some of them.
    package func mailNames(orders: Int, matter: String?, isPartlySaid: Bool) -> String {
        let found = pick("The mail names \(count(orders, "order", "orders"))", "邮件中有 \(orders.grouped) 个订单")
        guard let matter else {
            if isPartlySaid {
                return found
                    + pick(
                        ". What it seems to say of each stands in its form; look, then enter it.",
                        "，各订单所说的事项已填入表单。请核对后录入。")
            }
            return found + pick("; choose what it says of them.", "，请选择邮件所说的事项。")
        }
        return found + pick("; it seems to be about: \(matter). Look, then enter it.", "，似乎与“\(matter)”有关。请核对后录入。")
    }

    /// - Parameters:
    ///   - entered: the order about which something was entered just now; nil where it was not taken.
    ///   - rest: how many orders of the mail are left.
    package func mailGoesOn(entered: String?, rest: Int) -> String {
        let left = pick(
            "\(count(rest, "order", "orders")) of the mail \(rest == 1 ? "is" : "are") left.",
            "邮件中还有 \(rest.grouped) 个订单。")
        guard let entered else { return left }
        return pick("\(entered) is entered. \(left)", "\(entered) 已录入。\(left)")
    }

    package func orderNamed(_ id: String) -> String { pick("Order \(id)", "订单 \(id)") }
    package var lookAtOrder: String { pick("Look at the order", "查看订单") }
}
