package import Appeals

/// Takes a file as an exhibit: knows its kind by its bytes and notes its size and digest. The bytes stay as they are.
///
/// - Parameter number: its number in the case, from 1 on.
/// - Throws: why it can be none.
package func readExhibit(
    _ bytes: [UInt8], number: Int, title: String, note: String = "", fileName: String
) throws(ExhibitProblem) -> Exhibit {
    guard !bytes.isEmpty else { throw .empty }
    guard let kind = ExhibitKind(startsWith: bytes) else { throw .otherKind }
    return Exhibit(
        number: number, kind: kind, title: title, note: note, fileName: fileName, byteCount: bytes.count,
        digest: FileDigest(of: bytes).text)
}
