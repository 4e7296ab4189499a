import Operations
import Wording

/// Where everything is that is settled once.
enum SettingsPage {
    static func html(words: Wording, place: Place) -> HTML {
        Page(title: words.settings, section: .settings, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.settings)
            html(.ul, .class("ways")) { html in
                for way in ways(place, words) {
                    html(.li) { html in
                        html(.a, .href(way.link), words: way.name)
                        html(.span, .class("sub"), words: way.means)
                    }
                }
            }
        }
    }

    /// What one may look at, and what it is for.
    private static func ways(
        _ place: Place, _ words: Wording
    ) -> [(link: Link, name: String, means: String)] {
        guard let person = place.person else { return [] }
        var ways: [(link: Link, name: String, means: String)] = []
        if person.seesAll, person.role >= .manager {
            ways.append((.accountSettings, words.accountsAndStores, words.accountsAndStoresMeans))
        }
        ways.append((.standardsSettings, words.standardsTitle, words.standardsMeans))
        if person.seesAll { ways.append((.columnMappings, words.mappingsTitle, words.mappingsMeans)) }
        ways.append((.me, words.myself, words.myselfMeans))
        ways.append((place.link(in: words.other.language), words.languageSetting, words.languageMeans))
        ways.append((.tokens, words.tokensTitle, words.tokensMeans))
        ways.append((.api, words.apiTitle, words.apiPageMeans))
        if person.role >= .owner {
            ways.append((.users, words.users, words.usersLead))
            ways.append((.audit, words.audit, words.auditLead))
            ways.append((.backup, words.backupTitle, words.backupMeans))
        }
        return ways
    }
}

extension HTML {
    /// The way back above the name of a page of the settings.
    mutating func settingsWay(_ words: Wording) {
        self(.p, .class("eyebrow")) { $0(.a, .href(.settings), words: words.settings) }
    }
}
