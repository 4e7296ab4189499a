import AccountHealth
package import Appeals
import Marketplaces

extension CaseView {
    /// What is still asked for: what the last message names, by part and issue.
    package var asks: [LetterAsk] {
        record.openMessage.map { readLetterAsks($0.text, traits: Marketplaces.letters(of: entry.account.store)) } ?? []
    }

    /// What a letter of this case lacks, held against what was asked, the records and the letters sent before.
    package func review(_ letter: String, of record: CaseRecord) -> [LetterFinding] {
        let issues = openReading?.issues.map(\.value.rawValue) ?? []
        return reviewLetter(
            letter,
            LetterContext(
                traits: Marketplaces.letters(of: entry.account.store), asks: asks,
                issues: issues.isEmpty ? nil : issues, appeal: facts(of: record),
                earlier: record.rounds.map(\.letter)))
    }

    /// The letter as the records and the seller's plan make it.
    package func draft(of record: CaseRecord) -> LetterDraft {
        let facts = facts(of: record)
        let asked = asks
        // A first letter answers the whole notice, a later one only what is still open.
        let isRepeat = !record.rounds.isEmpty && asked.contains { $0.part != nil }
        return draftLetter(facts, form: isRepeat ? .detail(asked) : .plan)
    }
}
