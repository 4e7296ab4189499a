// What is settled once.

extension Wording {
    package var settings: String { pick("Settings", "设置") }
    package var accountsAndStores: String { pick("Accounts and stores", "账户与站点") }
    package var accountsAndStoresMeans: String { pick("Add an account, or take one away.", "添加或移除账户。") }
    package var standardsTitle: String { pick("Standards", "标准") }
    package var standardsMeans: String {
        pick("What the marketplace demands, where it says so, and where you use another limit.", "平台的要求、出处，以及您改用的限值。")
    }
    package var myself: String { pick("Password and sign-out", "密码与退出登录") }
    package var languageSetting: String { pick("Language", "语言") }
    package var languageMeans: String {
        pick("English, as long as this browser remembers it. Choose it for 中文.", "中文，由此浏览器记住。点此切换为 English。")
    }
    package var myselfMeans: String { pick("Change your password, or sign out everywhere.", "修改密码，或在所有设备上退出登录。") }

    // Accounts.
    package var addAccount: String { pick("Add the account", "添加账户") }
    package var addAccountMeans: String {
        pick("One seller in one store; the first import can add it too.", "一个卖家在一个站点；首次导入时也可添加。")
    }
    package var accountHeads: [String] { [accountLabel, storeLabel, ""] }
    package var removeAccount: String { pick("Remove", "移除") }
    package var removeAccountMeans: String {
        pick(
            "All orders, figures and imports of this account go. Take a backup first if you may want them again.",
            "该账户的所有订单、数据和导入记录都会删除。如以后可能需要，请先下载备份。")
    }
    package func typeName(_ name: String) -> String { pick("Type \(name) to confirm", "输入 \(name) 以确认") }
    package func nameDiffers(_ name: String) -> String {
        pick("Nothing was removed: the name typed is not \(name).", "没有移除：输入的名称不是 \(name)。")
    }
    package var accountIsThere: String {
        pick("There is an account of this name in this store already.", "该站点已有同名账户。")
    }

    // Standards.
    package func standardsOf(_ store: String) -> String { pick("Standards of \(store)", "\(store) 的标准") }
    package var standardsSub: String {
        pick(
            "A letter says how sure the source is: A the marketplace itself, B seen in live data, C told by others, ? not settled.",
            "字母表示出处的可靠程度：A 平台官方，B 实际数据观察，C 第三方说法，? 未确定。")
    }
    package func source(_ source: String, _ confidence: String) -> String { "\(source) [\(confidence)]" }
    package func fulfilment(_ word: String) -> String {
        switch word {
        case "seller": pick("sent by the seller", "卖家自配送")
        case "marketplace": pick("sent by the marketplace", "平台配送")
        default: pick("all orders", "全部订单")
        }
    }
    package var bookSays: String { pick("the book says", "内置标准") }
    package var holdOtherwise: String { pick("Use another limit", "改用其他限值") }
    package var newLimit: String { pick("Limit in percent", "限值（%）") }
    package var newLimitHint: String { pick("Such as 0.8; empty to leave it.", "如 0.8；留空则不变。") }
    package var newLag: String { pick("Days by which the window ends earlier", "窗口截止提前天数") }
    package var newLagHint: String { pick("Empty to leave it.", "留空则不变。") }
    package var whyOtherwise: String { pick("Why, or where it is written", "原因或出处") }
    package var asInBook: String { pick("As the book says", "恢复内置标准") }
    package var choicesTitle: String { pick("Choices the marketplace does not publish", "平台未公布的规则") }
    package var choicesMeans: String {
        pick(
            "they hold for all its stores; a difference from the official figure names the one that closes it",
            "适用于该平台所有站点；与官方数值不符时会指出能消除差异的选项")
    }
    package func overridesUnfit(_ subjects: [String]) -> String {
        pick(
            "No longer held, for the book has changed: \(list(subjects)).", "内置标准已变更，以下设定不再生效：\(list(subjects))。")
    }

    /// A choice by its name in books.
    package func choiceName(_ name: String) -> String {
        switch name {
        case "cancelled-orders-count": pick("Cancelled orders count among the orders", "已取消订单计入分母")
        case "pending-orders-count": pick("Orders not yet paid count among the orders", "未付款订单计入分母")
        case "open-claims-count": pick("A claim counts before it is decided", "未裁决的索赔计入")
        case "funded-claims-count": pick("A claim counts that the marketplace paid", "平台赔付的索赔计入")
        case "fraud-chargebacks-count": pick("A chargeback for a stolen card counts", "盗卡拒付计入")
        case "unknown-chargebacks-count": pick("A chargeback of unknown kind counts", "原因不明的拒付计入")
        case "overdue-orders-count": pick("An order past its day and not confirmed counts as late", "逾期未确认的订单计为迟发")
        case "late-shipment-day": pick("The day a late shipment belongs to", "迟发归属的日期")
        case "cancellation-day": pick("The day a cancellation belongs to", "取消归属的日期")
        case "mixed-orders-count-once":
            pick("An order of several categories counts only in that of its first item", "多类目订单只计入首件商品的类目")
        case "days-are-utc": pick("Days begin at midnight UTC", "按 UTC 零点划分日期")
        default: name
        }
    }

    /// A value of a choice.
    package func choiceValue(_ value: String) -> String {
        switch value {
        case "true": pick("yes", "是")
        case "false": pick("no", "否")
        case "ship-by": pick("when it had to be sent", "最晚发货日")
        case "placed": pick("when it was placed", "下单日")
        case "confirmed": pick("when it was confirmed", "确认发货日")
        case "cancelled": pick("when it was cancelled", "取消日")
        default: value
        }
    }

    /// Why a standard is not held so; the words are the cases of `StandardsProblem`.
    package func standardsProblem(_ word: String) -> String {
        switch word {
        case "noPercent": pick("The limit is a number such as 0.8, at most 100.", "上限应为 0.8 这样的数字，最大 100。")
        case "noLag": pick("The days are a whole number from 0 to 60.", "天数应为 0 至 60 的整数。")
        case "noSource": pick("Say why: later nobody will know.", "请填写原因，以便日后查证。")
        case "nothing": pick("Give a limit or days.", "请填写限值或天数。")
        default: pick("There is no such standard.", "没有该标准。")
        }
    }

    // Tokens.
    package var tokensTitle: String { pick("API tokens", "API 令牌") }
    package var tokensMeans: String { pick("Tokens with which your own programs send and ask.", "供您自己的程序发送和查询数据的令牌。") }
    package var tokensSub: String {
        pick(
            "A token opens what you may open, or less. It ends when you end it, or when you may no longer sign in.",
            "令牌的权限不超过您本人。您停用它或您的登录被停用时，令牌即失效。")
    }
    package var tokenMade: String { pick("Keep this token; it is shown only now:", "请保存此令牌；仅显示这一次：") }
    package var addToken: String { pick("Make a token", "创建令牌") }
    package var tokenName: String { pick("Name of the program", "程序名称") }
    package var tokenNameHint: String { pick("It stands beside what the program changes.", "会显示在该程序的变更记录中。") }
    package var noTokens: String { pick("None yet.", "暂无令牌。") }
    package var tokenHeads: [String] {
        [pick("Program", "程序"), roleLabel, accountsLabel, pick("Last used", "最近使用"), ""]
    }
    package var neverUsed: String { pick("never", "从未") }
    package var endToken: String { pick("End", "停用") }

    /// Why a token was not made; the words are the cases of `TokenProblem`.
    package func tokenProblem(_ word: String) -> String {
        switch word {
        case "noName": pick("Give a name of up to 100 characters.", "请填写 100 个字符以内的名称。")
        case "noAccount": pick("Choose at least one account.", "请至少选择一个账户。")
        case "tooMany": pick("You have 50 tokens; end one first.", "您已有 50 个令牌，请先停用一个。")
        default: pick("A token cannot do more than you may.", "令牌的权限不能超过您本人。")
        }
    }

    // Backup.
    package var backupTitle: String { pick("Backup", "备份") }
    package var backupMeans: String {
        pick("Take all that is kept away as one file, or put it back.", "将全部数据下载为一个文件，或从文件恢复。")
    }
    package var takeBackup: String { pick("Download a backup", "下载备份") }
    package var takeBackupMeans: String {
        pick(
            "One file with all accounts, orders and imports, standards and columns as you set them, users, changes, and cases with their documents, which stay encrypted in it; it fits SQLite and PostgreSQL. Keep it where you keep your books.",
            "一个文件，包含所有账户、订单和导入、您设置的指标和列含义、用户、变更记录，以及案件及其文件（在备份中仍为加密状态）；可用于 SQLite 和 PostgreSQL。请妥善保管。")
    }
    package var keyNotInBackup: String { pick("The secret key is not in it.", "备份不含密钥。") }
    package var keyMeans: String {
        pick(
            "Notices, letters and documents of cases can only be read with the file secret.key in the data folder, or with STANDING_SECRET_KEY where that is set. Keep a copy of the key, too, and not beside the backup: whoever has both reads all, and without the key a restored backup shows no case.",
            "案件中的通知、信件和文件只能用数据文件夹中的 secret.key（或已设置的 STANDING_SECRET_KEY）读取。请同时另存一份密钥，且不要与备份放在一起：两者兼有即可读取全部内容；没有密钥，恢复后的备份无法打开任何案件。"
        )
    }
    package var restoreBackup: String { pick("Restore a backup", "恢复备份") }
    /// - Parameter count: how many copies stay.
    package func restoreBackupMeans(kept count: Int) -> String {
        pick(
            "What is kept now is first written to the folder backups of the data folder; the newest \(count) such copies stay, older ones are removed. Afterwards everybody signs in anew, with the passwords of the backup.",
            "现有数据会先写入数据文件夹的 backups 目录；只保留最新的 \(count) 份副本，更早的会被删除。恢复后所有人须用备份中的密码重新登录。")
    }
    package var replaceAll: String { pick("Put the backup in place of all that is kept", "用备份替换全部现有数据") }
    package var backupFile: String { pick("Backup", "备份文件") }

    /// Why a backup was not restored; the words are the cases of `BackupProblem`.
    package func backupProblem(_ word: String) -> String {
        switch word {
        case "ofNewerProgram":
            pick("A later version of Standing wrote it. Nothing was changed.", "该备份由更新版本的 Standing 生成。没有任何改动。")
        case "noOwner":
            pick(
                "Nobody could sign in with it: it holds no owner with a password. Nothing was changed.",
                "恢复后将无人能够登录：该备份中没有设有密码的所有者。没有任何改动。")
        default:
            pick("This is no whole backup of Standing. Nothing was changed.", "这不是完整的 Standing 备份。没有任何改动。")
        }
    }
}
