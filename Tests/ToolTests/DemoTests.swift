import Foundation
import Testing

struct DemoTests {
    @Test(arguments: ["en", "zh"])
    func text(_ language: String) async throws {
        let result = try await StandingProcess.run(["demo", "--language", language])
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "demo.\(language).txt")
    }

    /// What the pattern seller must see at a glance, however it is worded.
    @Test func figuresInTheText() async throws {
        let result = try await StandingProcess.run(["demo", "--language", "en"])
        let text = result.output.replacing("\u{A0}", with: " ")
        for part in ["2 of 126", "1.59 %", "below 1 %", "75 clean orders short", "Qinghe Home", "23 November 2026"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    /// Chinese sentences and tables keep to Chinese punctuation.
    @Test func chinesePunctuation() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let odd = try folder.write("odd.csv", Samples.orders + "A3,nonsense,shipped,,\n")
        let few = files.filter { $0.contains("all-orders") } + [odd]
        for arguments in [["demo"], ["check"] + few + Samples.shopArguments] {
            let result = try await StandingProcess.run(arguments + ["--language", "zh"])
            try #require(result.code == 0)
            for mark in [": ", "; ", ", "] {
                let lines = result.output.split(separator: "\n").filter { $0.contains(mark) }
                #expect(lines.isEmpty, "\(arguments[0]): \(lines)")
            }
        }
    }

    @Test func languageIsThatOfTheLocale() async throws {
        let chosen = try await StandingProcess.run(["demo", "--language", "zh"])
        for variables in [
            ["LC_ALL": "zh_CN.UTF-8"], ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], ["LC_ALL": "", "LC_MESSAGES": "zh_TW"],
        ] {
            let result = try await StandingProcess.run(["demo"], environment: variables)
            #expect(result.output == chosen.output, "\(variables)")
        }
        let english = try await StandingProcess.run(["demo"], environment: ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"])
        #expect(english.output != chosen.output)
    }

    /// The files that demo writes, checked, say what demo says.
    @Test func filesGiveTheSameAnswer() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        #expect(files.count == 10)
        let demo = try await StandingProcess.run(["demo", "--format", "json"])
        let checked = try await StandingProcess.run(
            ["check", "--format", "json"] + Samples.shopArguments + files, folder: folder.path)
        #expect(demo.code == 0 && checked.code == 0)
        let figures = try StandardFigures(demo.output)
        #expect(!figures.lines.isEmpty)
        #expect(try StandardFigures(checked.output) == figures)
    }

    @Test func theSameOnEveryRun() async throws {
        let first = try await StandingProcess.run(["demo", "--format", "json"])
        let second = try await StandingProcess.run(["demo", "--format", "json"])
        #expect(first.output == second.output)
    }
}

/// The accounts of a JSON answer without file names and lines.
struct StandardFigures: Equatable {
    let lines: [String]

    init(_ json: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        guard let root = value as? [String: Any], let accounts = root["accounts"] else {
            throw CocoaError(.propertyListReadCorrupt)
        }
        lines = StandardFigures.flat(accounts, path: "")
    }

    private static func flat(_ value: Any, path: String) -> [String] {
        if let object = value as? [String: Any] {
            let kept = object.filter { $0.key != "file" && $0.key != "line" }
            return kept.sorted { $0.key < $1.key }.flatMap { flat($0.value, path: "\(path).\($0.key)") }
        }
        if let list = value as? [Any] {
            return list.enumerated().flatMap { flat($0.element, path: "\(path)[\($0.offset)]") }
        }
        return ["\(path) = \(value)"]
    }
}
