import AccountHealth
import Operations
import Wording

/// The form that takes files, and the last imports below it.
enum ImportFormPage {
    /// More nobody finds in a list.
    static let mostChoices = 200

    struct Model {
        let words: Wording
        /// Accounts that files can be brought for, as far as they are asked for.
        var accounts: [AccountEntry]
        /// How many there are.
        let accountCount: Int
        let stores: [String]
        /// Whether files can be of an account that is not there yet.
        let mayAdd: Bool
        let recent: ImportTable
        /// By which accounts are looked for.
        var search = ""
        var filled = Filled()
        /// Why the last try was not taken.
        var problem: String?
    }

    /// What stands in the form.
    struct Filled {
        /// The number of an account, or `new`; empty where nothing was chosen.
        var account = ""
        var name = ""
        var store = ""
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.importing, section: .importing, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.importLead)
            html(.p, .class("sub"), words: words.importSub)
            html.alert(model.problem)
            if model.accountCount > mostChoices { find(model, &html) }
            if model.accountCount == 0, !model.mayAdd {
                html(.p, .class("sub"), words: words.noAccountToImport)
            } else {
                form(model, &html)
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.recentImports, sub: words.importRule, link: (words.allImports, .imports))
                html.imports(model.recent, words: words)
            }
        }
    }

    /// Where there are too many accounts to choose from.
    private static func find(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.div, .class("find")) { html in
            html(.form, .method("get"), .action(.importForm), .role("search")) { html in
                html(.label, .for("q"), .class("vh"), words: words.findAccount)
                html(
                    .input, .id("q"), .name("q"), .type("search"), .value(model.search),
                    .placeholder(words.findAccount))
                html(.button, .class("btn"), .type("submit"), words: words.find)
            }
        }
    }

    private static func form(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html.form(to: .importForm, .class("dz"), .enctype("multipart/form-data"), .upload) { html in
            html(.div, .class("who")) { html in
                if model.accountCount > 0 {
                    account(model, &html)
                } else {
                    html(.input, .type("hidden"), .name("account"), .value("new"))
                }
                if model.mayAdd { another(model, &html) }
            }
            html(.div, .class("field", "files")) { html in
                html(.label, .for("files"), words: words.chooseFiles)
                html(.span, .class("sub"), .id("kinds"), words: words.fileKinds)
                html(
                    .input, .id("files"), .name("files"), .type("file"), .multiple, .required, .describedBy("kinds"))
                html.chosenFiles(words)
            }
            html(.div) { html in
                html(.button, .class("btn", "pri"), .type("submit"), words: words.importFiles)
            }
            html.filesOnTheirWay(words)
        }
    }

    private static func account(_ model: Model, _ html: inout HTML) {
        let words = model.words
        // Of several a guess could be the wrong one.
        let only = model.accountCount == 1 ? model.accounts.first.map { "\($0.id)" } : nil
        let chosen = model.filled.account.isEmpty ? only ?? "" : model.filled.account
        let shown = model.accounts.prefix(mostChoices).map {
            (value: "\($0.id)", words: words.accountInStore($0.account.name, $0.account.store.description))
        }
        html.choice(
            words.accountOfFiles, "account",
            of: [("", words.chooseWhat)] + shown + (model.mayAdd ? [("new", words.anotherAccount)] : []),
            chosen: chosen, isRequired: true)
        let more = model.accounts.count - shown.count
        if more > 0 { html(.p, .class("sub"), words: words.moreAccounts(more)) }
    }

    /// Named where `new` is chosen; the style sheet shows it then.
    private static func another(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.div, .class("other")) { html in
            html.textField(words.accountName, "name", value: model.filled.name)
            html.choice(
                words.storeLabel, "store", of: model.stores.map { ($0, $0) }, chosen: model.filled.store)
        }
    }
}
