/// R6. A cause that the records of the case contradict is not sent.
enum TrueInTheData: LetterRule {
    static let id = "R6"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let appeal = letter.context.appeal, letter.isPlan else { return [] }
        let place = letter.text.range(of: .rootCause) ?? letter.text.head
        return appeal.chosenCauses.compactMap { id in
            switch appeal.verdict(of: id) {
            case .contradicted: finding(place, .causeNotInData(id))
            case .shown: nil
            case .untold: finding(place, .causeUntested(id), .warn)
            }
        }
    }
}
