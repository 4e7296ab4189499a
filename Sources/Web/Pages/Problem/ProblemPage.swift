import Wording

/// A page that says what went wrong and what to do.
enum ProblemPage {
    static func html(_ problem: PageProblem, words: Wording, place: Place) -> HTML {
        let text = words.problem(problem)
        return Page(title: text.title, section: nil, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: text.title)
            html(.div, .class("empty")) { html in
                html(.p, words: text.advice)
                html(.a, .class("btn", "pri"), .href(.board), words: words.toTheBoard)
            }
        }
    }
}
