extension StandardsBook {
    /// A file that a seller downloads again and again, and where it is found.
    package struct Report: Hashable, Sendable {
        /// As the reader of such a file names it.
        package let kind: String
        /// Kinds of files that say the same.
        package let also: [String]
        /// For how many days one is good: it is due when more have gone by.
        package let everyDays: Int
        /// Not every seller has it: it is asked for only where one was brought before.
        package let isOptional: Bool
        /// Holds official figures, which show on which day windows end.
        package let teachesLag: Bool
        /// By language: what to click.
        package let paths: [String: String]
        /// Why so often; the marketplaces say so for none.
        package let reason: String

        package init(
            kind: String, also: [String] = [], everyDays: Int, isOptional: Bool = false, teachesLag: Bool = false,
            paths: [String: String], reason: String
        ) {
            self.kind = kind
            self.also = also
            self.everyDays = everyDays
            self.isOptional = isOptional
            self.teachesLag = teachesLag
            self.paths = paths
            self.reason = reason
        }

        /// What to click, in a language or in English.
        package func path(language: String) -> String {
            paths[language] ?? paths["en"] ?? ""
        }

        package func isTold(by kind: String) -> Bool { kind == self.kind || also.contains(kind) }
    }
}
