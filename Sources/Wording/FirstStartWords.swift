// What is still undone after the first start.

extension Wording {
    package var firstStartLead: String {
        pick("Nothing of your own is measured yet.", "尚未衡量您自己的账户。")
    }
    package var firstStartSub: String {
        pick(
            "A few steps lead to your own figures; the sample shop shows what they look like.",
            "完成以下几步即可看到自己的数值；示例店铺可供先行了解。")
    }
    package var stillUndone: String { pick("What is still undone", "待完成事项") }
    package func steps(done: Int, of all: Int) -> String { pick("\(done) of \(all)", "\(done) / \(all)") }
    package var stepDone: String { pick("Done", "已完成") }
    package var stepNow: String { pick("Now", "当前") }
    package var stepToDo: String { pick("To do", "待办") }

    package var ownerStep: String { pick("Create the owner", "创建所有者") }
    package func ownerStepDone(_ name: String) -> String {
        pick("you are signed in as \(name)", "您已以 \(name) 登录")
    }
    package var ownerStepHow: String { pick("this page; its link works once", "在本页完成；链接仅可使用一次") }
    package var serverStep: String { pick("Server is running", "服务已启动") }
    package var serverStepDone: String { pick("all data stays on this machine", "所有数据仅保存在本机") }
    package var accountStep: String { pick("Add your own account", "添加自己的账户") }
    package var accountStepHow: String {
        pick(
            "Import a file of one seller in one store; the account is added with it.", "导入某个店铺的一个文件，账户会随之添加。")
    }
    package var filesStep: String { pick("Bring the first files", "导入首批文件") }
    package func filesStepHow(there: Int, of all: Int) -> String {
        pick(
            "\(there) of \(all) kinds are there; a plain file that says the same will do.",
            "\(all) 种文件已有 \(there) 种；内容相同的普通表格亦可。")
    }
    package var filesStepAhead: String {
        pick("Orders first, then whatever you have of feedback, claims and scans.", "先导入订单，再导入已有的评价、索赔和物流扫描。")
    }
    package var lagStep: String { pick("Learn the lag", "确定滞后天数") }
    package var lagStepHow: String {
        pick(
            "One official report shows on which day the marketplace's window ends.", "导入一份平台报告，即可得知平台统计窗口截至哪一天。")
    }
    package var oneStepLeft: String { pick("One step is left", "还差一步") }

    package var lookAround: String { pick("Or look around first", "或先看看示例") }
    package var lookAroundHow: String {
        pick(
            "A made-up shop with 126 orders and 2 claims. It is marked as sample on every page and leaves with one click.",
            "虚构店铺，126 单中 2 单索赔。每个页面都会标明示例，一键即可移除。")
    }
    package var openSample: String { pick("Open the sample shop", "打开示例店铺") }
}
