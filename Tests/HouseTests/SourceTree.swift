import Foundation
import Testing

/// The sources of this package as texts, for asking what must never be in them.
struct SourceTree {
    struct File: Sendable {
        /// Below `Sources/`, such as `Tool/Check/Check.swift`.
        let path: String
        /// Line by line, as written.
        let lines: [String]
        /// Line by line without comments.
        let code: [String]

        var module: String { String(path.prefix { $0 != "/" }) }

        /// Lines of code that satisfy a condition, as `path:line: text`.
        func places(where isWanted: (String) -> Bool) -> [String] {
            zip(1..., code).filter { isWanted($0.1) }.map { "\(path):\($0.0): \($0.1.trimmingWhitespace)" }
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The tree, read once for all tests.
    private static let read = Result { try SourceTree(reading: ()) }

    let files: [File]

    init() throws {
        self = try SourceTree.read.get()
    }

    private init(reading: Void) throws {
        let sources = SourceTree.root.appendingPathComponent("Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
        files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
            let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            return File(path: path, lines: SourceTree.lines(text), code: SourceTree.lines(Uncommented(text).text))
        }
        try #require(files.count > 50, "the source tree was not found at \(sources.path)")
    }

    func files(of modules: String...) -> [File] {
        files.filter { modules.contains($0.module) }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

/// Swift text whose comments are blanks; literals stay, and what looks like a comment in them too.
struct Uncommented {
    let text: String

    private enum State: Equatable {
        case code
        case lineComment
        case blockComment(depth: Int)
        /// Ends at so many quotes followed by so many hashes.
        case literal(quotes: Int, hashes: Int)
    }

    init(_ source: String) {
        let scalars = Array(source.unicodeScalars)
        var result = String.UnicodeScalarView()
        var state = State.code
        var index = 0
        func has(_ text: String) -> Bool {
            var place = index
            for scalar in text.unicodeScalars {
                guard place < scalars.count, scalars[place] == scalar else { return false }
                place += 1
            }
            return true
        }
        func take(_ count: Int, asBlank: Bool) {
            for scalar in scalars[index..<min(index + count, scalars.count)] {
                result.append(asBlank && scalar != "\n" ? " " : scalar)
            }
            index += count
        }
        while index < scalars.count {
            switch state {
            case .code where scalars[index] != "/" && scalars[index] != "\"" && scalars[index] != "#":
                take(1, asBlank: false)
            case .code:
                var quoteStart = index
                while quoteStart < scalars.count, scalars[quoteStart] == "#" { quoteStart += 1 }
                let hashes = quoteStart - index
                if has("//") {
                    state = .lineComment
                } else if has("/*") {
                    state = .blockComment(depth: 1)
                    take(2, asBlank: true)
                } else if quoteStart < scalars.count, scalars[quoteStart] == "\"" {
                    let isLong =
                        quoteStart + 2 < scalars.count && scalars[quoteStart...quoteStart + 2].allSatisfy { $0 == "\"" }
                    let quotes = isLong ? 3 : 1
                    state = .literal(quotes: quotes, hashes: hashes)
                    take(hashes + quotes, asBlank: false)
                } else {
                    take(1, asBlank: false)
                }
            case .lineComment:
                if scalars[index] == "\n" { state = .code }
                take(1, asBlank: true)
            case .blockComment(let depth):
                if has("*/") {
                    state = depth == 1 ? .code : .blockComment(depth: depth - 1)
                    take(2, asBlank: true)
                } else if has("/*") {
                    state = .blockComment(depth: depth + 1)
                    take(2, asBlank: true)
                } else {
                    take(1, asBlank: true)
                }
            case .literal(let quotes, let hashes):
                let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
                if has(end) {
                    state = .code
                    take(quotes + hashes, asBlank: false)
                } else if hashes == 0, scalars[index] == "\\" {
                    take(2, asBlank: false)
                } else {
                    // A literal of one line ends with it, also where an interpolation confused the count of quotes.
                    if quotes == 1, scalars[index] == "\n" { state = .code }
                    take(1, asBlank: false)
                }
            }
        }
        text = String(result)
    }
}

extension String {
    var trimmingWhitespace: String {
        trimmingCharacters(in: .whitespaces)
    }

    var trimmingSuffixSpaces: Substring {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The words of a text in small letters: `isAmazonOrder` and `is_amazon_order` are `is`, `amazon`, `order`.
    var camelWords: [String] {
        var words: [String] = []
        var word = ""
        var wasSmall = false
        for character in self {
            guard character.isLetter else {
                if !word.isEmpty { words.append(word) }
                (word, wasSmall) = ("", false)
                continue
            }
            if character.isUppercase, wasSmall {
                words.append(word)
                word = ""
            }
            word += character.lowercased()
            wasSmall = character.isLowercase
        }
        return word.isEmpty ? words : words + [word]
    }
}
