import Testing

/// Sentences stand in Wording, are used, and stand nowhere else in the pages.
struct WordingTests {
    /// A sentence nobody says is dead weight that two languages keep up.
    @Test func everySentenceIsSaid() throws {
        let tree = try SourceTree()
        let declaration = /(?:func|var|let) ([a-z][A-Za-z0-9]*)/
        var names: Set<String> = []
        for line in tree.files(of: "Wording").flatMap(\.code) where line.contains("package ") {
            if let found = line.firstMatch(of: declaration) { names.insert(String(found.1)) }
        }
        try #require(names.count > 100)
        var counts: [String: Int] = [:]
        for line in tree.files.flatMap(\.code) {
            for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                counts[String(word), default: 0] += 1
            }
        }
        // Where it stands once, it is only declared.
        let unused = names.filter { counts[$0, default: 0] < 2 }
        #expect(unused.isEmpty, "\(unused.sorted())")
    }

    /// Texts of headers, logs, style sheets, the script and errors are for machines and for those who run them.
    static let machineTexts = [
        "Web/Style/", "Web/Script/", "Web/Server/", "Web/HTML/", "Web/Uploads/", "Web/API/",
    ]

    @Test func pagesHoldNoSentenceOfTheirOwn() throws {
        let words = /"[^"\\]*[A-Za-z]{2,} [A-Za-z]{2,}[^"]*"/
        let chinese = /"[^"]*[\u{4E00}-\u{9FFF}]/
        let literal = /(?:words|text): "(?!Standing")[^"\\]*[A-Za-z]/
        let files = try SourceTree().files(of: "Web")
        try #require(files.count > 30)
        for file in files {
            let places = file.places { $0.firstMatch(of: literal) != nil || $0.firstMatch(of: chinese) != nil }
            #expect(places.isEmpty || file.path == "Web/HTML/Typesetting.swift", "\(places.joined(separator: "\n"))")
            if WordingTests.machineTexts.contains(where: { file.path.hasPrefix($0) }) { continue }
            // Markup and values of attributes are literals of the program, not sentences.
            let sentences = file.places { line in
                line.firstMatch(of: words) != nil && !line.contains(".markup(") && !line.contains(".content(")
            }
            #expect(sentences.isEmpty, "\(sentences.joined(separator: "\n"))")
        }
    }
}
