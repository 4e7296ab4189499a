import AccountHealth
import ArgumentParser
import Glibc
import Marketplaces
import Operations
import Wording

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the sample shop: two claims in 126 orders.",
        discussion: """
            The shop is made up, complete, and the same on every machine. With --files its reports are written to a \
            folder, so that you can open them, change them, and check them yourself.
            """)

    @Option(help: "Write the sample shop's files to this folder instead of checking them.")
    var files: String?

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let setting = try Setting.reading(standards: nil, mappings: [])
        let wording = languageOption.wording
        guard let shop = Marketplaces.sampleShop(directory: setting.directory) else { return }
        if let files {
            try write(shop, to: files)
            print(wording.wroteFiles(shop.files.count, folder: files))
            print("standing check \(files)/* --account \"\(shop.account)\" --as-of \(shop.day)")
            return
        }
        let report = await checkSampleShop(shop, setting: setting)
        try await report.print(format: format, wording: wording, setting: setting)
        if format == .text { print("\n" + wording.sampleNote) }
    }

    private func write(_ shop: SampleShop, to folder: String) throws {
        if mkdir(folder, 0o755) != 0, errno != EEXIST {
            throw Failure(
                code: Failure.noFile,
                description: "standing: \(folder) cannot be made: \(String(cString: strerror(errno)))")
        }
        for file in shop.files {
            let output = try OutputFile(path: "\(folder)/\(file.name)")
            try output.write(Array(file.text.utf8))
            try output.finish()
        }
    }
}
