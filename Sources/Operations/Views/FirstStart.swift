package import AccountHealth

/// What is still undone after a first start, until all of it is done.
package struct FirstStart: Sendable {
    /// Files that an account needs, and whether one of each was brought.
    package struct File: Hashable, Sendable {
        package var report: StandardsBook.Report
        package var isThere: Bool

        package init(report: StandardsBook.Report, isThere: Bool) {
            self.report = report
            self.isThere = isThere
        }
    }

    /// The account that is farthest; nil as long as no file of an own account was imported.
    package var account: AccountEntry?
    /// In the order of the book; those that teach the lag are not among them.
    package var files: [File]
    /// Whether an official report has shown on which day the windows of the account end.
    package var isLagLearnt: Bool
    /// The report that would.
    package var lagReport: StandardsBook.Report?
    /// The made-up shop, as long as it is there.
    package var sample: AccountEntry?

    package init(
        account: AccountEntry? = nil, files: [File], isLagLearnt: Bool = false,
        lagReport: StandardsBook.Report? = nil, sample: AccountEntry? = nil
    ) {
        self.account = account
        self.files = files
        self.isLagLearnt = isLagLearnt
        self.lagReport = lagReport
        self.sample = sample
    }

    package var hasFiles: Bool { account != nil && files.allSatisfy(\.isThere) }
    package var isDone: Bool { hasFiles && isLagLearnt }
}
