/// One step from an earlier form of the tables to a later one. It is never edited once it was released.
package struct Migration: Sendable {
    package let name: String
    let statements: [SQL]

    package init(_ name: String, _ statements: [SQL]) {
        self.name = name
        self.statements = statements
    }

    /// All of them, in the order in which they are applied.
    package static let all: [Migration] = [
        .accountsAndFacts, .figures, .boardVersions, .forecasts, .users, .settings, .visits, .requestKeys, .cases,
        .boardOrder, .auditAccounts,
    ]

    /// The table of the migrations applied; it is there before the first.
    static let table = Table("migration", [.text("name"), .integer("at")], key: ["name"])

    static let tableDefinition = SQL(
        """
        CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (name))
        """)
}
