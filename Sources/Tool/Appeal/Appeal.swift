import ArgumentParser

struct Appeal: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Letters that ask for selling rights back.",
        discussion: "What is said about a letter is advice on its text, not legal advice, and foretells no decision.",
        subcommands: [AppealReview.self, AppealDraft.self])
}
