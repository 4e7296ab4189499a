import Testing

/// No file outside `Marketplaces/<Name>/` contains a marketplace's name in code; a marketplace is a value.
struct MarketplaceNameTests {
    static let names: Set<String> = ["amazon", "jumia", "temu", "daraz", "kilimall"]

    /// The list, where one line names each marketplace.
    static let lists = ["Marketplaces/Marketplace.swift", "Marketplaces/Marketplaces.swift"]

    /// A store as an example, such as `amazon.us` or `amazon.co.uk` in a help text or a doc comment.
    private static func withoutStoreExamples(_ line: String) -> String {
        line.replacing(/\b(?:amazon|jumia|temu|daraz|kilimall)\.(?:com?\.)?[a-z]{2}\b/, with: "store")
    }

    private static func isInItsFolder(_ file: SourceTree.File, _ name: String) -> Bool {
        let parts = file.path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Marketplaces" && parts[1].lowercased() == name
    }

    private static func named(in line: String) -> Set<String> {
        names.intersection(line.camelWords)
    }

    @Test func codeNamesNoMarketplace() throws {
        for file in try SourceTree().files {
            let isList = MarketplaceNameTests.lists.contains(file.path)
            for (number, line) in zip(1..., file.code) {
                if isList, line.contains("static let all: [Marketplace]") { continue }
                // Examples of stores may stand in help texts, which are literals; outside of them nothing may.
                let text = line.contains("\"") ? MarketplaceNameTests.withoutStoreExamples(line) : line
                let found = MarketplaceNameTests.named(in: text).filter {
                    !MarketplaceNameTests.isInItsFolder(file, $0)
                }
                #expect(found.isEmpty, "\(file.path):\(number): \(line.trimmingWhitespace)")
            }
        }
    }

    /// Comments too, but for examples of stores.
    @Test func commentsNameNoMarketplace() throws {
        for file in try SourceTree().files {
            for (number, line, code) in zip3(file.lines, file.code) where line != code {
                if MarketplaceNameTests.lists.contains(file.path), code.contains("static let all") { continue }
                let text = MarketplaceNameTests.withoutStoreExamples(line)
                let found = MarketplaceNameTests.named(in: text).filter {
                    !MarketplaceNameTests.isInItsFolder(file, $0)
                }
                #expect(found.isEmpty, "\(file.path):\(number): \(line.trimmingWhitespace)")
            }
        }
    }

    /// A store in code would be a rule for one marketplace.
    @Test func helpExamplesAreTheOnlyStoresInCode() throws {
        let stores = try Regex(#""(amazon|jumia|temu|daraz|kilimall)\.[a-z.]+""#)
        for file in try SourceTree().files where !file.path.hasPrefix("Marketplaces/") {
            let places = file.places { $0.lowercased().firstMatch(of: stores) != nil }
            #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
        }
    }

    @Test func theListNamesEachMarketplaceOnce() throws {
        let files = try SourceTree().files.filter { MarketplaceNameTests.lists.contains($0.path) }
        var lines: [String] = []
        for file in files { lines += file.code.filter { $0.contains("static let all: [Marketplace]") } }
        #expect(lines.count == 1)
        let line = lines.joined()
        let folders = Set(
            try SourceTree().files.compactMap { file -> String? in
                let parts = file.path.split(separator: "/")
                guard parts.count > 2, parts[0] == "Marketplaces" else { return nil }
                let name = parts[1].lowercased()
                return MarketplaceNameTests.names.contains(name) ? name : nil
            })
        #expect(!folders.isEmpty)
        #expect(Set(line.camelWords).intersection(MarketplaceNameTests.names) == folders)
    }

    private func zip3(_ lines: [String], _ code: [String]) -> [(Int, String, String)] {
        zip(1..., zip(lines, code)).map { ($0, $1.0, $1.1) }
    }
}
