package import AccountHealth
package import Appeals
package import Marketplaces

/// A letter from what a case states, with the days of its store.
///
/// - Parameter notice: what the marketplace wrote last; by default the notice of the case.
package func draftAppealLetter(
    _ appeal: AppealCase, form: DraftForm, notice: NoticeReading? = nil, directory: StoreDirectory
) -> LetterDraft {
    draftLetter(
        appeal, form: form, notice: notice ?? readNotice(of: appeal), zone: directory.zone(ofCase: appeal.store))
}

/// The notice of a case, read.
package func readNotice(of appeal: AppealCase) -> NoticeReading? {
    appeal.notice.map { Marketplaces.noticeReader.read(NoticeMail(parts: [$0.text])) }
}

extension StoreDirectory {
    /// The zone of a store; that of the default store where a case names none.
    func zone(ofCase store: StoreID?) -> Zone {
        (store ?? Marketplaces.defaultStore).map { zone(of: $0) } ?? .utc
    }
}
