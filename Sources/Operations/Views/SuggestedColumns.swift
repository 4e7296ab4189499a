import AccountHealth
import Marketplaces

// What a table tells of its columns by itself, for somebody to correct.

/// The words in one column of a table, with ours.
package struct TranslatedWords: Hashable, Sendable {
    package struct Word: Hashable, Sendable {
        /// As the file writes it.
        package var written: String
        /// Ours; empty where somebody has left it unsaid, nil where nobody was asked.
        package var meaning: String?
    }

    /// Our column, and the one of the file.
    package var column: String
    package var name: String
    package var words: [Word]
    /// The words of ours among which one chooses.
    package var choices: [String]
}

extension TableHead {
    /// So many different words of a column are asked for; where there are more it holds something else.
    private static let mostWords = 20
    /// Longer than any word of a shop system, in characters.
    private static let longestWord = 60

    /// What to start from: what was said before, or else what the table seems to say.
    ///
    /// - Parameter kind: of the facts; nil where nobody has said it.
    package func suggestion(kind: String?) -> StatedColumns {
        if let stated = stated.first(where: { $0.kind == kind ?? $0.kind }) { return stated.completed(by: self) }
        let facts = FactKind.all.first { $0.name == kind } ?? FactKind.all[0]
        let columns = guess.filter { facts.columns.contains($0.key) }
        return StatedColumns(kind: facts.name, columns: columns, zone: isChinese ? TableHead.china : "")
            .completed(by: self)
    }

    /// Where shop systems with Chinese headers write their moments.
    package static let china = "Asia/Shanghai"

    /// Whether a header has signs that no other language has; of most signs Japanese has the same.
    private var isChinese: Bool {
        columns.contains { $0.contains { "单订时间发货态签码达".contains($0) } }
    }

    /// The cells of a column, as they come.
    private func cells(_ name: String) -> [String] {
        guard let place = columns.firstIndex(of: name) else { return [] }
        return rows.compactMap { $0.indices.contains(place) && !$0[place].isEmpty ? $0[place] : nil }
    }

    /// The different words in a column, as they come.
    fileprivate func words(_ name: String) -> [String] {
        var keys: Set<String> = []
        let words = cells(name).filter { $0.count <= TableHead.longestWord && keys.insert(Header.key($0)).inserted }
        return Array(words.prefix(TableHead.mostWords))
    }

    /// How the moments of some columns are written; empty where they are ISO 8601 or nothing is certain.
    fileprivate func dates(_ names: [String]) -> String {
        DatePattern.guess(names.flatMap { cells($0) }) ?? ""
    }
}

extension StatedColumns {
    /// The same with what a table itself tells for certain: how its dates are written, and what its words mean.
    package func completed(by head: TableHead) -> StatedColumns {
        var stated = self
        if dates.isEmpty {
            let moments = columns.filter { PlainKind.moments.contains($0.key) }
            stated.dates = head.dates(Set(moments.values).sorted())
        }
        for list in translatedWords(of: head) {
            for word in list.words where word.meaning == nil {
                guard let meaning = PlainKind(rawValue: kind)?.meaning(of: word.written, in: list.column) else {
                    continue
                }
                stated.values[list.column, default: [:]][word.written] = meaning
            }
        }
        return stated
    }

    /// The words of a table of which somebody may say what they mean, and those that were said of other tables.
    package func translatedWords(of head: TableHead) -> [TranslatedWords] {
        guard let known = FactKind.all.first(where: { $0.name == kind }) else { return [] }
        return known.columns.compactMap { column in
            let choices = known.words(of: column)
            guard let name = columns[column], !choices.isEmpty else { return nil }
            let said = values[column] ?? [:]
            let seen = head.words(name).map { word in
                TranslatedWords.Word(
                    written: word, meaning: said.first { Header.key($0.key) == Header.key(word) }?.value)
            }
            let keys = Set(seen.map { Header.key($0.written) })
            let others = said.filter { !keys.contains(Header.key($0.key)) }.sorted { $0.key < $1.key }
            let words = seen + others.map { TranslatedWords.Word(written: $0.key, meaning: $0.value) }
            return words.isEmpty
                ? nil : TranslatedWords(column: column, name: name, words: words, choices: choices)
        }
    }

    /// Whether a table holds words of which nobody was asked yet what they mean.
    package func leavesWordsUnasked(in head: TableHead) -> Bool {
        translatedWords(of: head).contains { $0.words.contains { $0.meaning == nil } }
    }
}
