package import Appeals
package import Marketplaces

/// Reviews a letter to the marketplace of its case, or of the one that wrote the notice, or of the first one.
///
/// - Parameters:
///   - notice: what the marketplace wrote last; by default the notice of the case.
///   - earlier: letters sent before about the same notice.
///   - limits: how many characters the form takes for a part.
package func reviewAppealLetter(
    _ letter: String, notice: NoticeReading? = nil, appeal: AppealCase? = nil, earlier: [String] = [],
    limits: [LetterPart: Int] = [:], directory: StoreDirectory
) -> [LetterFinding] {
    let store = appeal?.store ?? notice?.store
    return reviewLetter(
        letter,
        LetterContext(
            traits: Marketplaces.letters(of: store), notice: notice ?? appeal.flatMap(readNotice), appeal: appeal,
            zone: directory.zone(ofCase: store), earlier: earlier, limits: limits))
}
