package import Appeals
import Wording

extension PackSentence {
    /// A drafted sentence in both languages, with the exhibits it names.
    package init(_ sentence: DraftSentence) {
        self.init(
            part: sentence.part, english: Wording(.english).draftText(sentence.statement),
            chinese: Wording(.chinese).draftText(sentence.statement), exhibits: sentence.facts.exhibits)
    }
}
