/// The kinds of documents that appeals take. What a file is, its first bytes say, never its name.
package enum ExhibitKind: String, Sendable, CaseIterable {
    case pdf, jpeg, png, gif

    /// Nil for anything else.
    package init?(startsWith bytes: some Sequence<UInt8>) {
        let start = Array(bytes.prefix(8))
        let kind = ExhibitKind.allCases.first { kind in
            kind.signatures.contains { start.starts(with: $0) }
        }
        guard let kind else { return nil }
        self = kind
    }

    /// ISO 32000-1, 7.5.2; ISO 10918-1, B.1.1.3; ISO 15948, 5.2; GIF89a, 17.
    private var signatures: [[UInt8]] {
        switch self {
        case .pdf: [Array("%PDF-".utf8)]
        case .jpeg: [[0xFF, 0xD8, 0xFF]]
        case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
        case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
        }
    }

    package var mediaType: String { self == .pdf ? "application/pdf" : "image/\(rawValue)" }
    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
    /// Whether it can be shown on a page of the pack.
    package var isImage: Bool { self != .pdf }
}

/// Why a file cannot be an exhibit.
package enum ExhibitProblem: Error, Sendable, Hashable {
    case empty
    /// Its first bytes are those of no kind that appeals take.
    case otherKind
}
