import TestSupport
import Testing

@testable import Appeals

/// Patterns, and the way they are looked for.
struct PhraseTests {
    private func book(_ pattern: String, lists: [String: String] = [:]) -> PhraseBook {
        let language = PhraseLanguage(
            language: .english, lists: lists, contractions: [:], phrases: [Phrases(.plan, source: "test", [pattern])],
            numbers: ["two": 2], months: [:], units: [:])
        return PhraseBook(languages: [language], dialects: [])
    }

    private func found(_ pattern: String, in text: String, lists: [String: String] = [:]) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let text = NoticeText(scalars, stretches: [0..<scalars.count], subjectEnd: 0, contractions: ["don't": "do not"])
        return book(pattern, lists: lists).matches(in: text).map { String(String.UnicodeScalarView(scalars[$0.range])) }
    }

    @Test func theGrammar() {
        #expect(found("send a plan", in: "Please SEND a plan.") == ["SEND a plan"])
        #expect(found("(send|mail) plan", in: "mail plan") == ["mail plan"])
        #expect(found("send [us] plan", in: "send plan. send us plan") == ["send plan", "send us plan"])
        #expect(found("send ..2 plan", in: "send me a plan") == ["send me a plan"])
        #expect(found("send ..2 plan", in: "send me no such plan").isEmpty)
        #expect(found("deactivat* account", in: "deactivating account") == ["deactivating account"])
        #expect(found("order", in: "orders") == ["orders"])
        #expect(found("# day", in: "17 days, two days, some days") == ["17 days", "two days"])
        #expect(found("^ send", in: "send and send") == ["send"])
        #expect(found("<a> plan", in: "your plan", lists: ["a": "my|your"]) == ["your plan"])
        #expect(found("do not send", in: "Don’t send") == ["Don’t send"])
        #expect(found("root cause of", in: "root cause(s) of") == ["root cause(s) of"])
        #expect(found("已..2停用", in: "您的账户已被停用。") == ["已被停用"])
        #expect(found("账户", in: "帐户 帳戶 账户") == ["帐户", "帳戶", "账户"])
    }

    @Test func noPatternReachesBeyondASentence() {
        #expect(found("send ..9 plan", in: "Send this. It is no plan.").isEmpty)
    }

    @Test(arguments: ["", "(a", "a)", "[a", "<none>", "..3 a", "[a] ..", "(a|b)s", "(a)*", "*"])
    func brokenPatternsAreFound(_ pattern: String) {
        #expect(!book(pattern).problems.isEmpty)
    }

    @Test func allPatternsAreWhole() {
        #expect(testReader.book.problems.isEmpty)
    }

    @Test func everyPhraseHasItsSource() {
        for language in PhraseLanguage.all {
            for phrases in language.phrases { #expect(!phrases.source.isEmpty && !phrases.patterns.isEmpty) }
        }
    }

    /// The program of places agrees with trying every way one after another.
    @Test func matchingIsWhatThePatternSays() throws {
        var random = SeededGenerator(seed: 7)
        let letters = ["a", "b", "c", "d"]
        for round in 0..<2_000 {
            let pattern = randomPattern(&random, depth: 0)
            var program = PhraseProgram()
            // Number 3 is a number too.
            program.numberWord = letters.count
            let start = program.add(pattern)
            // Some are longer than one row of places.
            let words = (0..<Int.random(in: 0...(round % 20 == 0 ? 150 : 9), using: &random)).map { _ in
                Int.random(in: 0..<letters.count, using: &random)
            }
            var sentence = SentenceWords(vocabulary: letters.count + 1)
            sentence.begin(count: words.count)
            for (place, word) in words.enumerated() {
                sentence.put(word, at: place)
                if word == 3 { sentence.put(letters.count, at: place) }
            }
            for place in words.indices {
                let expected = ends(pattern, words, place).filter { $0 > place }.min()
                #expect(
                    program.end(of: start, in: sentence, from: place) == expected, "\(pattern) in \(words) at \(place)")
            }
        }
    }

    private func randomPattern(_ random: inout SeededGenerator, depth: Int) -> PhrasePattern {
        let kind = Int.random(in: 0..<(depth < 3 ? 7 : 4), using: &random)
        func parts(_ random: inout SeededGenerator) -> [PhrasePattern] {
            var parts: [PhrasePattern] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                parts.append(randomPattern(&random, depth: depth + 1))
            }
            return parts
        }
        switch kind {
        case 0: return .word(Int.random(in: 0..<4, using: &random))
        case 1: return .number
        case 2: return .gap(Int.random(in: 0...3, using: &random))
        case 3: return .start
        case 4: return .sequence(parts(&random))
        case 5: return .choice(parts(&random))
        default: return .optional(randomPattern(&random, depth: depth + 1))
        }
    }

    private func ends(_ pattern: PhrasePattern, _ words: [Int], _ place: Int) -> Set<Int> {
        switch pattern {
        case .word(let word): return place < words.count && words[place] == word ? [place + 1] : []
        case .number: return place < words.count && words[place] == 3 ? [place + 1] : []
        case .gap(let length): return Set((place...place + length).filter { $0 <= words.count })
        case .start: return place == 0 ? [0] : []
        case .sequence(let items):
            return items.reduce([place]) { places, item in Set(places.flatMap { ends(item, words, $0) }) }
        case .choice(let items): return Set(items.flatMap { ends($0, words, place) })
        case .optional(let item): return ends(item, words, place).union([place])
        }
    }
}
