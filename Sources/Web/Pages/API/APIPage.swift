import HTTPTypes
import Operations
import Wording

/// The API for people who write programs: what can be asked and sent, and how.
enum APIPage {
    /// - Parameter origin: how others reach this server.
    static func html(_ endpoints: [Endpoint], origin: String, words: Wording, place: Place) -> HTML {
        Page(title: words.apiTitle, section: .settings, words: words, place: place).html { html in
            html.settingsWay(words)
            html(.h1, .class("verdict", "work"), words: words.apiTitle)
            html(.p, .class("sub"), words: words.apiMeans)
            html(.p, .class("sub"), words: words.tokenMeans)
            html(.ul, .class("ways")) { html in
                html(.li) { html in
                    html(.a, .href(.openAPI), words: words.apiDocument)
                    html(.span, .class("sub"), words: words.apiDocumentMeans)
                }
                html(.li) { html in
                    html(.a, .href(.tokens), words: words.tokensTitle)
                    html(.span, .class("sub"), words: words.tokensMeans)
                }
            }
            html(.pre, .class("mono"), text: Endpoint.example(at: origin))
            html(.section, .class("sec")) { html in
                html.sectionHead(words.apiEndpoints)
                endpoints.forEach { endpoint($0, words, &html) }
            }
            html(.section, .class("sec")) { html in
                html.sectionHead(words.apiErrors, sub: words.apiErrorsMean)
                html(.dl, .class("pairs")) { html in
                    for code in APIProblem.codes {
                        html(.dt) { html in html(.code, .named(code), text: code) }
                        html(.dd, words: words.apiProblem(code))
                    }
                }
            }
        }
    }

    private static func endpoint(_ endpoint: Endpoint, _ words: Wording, _ html: inout HTML) {
        html(.article, .class("std")) { html in
            html(.h3) { html in
                html(.code, text: "\(endpoint.method.rawValue) \(endpoint.template)")
            }
            html(.p, words: words.endpoint(endpoint.id))
            let given = endpoint.parameters
            guard !given.isEmpty || endpoint.body != nil else { return }
            html(.dl, .class("pairs")) { html in
                for parameter in given {
                    html(.dt) { $0(.code, text: parameter.name) }
                    html(.dd, words: words.parameter(parameter.name))
                }
                if let kind = FactKind.all.first(where: { endpoint.path.hasSuffix("/\($0.name)") }) {
                    for column in kind.columns {
                        html(.dt) { $0(.code, text: column) }
                        html(
                            .dd,
                            words: kind.required.contains(column)
                                ? words.labelled(words.needed, words.column(column)) : words.column(column))
                    }
                }
            }
        }
    }
}
