/// R6. A cause that the records of the case contradict is not sent.
enum TrueInTheData: LetterRule {
    static let id = "R6"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let appeal = letter.context.appeal, letter.isPlan else { return [] }
        let place = letter.text.range(of: .rootCause) ?? letter.text.head
        return appeal.chosenCauses.compactMap { id in
            switch verdict(of: id, appeal, letter.context.tests) {
            case .contradicted: finding(place, .causeNotInData(id))
            case .shown: nil
            case .untold: finding(place, .causeUntested(id), .warn)
            }
        }
    }

    /// The account's records tell more than the orders of the case.
    private static func verdict(of cause: String, _ appeal: AppealCase, _ tests: [CauseTest]) -> CaseVerdict {
        guard let test = tests.first(where: { $0.cause.id == cause }), test.verdict != .noData else {
            return appeal.verdict(of: cause)
        }
        // One that some defective orders show, and others as often, is marked in the evidence; the seller decides.
        return test.verdict == .notSupported && test.counts.defective == 0 ? .contradicted : .shown
    }
}
