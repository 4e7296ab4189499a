package import AccountHealth

/// A made-up shop with all its files, so that everything can be tried without files of one's own.
package struct SampleShop: Sendable {
    package struct File: Sendable {
        package let name: String
        package let text: String

        /// The file as a document to read.
        package var document: Document {
            Document(name: name, source: MemorySource(Array(text.utf8)))
        }
    }

    package let account: String
    package let store: StoreID
    /// The day the shop's story is told on.
    package let day: Day
    package let files: [File]
}
