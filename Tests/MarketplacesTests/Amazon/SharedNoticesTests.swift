import Appeals
import Foundation
import Testing

@testable import Marketplaces

/// Reads the notices that stand beside the repository on the machines of its makers; wordings of our own are in `AppealsTests`.
@Suite(.enabled(if: SharedSamples.isThere))
struct SharedNoticesTests {
    struct Phrase: Decodable {
        let id: String
        let `class`: String
        let issue: String
        let text: String
        let source: String
        let quoted: Bool
    }

    struct Case: Decodable {
        struct Source: Decodable { let url: String }
        struct Expected: Decodable {
            let `class`: String?
            let issues: [String]?
        }
        let id: String
        let source: Source
        let kind: String
        let text_excerpt: String
        let paraphrase: String?
        let expected: Expected
    }

    private struct Phrases: Decodable { let phrases: [Phrase] }
    private struct Cases: Decodable { let cases: [Case] }

    static func phrases() throws -> [Phrase] {
        let url = SharedSamples.folder.appending(path: "../appeals/notice-phrases.json").standardizedFileURL
        return try JSONDecoder().decode(Phrases.self, from: Data(contentsOf: url)).phrases
    }

    static func cases() throws -> [Case] {
        let url = SharedSamples.folder.appending(path: "../appeals/cases.json").standardizedFileURL
        return try JSONDecoder().decode(Cases.self, from: Data(contentsOf: url)).cases
    }

    private func read(_ text: String) -> NoticeReading { Marketplaces.noticeReader.read(NoticeMail(parts: [text])) }

    @Test func everyQuotedWording() throws {
        for phrase in try SharedNoticesTests.phrases() where phrase.quoted {
            let reading = read(phrase.text)
            #expect(reading.noticeClass?.value.rawValue == phrase.class, "\(phrase.id)")
            #expect(
                reading.issues.map(\.value.rawValue) == (phrase.issue == "any" ? [] : [phrase.issue]), "\(phrase.id)")
        }
    }

    /// The whole notices are not there: a case is the wordings quoted from its page and its excerpt. Letters of sellers are no
    /// notices.
    @Test func nearlyEveryCase() throws {
        let phrases = try SharedNoticesTests.phrases()
        let cases = try SharedNoticesTests.cases()
        let wrong = cases.filter { item in
            let page = item.source.url.split(separator: "?").first.map(String.init) ?? item.source.url
            let isLetter = item.kind == "letter"
            let text =
                isLetter
                ? item.paraphrase ?? item.text_excerpt
                : (phrases.filter { $0.source.contains(page) }.map(\.text) + [item.text_excerpt]).joined(
                    separator: "\n\n")
            let reading = read(text)
            if isLetter { return !reading.isUnrecognised }
            let isClassRight = item.expected.class.map { $0 == reading.noticeClass?.value.rawValue } ?? true
            let areIssuesRight =
                item.expected.issues.map { Set($0) == Set(reading.issues.map(\.value.rawValue)) } ?? true
            return !isClassRight || !areIssuesRight
        }
        #expect(cases.count - wrong.count >= 24, "\(wrong.map(\.id))")
    }
}
