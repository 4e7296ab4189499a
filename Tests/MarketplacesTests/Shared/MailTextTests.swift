import Testing

@testable import Marketplaces

struct MailTextTests {
    /// What says nothing is not searched for words again and again.
    @Test(arguments: ["\n", ".\n", "? ", "a.\n", "•\n", "。", "> x\n"])
    func blankSentencesAreLeftOut(_ piece: String) {
        let mail = MailText("The claim was granted.\n\n" + String(repeating: piece, count: 5_000) + "\n\nIt is final.")
        #expect(mail.sentences.filter { $0.place(of: "granted") != nil }.count == 1)
        #expect(mail.sentences.contains { $0.place(of: "final") != nil })
        #expect(mail.sentences.count <= 3)
    }
}
