import Operations
import Wording

/// Taking all that is kept away as one file, and putting such a file in its place.
enum BackupPage {
    static func html(problem: String?, words: Wording, place: Place) -> HTML {
        Page(title: words.backupTitle, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.backupTitle)
            html.alert(problem)
            html(.section, .class("sec", "two")) { html in
                html(.div) { html in
                    html.sectionHead(words.takeBackup)
                    html(.p, .class("sub"), words: words.takeBackupMeans)
                    html(.div, .class("flag", "warn")) { html in
                        html(.b, .class("strong"), words: words.keyNotInBackup)
                        html(.span, words: words.keyMeans)
                    }
                    html.form(to: .backupFile, .class("fields")) { html in
                        html(.div) { $0(.button, .class("btn", "pri"), .type("submit"), words: words.takeBackup) }
                    }
                }
                html(.div) { html in
                    html.sectionHead(words.restoreBackup)
                    html(.p, .class("sub"), words: words.restoreBackupMeans(kept: CopiesBeforeRestore.kept))
                    html.form(to: .restore, .class("fields"), .enctype("multipart/form-data")) { html in
                        html(.label, .class("tick")) { html in
                            html(.input, .type("checkbox"), .name("replace"), .value("1"), .required)
                            html.words(words.replaceAll)
                        }
                        html(.div, .class("field")) { html in
                            html(.label, .for("backup"), words: words.backupFile)
                            html(.input, .id("backup"), .name("backup"), .type("file"), .required)
                        }
                        html(.div) { $0(.button, .class("btn", "bad"), .type("submit"), words: words.restoreBackup) }
                    }
                }
            }
        }
    }
}
