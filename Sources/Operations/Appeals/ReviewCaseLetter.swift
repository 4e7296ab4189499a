import AccountHealth
package import Appeals
import Marketplaces

extension CaseView {
    /// What is still asked for: what the last message names, part by part and issue by issue.
    package var asks: [Ask] { asks(of: record) }

    private func asks(of record: CaseRecord) -> [Ask] {
        openReading(of: record)?.asks.filter { !$0.isForDispute } ?? []
    }

    /// How many bytes the marketplace's form takes with a letter; nil where that is not known.
    package var packLimit: Int? { Marketplaces.letters(of: entry.account.store).packLimit }

    /// Characters of a letter, or of a notice, that are held against each other; more is neither.
    package static let longestText = 65_536

    /// What a letter of this case lacks, held against what was asked, the records and the letters sent before.
    package func review(_ letter: String, of record: CaseRecord) -> [LetterFinding] {
        reviewLetter(
            letter.shortened,
            LetterContext(
                traits: Marketplaces.letters(of: entry.account.store), notice: openReading(of: record),
                appeal: facts(of: record), tests: tests, zone: zone, earlier: record.refusedLetters.map(\.shortened)))
    }

    /// The letter as the records and the seller's plan make it.
    package func draft(of record: CaseRecord) -> LetterDraft {
        // A first letter answers the whole notice, a later one only what is still open.
        let isRepeat = !record.refusedLetters.isEmpty && asks(of: record).contains { $0.part != nil }
        return draft(isRepeat ? .detail : .plan, of: record)
    }

    package func draft(_ form: DraftForm, of record: CaseRecord) -> LetterDraft {
        draftLetter(facts(of: record), form: form, notice: openReading(of: record), zone: zone)
    }
}

extension String {
    /// To where texts of a case are read for the review.
    var shortened: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(CaseView.longestText)))
    }
}
