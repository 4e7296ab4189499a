// Signing in, and deciding who else may.

extension Wording {
    package var signIn: String { pick("Sign in", "登录") }
    package var signOut: String { pick("Sign out", "退出登录") }
    package var signOutEverywhere: String { pick("Sign out everywhere", "在所有设备上退出") }
    package var signOutEverywhereMeans: String {
        pick("Ends every session of yours, this one too.", "结束您的所有会话，包括当前会话。")
    }
    package var userName: String { pick("Name", "用户名") }
    package var password: String { pick("Password", "密码") }
    package var oldPassword: String { pick("Present password", "当前密码") }
    package var newPassword: String { pick("New password", "新密码") }
    package var passwordRule: String {
        pick("At least 10 characters. A sentence is easier to remember than symbols.", "至少 10 个字符。一句话比一串符号更好记。")
    }
    package var changePassword: String { pick("Change the password", "修改密码") }
    package var choosePassword: String { pick("Choose a password", "设置密码") }
    package var signInLead: String { pick("Sign in to see the accounts.", "请登录以查看账户。") }
    package var signInHelp: String {
        pick(
            "No password yet, or lost? Whoever owns this installation can give you a link.",
            "还没有密码，或忘记了密码？请向本系统的所有者索取链接。")
    }
    package var firstStartHelp: String {
        pick(
            "On the first start the server prints a link that leads in once.",
            "首次启动时，服务器会输出一个只能使用一次的链接。")
    }
    package var signInRefused: String { pick("Name or password is wrong.", "用户名或密码错误。") }
    package func signInLocked(minutes: Int) -> String {
        pick(
            "Too many wrong passwords. Try again in \(count(minutes, "minute", "minutes")).",
            "密码错误次数过多，请在 \(minutes) 分钟后再试。")
    }
    package var firstOwnerLead: String { pick("Welcome. Who will own this installation?", "欢迎。请设置本系统的所有者。") }
    package var firstOwnerSub: String {
        pick(
            "The owner decides who else may come in. This link works once.",
            "所有者决定还有谁可以登录。此链接只能使用一次。")
    }
    package func welcome(_ name: String) -> String { pick("Welcome, \(name).", "欢迎，\(name)。") }
    package var linkGone: String { pick("This link leads nowhere any more.", "此链接已失效。") }
    package var linkGoneAdvice: String {
        pick(
            "It was used, or is older than two days. Sign in, or ask for a new one.",
            "链接已被使用，或已超过两天。请登录，或索取新的链接。")
    }

    package var users: String { pick("Users", "用户") }
    package var usersLead: String { pick("Who may come in, and what each may see and do.", "谁可以登录，可以查看和操作什么。") }
    package var addUserMeans: String {
        pick("A link is made, with which the user chooses a password.", "添加后会生成链接，用户凭此设置密码。")
    }
    package var addUser: String { pick("Add a user", "添加用户") }
    package var roleLabel: String { pick("Role", "角色") }
    package var accountsLabel: String { pick("Accounts", "账户") }
    package var allAccounts: String { pick("All accounts", "所有账户") }
    package var accountNames: String { pick("Accounts by name", "按名称添加账户") }
    package var accountNamesHint: String {
        pick(
            "One a line, as in a list you paste. A name means the seller in all stores; with the store behind it, one account.",
            "每行一个，可粘贴列表。只写名称表示该卖家的所有站点；名称后加站点表示单个账户。")
    }
    package func unknownAccounts(_ names: [String]) -> String {
        let shown = enumeration(names.prefix(5).map(\.self))
        let more = names.count > 5 ? pick(" and \(names.count - 5) more", "等 \(names.count) 个") : ""
        return pick("Nothing was changed. No account is called: \(shown)\(more).", "未作更改。没有名为以下的账户：\(shown)\(more)。")
    }
    package var noAccountOfName: String { pick("No account has such a name.", "没有该名称的账户。") }
    package var onlyThese: String { pick("Only these", "仅以下账户") }
    package var mayNotSignIn: String { pick("May not sign in any more", "不再允许登录") }
    package var saveChanges: String { pick("Save", "保存") }
    package var giveNewLink: String { pick("Give a new link", "生成新链接") }
    package var newLinkMeans: String {
        pick(
            "With it the user chooses a password. It works once, for two days; earlier links stop working.",
            "用户凭此链接设置密码。两天内有效，只能使用一次；之前的链接随即失效。")
    }
    package func linkFor(_ name: String) -> String {
        pick("Give \(name) this link; it is shown only now:", "请把此链接交给 \(name)；仅显示这一次：")
    }
    package var userHeads: [String] {
        [userName, roleLabel, accountsLabel, pick("Signed in", "登录状态"), ""]
    }
    package func sessions(_ number: Int) -> String {
        number == 0
            ? pick("not signed in", "未登录") : pick("in \(count(number, "browser", "browsers"))", "\(number) 个浏览器")
    }
    package var noPasswordYet: String { pick("no password chosen yet", "尚未设置密码") }
    package var userClosed: String { pick("may not sign in", "已停用") }
    package func accountCount(_ number: Int) -> String {
        pick(count(number, "account", "accounts"), "\(number.grouped) 个账户")
    }
    package var change: String { pick("Change", "修改") }

    /// The word of a role, and what it may do.
    package func role(_ word: String) -> (name: String, may: String) {
        switch word {
        case "owner": (pick("Owner", "所有者"), pick("everything, and decides about users", "全部操作，并管理用户"))
        case "manager": (pick("Manager", "经理"), pick("decides about accounts, imports files", "管理账户，导入文件"))
        case "staff": (pick("Staff", "员工"), pick("imports files and takes them back", "导入和撤销文件"))
        default: (pick("Viewer", "只读"), pick("looks", "仅查看"))
        }
    }

    package var audit: String { pick("Changes", "变更记录") }
    package var auditLead: String { pick("What was changed, by whom, when.", "谁在何时改动了什么。") }
    package var auditHeads: [String] {
        [pick("When", "时间"), pick("Who", "操作人"), pick("What", "操作"), pick("Before", "之前"), pick("After", "之后")]
    }
    package var byCommand: String { pick("a command", "命令行") }

    /// What was done, by the word of the table.
    package func auditAction(_ word: String) -> String {
        switch word {
        case "signed-in": pick("signed in", "登录")
        case "sign-in-refused": pick("wrong passwords", "密码错误")
        case "signed-out-everywhere": pick("signed out everywhere", "在所有设备上退出")
        case "password-chosen": pick("chose a password", "设置密码")
        case "link-made": pick("gave a new link to", "生成新链接")
        case "user-added": pick("added the user", "添加用户")
        case "user-changed": pick("changed the user", "修改用户")
        case "file-imported": pick("imported", "导入")
        case "import-undone": pick("undid the import of", "撤销导入")
        case "fact-entered": pick("entered something about", "录入订单")
        case "fact-changed": pick("changed what was entered about", "修改录入")
        case "fact-taken-back": pick("took back what was entered about", "撤回录入")
        case "facts-sent": pick("sent by a program", "通过接口发送")
        case "account-added": pick("added the account", "添加账户")
        case "account-removed": pick("removed the account", "移除账户")
        case "token-made": pick("made the token", "创建令牌")
        case "token-ended": pick("ended the token", "停用令牌")
        case "mapping-kept": pick("said what columns mean of", "设定列含义")
        case "mapping-forgotten": pick("forgot what columns mean of", "删除列含义")
        case "standards-changed": pick("changed the standard", "修改标准")
        case "backup-taken": pick("took a backup", "下载备份")
        case "backup-restored": pick("restored a backup", "恢复备份")
        case "case-opened": pick("opened the case", "建立案件")
        case "case-changed": pick("worked on the case", "修改案件")
        case "case-submitted": pick("sent a letter of the case", "提交案件信件")
        case "case-answered": pick("added a reply to the case", "添加案件回复")
        case "case-closed": pick("closed the case", "案件结案")
        case "case-reopened": pick("opened again the case", "重新打开案件")
        case "case-forgotten": pick("deleted after its time the case", "到期删除案件")
        case "commitment-slips": pick("found a promise not kept in the case", "发现案件承诺未兑现")
        case "commitment-kept": pick("found the promises kept again in the case", "发现案件承诺恢复兑现")
        case "sample-removed": pick("removed the sample shop", "移除示例店铺")
        default: word
        }
    }

    package var nothingChangedYet: String { pick("Nothing was changed yet.", "尚无变更。") }
    package var noSuchChange: String { pick("No change is like this.", "没有符合条件的变更。") }
    package var older: String { pick("Older", "更早") }
    package var newer: String { pick("Newer", "较新") }
    package var newest: String { pick("Newest", "最新") }
    package var everybody: String { pick("Everybody", "所有人") }
    package var everything: String { pick("Everything", "所有操作") }

    /// Why a user was not added or changed, or a password not taken; the words are the cases of `UserProblem`.
    package func userProblem(_ word: String) -> String {
        switch word {
        case "noName": pick("Give a name of up to 100 characters.", "请填写 100 个字符以内的用户名。")
        case "nameTaken": pick("Somebody has this name already.", "该用户名已被使用。")
        case "shortPassword": pick("That is too short: at least 10 characters.", "密码太短：至少 10 个字符。")
        case "wrongPassword": pick("The present password is wrong.", "当前密码错误。")
        case "busy": pick("Too many passwords were tried. Wait some minutes.", "尝试密码过多，请过几分钟再试。")
        case "lastOwner":
            pick("Somebody has to be left who decides about users.", "至少要保留一位可以管理用户的所有者。")
        case "linkGone": linkGoneAdvice
        default: pick("There is no such user any more.", "该用户已不存在。")
        }
    }

    /// What the server prints when nobody owns the installation yet.
    package func firstStart(_ address: String) -> String {
        pick("Nobody owns this installation yet. Open once: \(address)", "本系统尚无所有者。请打开（仅一次）：\(address)")
    }

    /// What `standing user add` prints.
    package func addedUser(_ name: String, path: String) -> String {
        pick(
            "Added \(name). With this address of your server a password is chosen, once and within two days: \(path)",
            "已添加 \(name)。请在两天内打开服务器的以下地址设置密码（仅一次）：\(path)")
    }

    package var noUsers: String {
        pick("No users yet; standing serve prints a link for the owner.", "尚无用户；standing serve 会输出所有者链接。")
    }
}
