package import Appeals

/// Why something cannot be added to a case.
package enum CaseTrouble: Error, Hashable, Sendable {
    /// Somebody else has changed it since; nothing was kept.
    case newerVersion
    case refused(CaseState.Refusal)
    /// The text of a notice says nothing.
    case emptyText
    /// Not a PDF, JPEG, PNG or GIF.
    case unknownKind
    case tooLarge
    /// All documents of the case together.
    case tooMuch
    /// No PDF could be made, with what the program that makes them said.
    case notPrinted(String)
    case sealed(SecretKey.Problem)
}
