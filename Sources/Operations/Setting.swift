package import AccountHealth
package import Marketplaces

/// The marketplaces with their standards as they hold here: the books, with the user's overrides, and the zones of stores.
package struct Setting: Sendable {
    package let books: [StandardsBook]
    package let directory: StoreDirectory
    package let readers: Readers

    /// - Parameters:
    ///   - overrides: texts of `--standards` files; each changes every book that has a standard it names.
    ///   - mappings: texts of `--mapping` files.
    package init(overrides: [String] = [], mappings: [String] = []) throws(SettingProblem) {
        var books = Marketplaces.all.map(\.book)
        for text in overrides {
            // An override that names its marketplace is for that one, otherwise for the first.
            var isUsed = false
            var problem: BookProblem?
            for index in books.indices where !isUsed {
                do throws(BookProblem) {
                    let changed = try books[index].changed(byYAML: text)
                    guard changed.marketplace == books[index].marketplace else { continue }
                    books[index] = changed
                    isUsed = true
                } catch {
                    problem = problem ?? error
                }
            }
            if let problem, !isUsed { throw .standards(problem.description) }
            if !isUsed { throw .standards("the marketplace it names is not known") }
        }
        var columnMappings: [ColumnMapping] = []
        for text in mappings {
            do throws(ColumnMapping.Problem) {
                columnMappings += try ColumnMapping.read(text)
            } catch {
                throw .mapping(error.description)
            }
        }
        self.books = books
        directory = StoreDirectory(books: books, makeZone: { makeZone(named: $0) })
        readers = Marketplaces.readers(mappings: columnMappings)
    }

    /// The store of files that name none.
    package var defaultStore: StoreID {
        Marketplaces.defaultStore ?? StoreID("")
    }

    package func book(of store: StoreID) -> StandardsBook? {
        books.first { $0.stores.contains { $0.id == store } }
    }

    /// All stores, in the order of the books.
    package var stores: [StandardsBook.Store] {
        books.flatMap(\.stores)
    }
}

/// Why the user's own standards or mappings cannot be used.
package enum SettingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case standards(String)
    case mapping(String)

    package var description: String {
        switch self {
        case .standards(let reason): "standards: \(reason)"
        case .mapping(let reason): "mapping: \(reason)"
        }
    }
}
