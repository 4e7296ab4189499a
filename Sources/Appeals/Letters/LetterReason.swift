/// Why something in a letter was remarked upon; what is said about it stands in the module of sentences.
package enum LetterReason: Sendable, Hashable {
    case partMissing(LetterPart)
    case partThin(LetterPart)
    case prose
    case thin(words: Int), long(words: Int), longSentence(words: Int), longSentences(average: Int)
    case beyondBox(characters: Int, limit: Int)
    case issueUnanswered(NoticeIssue)
    case askUnanswered(part: Ask.Part, issue: NoticeIssue?)
    case causeUnanswered(LetterPart)
    case defectsUnexplained(named: Int, all: Int)
    case documentsAsked, planAsked
    case otherAccountFirst, otherRoute(AppealPath)
    case repeatedSentence, repeatedLetter(percent: Int)
    case symptom
    case blamesBuyer, blamesMarketplace, blamesOther
    case ignorance, hedging
    case vagueCause
    case causeNotInData(String), causeUntested(String)
    case eventWithoutBackup
    case notDone, noActionDone
    case undatedAction, uncountedAction
    case buyersForgotten, buyersUncounted
    case openOrdersForgotten, openOrdersUncounted, openOrdersInData(Int)
    case noControl, weakControl, noMetric
    case onlyTraining
    case promise
    case notInForce, noStart
    case unlawful, refundAndResend
    case noExhibits, actionWithoutExhibit, exhibitUnused(String)
    case unfitDocument, unfitFile(String)
    case placeholder, blankOrder
    case orderNotInCase, dateNotInCase, shareNotInCase, countNotInCase, sumNotInCase, carrierNotInCase
    case contact, person, street
    case threat, pleading
    case noAcknowledgement, tooManyApologies(Int), emptyResponsibility
    case history, salesFigures, praise, fundsRequest, question, courtesy
    case planAndDispute, admissionInDispute
    case circulated
    case shouting, exclamation, language(errors: Int, per: Int)
    case admission
}
