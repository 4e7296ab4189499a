import ArgumentParser

struct Appeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read what the marketplace wrote; review and draft letters that ask for selling rights back.",
        discussion: "What is said about a letter is advice on its text, not legal advice, and foretells no decision.",
        subcommands: [AppealRead.self, AppealReview.self, AppealDraft.self])
}
