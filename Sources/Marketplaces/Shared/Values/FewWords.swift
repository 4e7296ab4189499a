/// What a text that somebody wrote may be like and still be kept: a few words on what something is about or where it was. What is
/// longer, or can reach somebody, may tell of a buyer.
struct FewWords {
    let mostCharacters: Int
    /// So many digits in a row are a number of somebody.
    let digitsInARow: Int

    /// What a message is about.
    static let topic = FewWords(mostCharacters: 40, digitsInARow: 5)
    /// A place of a parcel, a category of goods, why something came back.
    static let name = FewWords(mostCharacters: 80, digitsInARow: 7)

    func allow(_ text: String) -> Bool {
        var characters = 0
        var run = 0
        // Digits with only blanks, dashes and the like between them.
        var grouped = 0
        for scalar in text.unicodeScalars {
            characters += 1
            if scalar.isDigit {
                run += 1
                grouped += 1
            } else {
                run = 0
                if !scalar.partsDigits { grouped = 0 }
            }
            if characters > mostCharacters || scalar.isAtSign || run >= digitsInARow || grouped >= phoneDigits {
                return false
            }
        }
        return true
    }
}

/// The shortest telephone number that can be called from elsewhere has so many digits.
private let phoneDigits = 7

extension String {
    /// Without what could reach a buyer: mail addresses, and the digits of telephone numbers. Days and numbers of orders stay.
    var withoutReach: String {
        let words = split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.unicodeScalars.contains(where: \.isAtSign) ? "···" : String($0) }
        return words.joined(separator: " ").withoutPhones
    }

    private var withoutPhones: String {
        var scalars = Array(unicodeScalars)
        var start = 0
        while let first = scalars[start...].firstIndex(where: \.isDigit) {
            let end = scalars[first...].firstIndex { !$0.isDigit && !$0.partsDigits } ?? scalars.count
            let number = DigitGroups(scalars[first..<end], isCalled: first > 0 && scalars[first - 1] == "+")
            if number.isPhone {
                for place in first..<end where scalars[place].isDigit { scalars[place] = "·" }
            }
            start = end
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// Digits and what stands between them.
private struct DigitGroups {
    private let lengths: [Int]
    private let hasOnlyDashes: Bool
    private let isCalled: Bool

    /// - Parameter isCalled: whether a plus sign stands before them.
    init(_ scalars: ArraySlice<Unicode.Scalar>, isCalled: Bool) {
        lengths = scalars.split { !$0.isDigit }.map(\.count)
        hasOnlyDashes = scalars.allSatisfy { $0.isDigit || $0 == "-" }
        self.isCalled = isCalled
    }

    var isPhone: Bool { lengths.reduce(0, +) >= phoneDigits && !isDay && !isOrder }

    /// `2026-10-20 …`, `20.10.2026`, `1/2/26`.
    private var isDay: Bool {
        guard lengths.count >= 3, !isCalled, lengths[1] <= 2 else { return false }
        return lengths[0] == 4 && lengths[2] <= 2 || lengths[0] <= 2 && [2, 4].contains(lengths[2])
    }

    /// Three groups with more digits than any telephone number (15; source: ITU-T E.164).
    private var isOrder: Bool { lengths.count == 3 && hasOnlyDashes && lengths.reduce(0, +) > 15 }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool {
        isASCII ? ("0"..."9").contains(self) : properties.numericType == .decimal
    }

    fileprivate var isAtSign: Bool { self == "@" || self == "\u{FF20}" || self == "\u{FE6B}" }

    /// Whether telephone numbers and days have it between their digits.
    fileprivate var partsDigits: Bool {
        switch self {
        case " ", "-", "(", ")", ".", "/", "+", "\u{A0}", "\u{2010}"..."\u{2014}", "\u{FF0D}": true
        default: false
        }
    }
}
