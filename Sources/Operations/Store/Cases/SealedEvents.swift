import Appeals
import Foundation
import Storage

/// The events of one case as they are kept: each as JSON, sealed under its place.
struct SealedEvents {
    let key: SecretKey
    let account: Int64
    let caseID: Int64

    private func place(_ number: Int) -> String { "case \(account)/\(caseID)/\(number)" }

    func seal(_ event: CaseEvent, number: Int) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try key.seal(Array(encoder.encode(event)), as: place(number))
    }

    func open(_ row: CaseEventRow) throws -> CaseEvent {
        try JSONDecoder().decode(CaseEvent.self, from: Data(key.open(row.sealed, as: place(row.number))))
    }

    /// Documents are kept in pieces, so that no row is large.
    static let pieceBytes = 192 << 10

    func seal(_ document: [UInt8], digest: String) throws -> [ExhibitPartRow] {
        try stride(from: 0, to: max(1, document.count), by: SealedEvents.pieceBytes).enumerated().map { part, start in
            let piece = Array(document[start..<min(document.count, start + SealedEvents.pieceBytes)])
            return ExhibitPartRow(
                account: account, caseID: caseID, digest: digest, part: part,
                sealed: try key.seal(piece, as: "exhibit \(account)/\(caseID)/\(digest)/\(part)"))
        }
    }

    func open(_ parts: [ExhibitPartRow]) throws -> [UInt8] {
        try parts.flatMap { try key.open($0.sealed, as: "exhibit \(account)/\(caseID)/\($0.digest)/\($0.part)") }
    }
}
