import TestSupport
import Testing

@testable import Appeals

/// Whatever is read, each conclusion rests on words that are there.
struct PlacesTests {
    static let pieces: [String] =
        EnglishClassTests.notices.map(\.text) + EnglishClassTests.replies.map(\.text)
        + ChineseClassTests.wordings.map(\.text)
        + OwnWordsTests.quotations + OwnWordsTests.forwards + FactTests.deadlines.map(\.text) + [AskTests.reply]
        + [
            "\r\n", "\u{0}", "\u{FEFF}", "\u{200B}", "> ", "On wrote:", "\"", "：", "-- ", "111-1234567-1234567", "👩‍👩‍👧",
            "é", "\u{E9}", "1.", "（一）", "①",
        ]

    @Test func placesLieInTheText() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let piece = PlacesTests.pieces.randomElement(using: &random) ?? ""
                // Cut anywhere, also inside a letter of several scalars.
                let scalars = Array(piece.unicodeScalars)
                let start = Int.random(in: 0...scalars.count, using: &random)
                text.unicodeScalars.append(contentsOf: Bool.random(using: &random) ? scalars[...] : scalars[start...])
                text += ["", " ", "\n", "\n\n"].randomElement(using: &random) ?? ""
            }
            let reading = read(text, subject: Bool.random(using: &random) ? "Re: your account\nhas been suspended" : "")
            let count = reading.text.unicodeScalars.count
            for place in reading.places {
                #expect(place.lowerBound >= 0 && place.upperBound <= count)
                #expect(reading.words(place).unicodeScalars.count == place.count)
            }
            for conclusion in reading.issues { #expect(!reading.words(conclusion.range).isEmpty) }
            for ask in reading.asks { #expect(!reading.words(ask.range).isEmpty) }
        }
    }

    @Test func theSameEachTime() {
        for piece in PlacesTests.pieces { #expect(read(piece) == read(piece)) }
    }

    /// A text without end, without lines, or of one sign is read in a moment.
    @Test(arguments: [
        "a ", "not ", "-- ", "your account has been ", "> ", "on ", "within 17 ", "您", "\n", "(", "from:\n",
    ])
    func longTexts(_ piece: String) {
        let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
        #expect(read(text).text.unicodeScalars.count <= NoticeReader.longestText)
    }
}
