import Appeals
import Wording

extension PackDocument {
    func exhibits(_ html: inout HTML) {
        section(words.exhibitsHeading, &html)
        html(.p, .class("sub", "sm"), words: words.unalteredNote)
        html(.table) { html in
            html(.thead) { html in
                html(.tr) { html in
                    html(.th)
                    html(.th, .scope("col"), words: words.columnFile)
                    html(.th, .scope("col"), words: words.columnProves)
                    html(.th, .scope("col"), words: words.digestLabel)
                }
            }
            html(.tbody) { html in for exhibit in pack.exhibits { row(exhibit, &html) } }
        }
        for exhibit in pack.exhibits { shown(exhibit, &html) }
    }

    private func row(_ exhibit: Exhibit, _ html: inout HTML) {
        html(.tr) { html in
            html(.td, .class("nw"), text: exhibit.id)
            html(.td) { html in
                html.text(exhibit.packName)
                html(.div, .class("sub"), text: exhibit.title)
                html(.div, .class("dim")) { html in
                    html.words(words.enumeration([exhibit.mediaWords, words.bytes(exhibit.byteCount)]))
                    html.text(words.enumeration(["", words.originalName(exhibit.fileName)]))
                }
            }
            html(.td, words: words.enumeration(pack.sentences(naming: exhibit).map(String.init)))
            html(.td, .class("mono"), text: exhibit.digest)
        }
    }

    private func shown(_ exhibit: Exhibit, _ html: inout HTML) {
        html(.div, .class("ex")) { html in
            html(.h3) { html in
                html.text(exhibit.id)
                html(.small, text: exhibit.title)
            }
            if !exhibit.note.isEmpty { html(.p, .class("sub"), text: exhibit.note) }
            if exhibit.kind.isImage, let bytes = bytes[exhibit.number] {
                html(.img, .src(bytes, mediaType: exhibit.kind.mediaType), .alt(words.imageNotShown))
            } else {
                html(.p, .class("dim", "sm"), words: words.enclosedAsFile)
            }
        }
    }
}

extension Exhibit {
    /// As people call it.
    fileprivate var mediaWords: String { kind.rawValue.uppercased() }
}
