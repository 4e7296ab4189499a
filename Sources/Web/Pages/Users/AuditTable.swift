import AccountHealth
import Hummingbird
import Operations

/// Changes as comma-separated text for a spreadsheet, as they are kept and not in anybody's language.
struct AuditTable {
    /// So many are written at most, the newest.
    static let mostRows = 100_000

    private(set) var text = "at,user,action,subject,account,store,before,after\n"

    init(_ list: AuditList) {
        for entry in list.entries {
            let account = entry.account.flatMap { list.accounts[$0] }
            let cells = [
                "\(entry.at)", entry.user ?? "", entry.action.rawValue, entry.subject,
                account?.name ?? entry.account.map(String.init) ?? "", account?.store.description ?? "", entry.before,
                entry.after,
            ]
            text += cells.map(\.spreadsheetCell).joined(separator: ",") + "\n"
        }
    }

    var response: Response { .spreadsheet(text, name: "changes.csv") }
}
