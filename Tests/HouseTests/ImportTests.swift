import Testing

/// An arrow goes only upwards in the picture of the house (DESIGN, section 3).
struct ImportTests {
    /// What each module may import; a module that is missing here may not exist.
    static let allowed: [String: Set<String>] = [
        "AccountHealth": ["RealModule"],
        "Prevention": ["AccountHealth"],
        "Appeals": ["AccountHealth", "RealModule"],
        "Marketplaces": ["AccountHealth", "Prevention", "Appeals", "CArchive", "CTabs", "Yams"],
        "Connections": [
            "AccountHealth", "Prevention", "Appeals", "CArchive", "CGMime", "Subprocess", "SystemPackage",
        ],
        "Storage": ["AccountHealth", "Prevention", "Appeals", "CLibPQ", "GRDB", "GRDBSQLite"],
        "Wording": ["AccountHealth", "Appeals"],
        "Operations": [
            "AccountHealth", "Prevention", "Appeals", "Marketplaces", "Connections", "Storage", "Crypto",
            "CryptoExtras",
        ],
        "Web": [
            "AccountHealth", "Prevention", "Appeals", "Operations", "Wording", "Hummingbird", "HTTPTypes", "NIOCore",
            "NIOHTTP1", "NIOHTTPTypes", "NIOPosix", "Logging", "CZlib",
        ],
        "Tool": [
            "AccountHealth", "Prevention", "Appeals", "Marketplaces", "Connections", "Storage", "Operations", "Web",
            "Wording", "ArgumentParser", "Logging",
        ],
        "TestSupport": [
            "AccountHealth", "Prevention", "Appeals", "Marketplaces", "Connections", "Storage", "Operations", "Wording",
            "Subprocess",
        ],
    ]

    /// The three domain modules know no operating system, only these packages.
    static let domain: Set<String> = ["AccountHealth", "Prevention", "Appeals"]
    static let domainPackages: Set<String> = [
        "Numerics", "RealModule", "Collections", "OrderedCollections", "DequeModule", "HeapModule", "Algorithms",
    ]
    /// What every other module may take from the system; `Wording` needs none of it.
    static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Dispatch", "Synchronization",
    ]

    @Test func modulesImportOnlyWhatLiesAboveThem() throws {
        for file in try SourceTree().files {
            let allowed = try #require(
                ImportTests.allowed[file.module], "\(file.path): the module is not in the table of the house")
            for module in ImportTests.imports(of: file) {
                let isAllowed: Bool
                if allowed.contains(module) {
                    isAllowed = true
                } else if ImportTests.domain.contains(file.module) {
                    isAllowed = ImportTests.domainPackages.contains(module)
                } else {
                    isAllowed = file.module != "Wording" && ImportTests.system.contains(module)
                }
                #expect(isAllowed, "\(file.path) imports \(module)")
            }
        }
    }

    @Test func importsAreSeen() throws {
        let check = try #require(try SourceTree().files.first { $0.path == "Tool/Check/Check.swift" })
        #expect(ImportTests.imports(of: check).contains("ArgumentParser"))
        let operations = try SourceTree().files(of: "Operations").flatMap(ImportTests.imports)
        #expect(operations.contains("AccountHealth") && operations.contains("Marketplaces"))
    }

    static func imports(of file: SourceTree.File) -> [String] {
        file.code.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
            let before = words[..<place]
            let isImport = before.allSatisfy { word in
                word.hasPrefix("@") || ["package", "public", "internal", "private", "fileprivate"].contains(word)
            }
            guard isImport else { return nil }
            let kinds = ["struct", "class", "enum", "func", "var", "let", "typealias", "protocol"]
            let name = kinds.contains(words[place + 1]) ? words.dropFirst(place + 2).first : words[place + 1]
            return name.map { String($0.prefix { $0 != "." }) }
        }
    }
}
