import AccountHealth
import Testing

@testable import Appeals

/// A case is the list of what happened in it.
struct CaseRecordTests {
    @Test func whatIsWrittenStandsUntilItIsTakenBack() throws {
        let edit = LetterEdit(part: .actions, english: "We did it.", basis: "The records say so.")
        let own = LetterEdit(part: .closing, english: "Thank you.", basis: nil)
        var record = try CaseRecord([.opened(CaseStateTests.message), .wrote("a", edit), .wrote("own:2", own)])
        #expect(record.edits == ["a": edit, "own:2": own] && record.ownKeys == ["own:2"] && record.version == 3)
        try record.take(.wrote("own:2", nil))
        try record.take(.wrote("a", nil))
        #expect(record.edits.isEmpty && record.ownKeys.isEmpty && record.version == 5)
    }

    @Test func exhibitsKeepTheirNames() throws {
        func exhibit(_ id: String) -> CaseExhibit { CaseExhibit(id: id, kind: "count", file: "a.pdf", digest: "d") }
        var record = try CaseRecord([.opened(CaseStateTests.message)])
        #expect(record.nextExhibitID == "E1")
        try record.take(.exhibited(exhibit("E1")))
        try record.take(.exhibited(exhibit("E2")))
        var round = CaseStateTests.round(1)
        round.facts.exhibits = record.exhibits
        try record.take(.submitted(round))
        try record.take(.withdrew("E2"))
        // What was sent under a name keeps it.
        #expect(record.exhibits.map(\.id) == ["E1"] && record.nextExhibitID == "E3")
        // So does what was not: a sentence may name it.
        try record.take(.exhibited(exhibit("E3")))
        try record.take(.withdrew("E3"))
        #expect(record.nextExhibitID == "E4")
    }

    @Test func theMessageToAnswerIsTheLastThatAsks() throws {
        func message(_ text: String) -> CaseMessage {
            CaseMessage(mail: NoticeMail(parts: [text]), receivedOn: CaseStateTests.day)
        }
        let record = try CaseRecord([
            .opened(message("notice")), .submitted(CaseStateTests.round(1)), .answered(message("more"), .moreWanted),
            .submitted(CaseStateTests.round(2)), .answered(message("arrived"), .acknowledged),
        ])
        #expect(record.openMessage == message("more") && record.messages.count == 3)
        #expect(record.answers.map(\.round) == [1, 2] && record.round == 2)
        #expect(record.refusedLetters == ["Letter 1"], "one that waits for its answer is not refused")
    }
}
