// What stands around every page: head, sections, foot.

extension Wording {
    /// The same words in the other language.
    package var other: Wording { Wording(language == .english ? .chinese : .english) }
    /// The name of the language in itself.
    package var languageName: String { pick("English", "中文") }
    /// The language as pages state it.
    package var languageTag: String { pick("en", "zh-Hans") }

    package func title(_ name: String) -> String { pick("\(name) – Standing", "\(name) – Standing") }
    package var board: String { pick("Board", "总览") }
    package var importing: String { pick("Import", "导入") }
    package var mainNavigation: String { pick("Main", "主导航") }
    package var phoneNavigation: String { pick("Main, at the bottom", "底部导航") }
    package var skipToContent: String { pick("Skip to the content", "跳到正文") }
    package var ownMachine: String { pick("On your own machine.", "运行在您自己的电脑上。") }
    package var everyFigureLeads: String {
        pick(
            "Every figure links to its orders, every order to the line of its file.",
            "每个数值都可查到订单，每个订单都可查到文件中的行。")
    }
    package var pages: String { pick("Pages", "分页") }
    package var previousPage: String { pick("Previous", "上一页") }
    package var nextPage: String { pick("Next", "下一页") }
    package var toTheBoard: String { pick("To the board", "前往总览") }

    package var sampleShop: String { pick("Sample shop", "示例店铺") }
    package var sampleShopNote: String { pick("Every order in it is made up.", "所有订单均为虚构。") }
    package var sampleMark: String { pick(", sample", "，示例") }
    package var removeSample: String { pick("Remove the sample shop", "移除示例店铺") }

    package var stale: String { pick("Stale", "数据过期") }
    package var noDataYet: String { pick("No data", "无数据") }
    package var notKnown: String { pick("Not known", "无法判断") }
}

/// What can go wrong with a page.
package enum PageProblem: Error, Sendable, CaseIterable {
    case notFound, wrongMethod, foreignHost, foreignPage, badUpload, tooLarge, badAccount, noRoom, mayNotWrite,
        noAnswer, inner, signInNeeded, notYours, staleForm, manyWaiting
}

extension Wording {
    /// What went wrong, and what to do.
    package func problem(_ problem: PageProblem) -> (title: String, advice: String) {
        switch problem {
        case .notFound:
            (
                pick("There is nothing here.", "这里没有内容。"),
                pick(
                    "The address is misspelt, or what it led to was removed. Start again from the board.",
                    "地址有误，或者内容已被移除。请从总览重新开始。")
            )
        case .wrongMethod:
            (
                pick("This cannot be done so.", "不能这样操作。"),
                pick("Go back and use the button of the page.", "请返回并使用页面上的按钮。")
            )
        case .foreignHost:
            (
                pick("This name is not ours.", "无法识别的主机名。"),
                pick(
                    "Open Standing by http://localhost or http://127.0.0.1 and its port, or by the name given to standing serve with --public-address.",
                    "请通过 http://localhost 或 http://127.0.0.1 加端口号打开 Standing，或使用 standing serve 的 --public-address 所指定的域名。"
                )
            )
        case .foreignPage:
            (
                pick("Another site sent this.", "该请求来自其他网站。"),
                pick(
                    "Nothing was changed. If it was you, open Standing itself and do it there.",
                    "没有任何改动。如果是您本人操作，请直接打开 Standing 再试。")
            )
        case .badUpload:
            (
                pick("The files did not arrive.", "文件未能收到。"),
                pick(
                    "The browser stopped in the middle, or no file and account were given. Nothing was changed; choose the files again.",
                    "浏览器中途中断，或没有选择文件和账户。没有任何改动，请重新选择文件。")
            )
        case .tooLarge:
            (
                pick("That is more than can be taken at once.", "一次上传的内容过多。"),
                pick("Nothing was changed. Import the files in several steps.", "没有任何改动。请分几次导入。")
            )
        case .manyWaiting:
            (
                pick("Too many of your files are waiting.", "您等待处理的文件过多。"),
                pick(
                    "Nothing more was taken. Wait until the files before are read, then import the others.",
                    "没有接收更多内容。请等前面的文件读取完后再导入其余文件。")
            )
        case .badAccount:
            (
                pick("This account cannot take the files.", "该账户不能接收文件。"),
                pick(
                    "Its name belongs to the sample shop, or is no name of one line. Nothing was changed; give another name.",
                    "该名称属于示例店铺，或者不是单行名称。没有任何改动，请换一个名称。")
            )
        case .noRoom:
            (
                pick("The disk is full.", "磁盘已满。"),
                pick("Nothing was changed. Free some space, then try again.", "没有任何改动。请释放空间后重试。")
            )
        case .mayNotWrite:
            (
                pick("The data folder may not be written.", "数据文件夹不可写。"),
                pick(
                    "Nothing was changed. Give this program the right to write its folder and files.",
                    "没有任何改动。请授予本程序写入该文件夹及其文件的权限。")
            )
        case .noAnswer:
            (
                pick("The database does not answer.", "数据库没有响应。"),
                pick(
                    "Your data is as it was. Wait a little and load the page again; the log says more.",
                    "数据没有变化。请稍候再重新加载页面；日志中有详情。")
            )
        case .signInNeeded:
            (
                pick("Sign in first.", "请先登录。"),
                pick("Nothing was changed. Sign in, then do it again.", "没有任何改动。请登录后再试。")
            )
        case .notYours:
            (
                pick("This is not open to you.", "您没有此项权限。"),
                pick(
                    "Nothing was changed. Whoever owns this installation decides who may see and do what.",
                    "没有任何改动。权限由本系统的所有者决定。")
            )
        case .staleForm:
            (
                pick("This page is out of date.", "页面已过期。"),
                pick("Nothing was changed. Load the page again, then do it once more.", "没有任何改动。请重新加载页面后再操作。")
            )
        case .inner:
            (
                pick("Something went wrong here.", "出现内部错误。"),
                pick(
                    "Your data is as it was. Load the page again; if it comes back, the log names the cause.",
                    "数据没有变化。请重新加载页面；如果仍然出现，日志中有原因。")
            )
        }
    }
}
