/// The categories of goods that the rows of a batch name; empty for files without the column.
package struct CategoryColumn: Sendable {
    /// A row that names a category.
    package struct Entry: Sendable {
        /// The place of the row among the batch's statements.
        package var row: UInt32
        /// The place of the category in `names`.
        package var name: UInt32
    }

    private var interner = Interner<String>()
    package private(set) var entries: [Entry] = []

    package init() {}

    /// Every category the rows name, once.
    package var names: [String] { interner.values }

    package mutating func append(_ name: String, row: Int) {
        entries.append(Entry(row: UInt32(clamping: row), name: interner.place(of: name)))
    }
}
