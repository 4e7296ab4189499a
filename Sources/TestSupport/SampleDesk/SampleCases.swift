package import Appeals
package import Operations

/// The shops of files have no cases; those of a database do.
extension SampleDesk: CaseDesk {
    package func cases(of accounts: [AccountEntry]) async throws -> [CaseEntry] { [] }

    package func caseNumbers(of accounts: [AccountEntry]) async throws -> CaseNumbers { CaseNumbers([]) }

    package func openCase(_ notice: CaseNotice, of account: Int64, by actor: Actor) async throws -> Int64? { nil }

    package func openCase(_ caseID: Int64, of account: Int64) async throws -> CaseView? { nil }

    package func add(
        _ event: CaseEvent, document: [UInt8]?, to caseID: Int64, of account: Int64, version: Int, by actor: Actor
    ) async throws -> Bool { false }

    package var canPrint: Bool { false }

    package func pdf(of html: [UInt8], in folder: String) async throws -> [UInt8]? { nil }

    package func exhibit(_ digest: String, in caseID: Int64, of account: Int64) async throws -> [UInt8]? { nil }
}
