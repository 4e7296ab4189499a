import AccountHealth
import Operations
import Wording

/// The form that takes files, and the last imports below it.
enum ImportFormPage {
    struct Model {
        let words: Wording
        /// Names of accounts that are there already.
        let accountNames: [String]
        let stores: [String]
        let recent: ImportTable
        /// Why the last try was not taken.
        var problem: String?
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        return Page(title: words.importing, section: .importing, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.importLead)
            html(.p, .class("sub"), words: words.importSub)
            if let problem = model.problem {
                html(.div, .class("flag", "bad"), .role("alert")) { html in
                    html.sign(.missed, "missed")
                    html(.span, words: problem)
                }
            }
            form(model, &html)
            html(.section, .class("sec")) { html in
                html.sectionHead(words.recentImports, sub: words.importRule, link: (words.allImports, .imports))
                html.imports(model.recent, words: words)
            }
        }
    }

    private static func form(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html.form(to: .importForm, .class("dz"), .enctype("multipart/form-data"), .upload) { html in
            html(.div, .class("who")) { html in
                html(.div, .class("field")) { html in
                    html(.label, .for("account"), words: words.accountLabel)
                    html(
                        .input, .id("account"), .name("account"), .type("text"), .list("accounts"), .required,
                        .autocomplete("off"),
                        // With several accounts a guess could be the wrong one.
                        .value(model.accountNames.count == 1 ? model.accountNames[0] : ""))
                    html(.datalist, .id("accounts")) { html in
                        for name in model.accountNames { html(.option, .value(name)) }
                    }
                }
                html(.div, .class("field")) { html in
                    html(.label, .for("store"), words: words.storeLabel)
                    html(.select, .id("store"), .name("store")) { html in
                        for store in model.stores { html(.option, .value(store), text: store) }
                    }
                }
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
}
