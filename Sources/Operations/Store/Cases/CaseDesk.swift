package import Appeals
import Marketplaces

/// What the pages of cases ask for, and what they have done.
package protocol CaseDesk: Sendable {
    /// The cases of some accounts, those changed last first.
    func cases(of accounts: [AccountEntry]) async throws -> [CaseEntry]

    /// What the cases of some accounts came to; those that cannot be opened are left out.
    func caseNumbers(of accounts: [AccountEntry]) async throws -> CaseNumbers

    /// Opens a case with what the marketplace wrote; nil when there is no such account.
    ///
    /// - Throws: `CaseTrouble`.
    func openCase(_ notice: CaseNotice, of account: Int64, by actor: Actor) async throws -> Int64?

    /// Nil when there is no such case.
    ///
    /// - Throws: `CaseTrouble.sealed`.
    func openCase(_ caseID: Int64, of account: Int64) async throws -> CaseView?

    /// Adds what happened to a case.
    ///
    /// - Parameters:
    ///   - document: the bytes that belong to the event.
    ///   - version: how many events the case had when its page was shown.
    /// - Returns: false when there is no such case.
    /// - Throws: `CaseTrouble`.
    func add(
        _ event: CaseEvent, document: [UInt8]?, to caseID: Int64, of account: Int64, version: Int, by actor: Actor
    ) async throws -> Bool

    /// The bytes of a document of a case; nil where it is not kept.
    func exhibit(_ digest: String, in caseID: Int64, of account: Int64) async throws -> [UInt8]?

    /// SHA-256 of a document, by which it is kept.
    func digest(of document: [UInt8]) -> String

    /// Whether this computer makes PDFs.
    var canPrint: Bool { get }

    /// A document as PDF; nil where this computer makes none.
    ///
    /// - Parameter folder: for files that are there only meanwhile.
    /// - Throws: `CaseTrouble.notPrinted`.
    func pdf(of html: [UInt8], in folder: String) async throws -> [UInt8]?

    /// What a message means for a case; nil where its text does not tell.
    func outcome(of message: CaseMessage) -> CaseOutcome?
}

extension CaseDesk {
    package func digest(of document: [UInt8]) -> String { FileDigest(of: document).text }

    package func outcome(of message: CaseMessage) -> CaseOutcome? {
        CaseOutcome(Marketplaces.noticeReader.read(message.mail).noticeClass?.value)
    }
}
