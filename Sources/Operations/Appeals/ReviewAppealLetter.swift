import AccountHealth
package import Appeals
import Marketplaces

/// Reviews a letter to the marketplace of its case, or of the first one where no case is given.
///
/// - Parameter notice: what the marketplace wrote last, where it is at hand.
package func reviewAppealLetter(_ letter: String, notice: String?, appeal: AppealCase?) -> [LetterFinding] {
    let traits = Marketplaces.letters(of: appeal?.store)
    let asks = (notice ?? appeal?.notice?.text).map { readLetterAsks($0, traits: traits) } ?? []
    let issues = Set(asks.compactMap(\.issue))
    return reviewLetter(
        letter,
        LetterContext(
            traits: traits, asks: asks, issues: issues.isEmpty ? nil : issues.sorted(), appeal: appeal))
}
