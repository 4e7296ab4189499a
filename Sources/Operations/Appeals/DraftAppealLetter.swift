package import Appeals
import Marketplaces

/// A letter from what a case states.
package func draftAppealLetter(_ appeal: AppealCase, form: DraftForm) -> LetterDraft {
    draftLetter(appeal, form: form)
}

/// What the notice of a case still asks for.
package func asksOfNotice(_ appeal: AppealCase) -> [LetterAsk] {
    readLetterAsks(appeal.notice?.text ?? "", traits: Marketplaces.letters(of: appeal.store))
}
