import ArgumentParser

/// The `standing` command; the tree of folders is the tree of commands.
struct StandingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standing",
        abstract: "Keep a marketplace seller's account in good standing.",
        discussion: """
            Give it the files you download from the marketplace, and it says where the account stands, which orders \
            cause it, until when they count, and how much room is left:

                standing check all-orders.txt seller-feedback.txt settlement.txt

            Try it without files of your own: standing demo

            To look every day, keep the files and open them as pages:

                standing import all-orders.txt --account my-shop --store STORE
                standing serve
            """,
        version: version,
        subcommands: [
            Check.self, Series.self, Standards.self, Demo.self, Import.self, AccountCommand.self,
            UserCommand.self,
            DatabaseCommand.self,
            Serve.self, Evaluate.self, Appeal.self,
        ])

    static let version = "0.1.0"
}
