// What is said about files that are kept, and by the commands that keep them.

extension Wording {
    package func keptFile(number: Int64, kind: String, rows: Int) -> String {
        let rows = pick(count(rows, "row", "rows"), "\(rows.grouped) 行")
        let read = kind.isEmpty ? rows : pick("\(kind), \(rows)", "\(kind)，\(rows)")
        return pick("kept as import \(number) (\(read))", "已导入，编号 \(number)（\(read)）")
    }

    package func keptBefore(number: Int64) -> String {
        pick("was imported before, as import \(number); nothing changed", "此前已导入，编号 \(number)；未作更改")
    }

    package var sampleShort: String { pick("sample", "示例") }
    package var notOpened: String { pick("was not opened", "未能打开") }

    package func undidImport(_ number: Int64) -> String {
        pick("Import \(number) is taken back.", "已撤销导入 \(number)。")
    }

    package func addedAccount(_ name: String, store: String) -> String {
        pick("Added \(name) in \(store).", "已添加账户 \(name)（\(store)）。")
    }

    package var noAccounts: String {
        pick(
            "There is no account yet. Import files: standing import FILE... --account NAME --store STORE",
            "还没有账户。请导入文件：standing import FILE... --account NAME --store STORE")
    }

    package var tablesAreReady: String { pick("The database has all its tables.", "数据库的表均已就绪。") }

    package func backedUp(to path: String) -> String {
        pick(
            "Backed up to \(path). The file holds all accounts; secret.key is not in it, keep it elsewhere.",
            "已备份到 \(path)。文件包含所有账户；不含 secret.key，请另行保管。")
    }

    package func restored(from path: String) -> String { pick("Restored from \(path).", "已从 \(path) 恢复。") }

    package var nobodyCanSignIn: String {
        pick(
            "Nobody can sign in yet: it holds no owner with a password. Add one: standing user add NAME --role owner",
            "目前无人能够登录：其中没有设有密码的所有者。请添加：standing user add NAME --role owner")
    }

    package func figuresAreRight(accounts: Int) -> String {
        pick(
            "The figures of \(count(accounts, "account", "accounts")) are what their rows say.",
            "\(accounts.grouped) 个账户的数值均与数据行一致。")
    }

    package func serving(_ address: String) -> String {
        pick("Standing is at \(address) (Ctrl-C stops it)", "Standing 已启动：\(address)（按 Ctrl-C 停止）")
    }

    package var howToImport: String {
        pick(
            "Your own files: on the page Import, or standing import FILE... --account NAME --store STORE",
            "导入自己的文件：在“导入”页面，或 standing import FILE... --account NAME --store STORE")
    }
}
