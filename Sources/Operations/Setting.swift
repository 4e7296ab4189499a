package import AccountHealth
package import Marketplaces
import Synchronization

/// The marketplaces with their standards as they hold here: the books, with the user's overrides, and the zones of stores.
package struct Setting: Sendable {
    package let books: [StandardsBook]
    package let directory: StoreDirectory
    package let readers: Readers
    /// The standards of each store and day, and the signatures of counting by them; each page of an account asks for both.
    let standards = Remembered<StoreDay, StorePlan.Standards>()
    let signatures = Remembered<CountingKey, String>()

    /// - Parameters:
    ///   - overrides: texts of `--standards` files; each changes every book that has a standard it names.
    ///   - mappings: texts of `--mapping` files.
    package init(overrides: [String] = [], mappings: [String] = []) throws(SettingProblem) {
        var books = Marketplaces.all.map(\.book)
        for text in overrides { try books.change(byYAML: text) }
        var columnMappings: [ColumnMapping] = []
        for text in mappings {
            do throws(ColumnMapping.Problem) {
                columnMappings += try ColumnMapping.read(text)
            } catch {
                throw .mapping(error.description)
            }
        }
        try self.init(books: books, mappings: columnMappings)
    }

    private init(books: [StandardsBook], mappings: [ColumnMapping]) throws(SettingProblem) {
        self.books = books
        let zones = try Setting.zones(of: books, mappings)
        directory = StoreDirectory(books: books, makeZone: { zones[$0] })
        readers = Marketplaces.readers(mappings: mappings)
    }

    /// The same with more that is held otherwise than the books say.
    func changed(by overrides: [String]) throws(SettingProblem) -> Setting {
        var books = books
        for text in overrides { try books.change(byYAML: text) }
        return try Setting(books: books, mappings: readers.mappings)
    }

    /// The same with more that is known of the columns of tables.
    func adding(_ mappings: [ColumnMapping]) throws(SettingProblem) -> Setting {
        mappings.isEmpty ? self : try Setting(books: books, mappings: readers.mappings + mappings)
    }

    /// The zones that stores and mappings name. One that nobody knows ends here: its moments would silently be another's.
    private static func zones(
        of books: [StandardsBook], _ mappings: [ColumnMapping]
    ) throws(SettingProblem) -> [String: Zone] {
        var zones: [String: Zone] = [:]
        for name in Set(books.flatMap(\.stores).map(\.zone)).sorted() {
            guard let zone = makeZone(named: name) else { throw .standards(unknownZone(name)) }
            zones[name] = zone
        }
        for name in mappings.compactMap(\.zone) where zones[name] == nil {
            guard let zone = makeZone(named: name) else { throw .mapping(unknownZone(name)) }
            zones[name] = zone
        }
        return zones
    }

    private static func unknownZone(_ name: String) -> String {
        "zone “\(name)” is not known; write it as Europe/Berlin"
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

extension [StandardsBook] {
    /// An override that names its marketplace is for that one, otherwise for the first that it fits.
    fileprivate mutating func change(byYAML text: String) throws(SettingProblem) {
        var problem: BookProblem?
        for index in indices {
            do throws(BookProblem) {
                let changed = try self[index].changed(byYAML: text)
                guard changed.marketplace == self[index].marketplace else { continue }
                self[index] = changed
                return
            } catch {
                problem = problem ?? error
            }
        }
        throw .standards(problem?.description ?? "the marketplace it names is not known")
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

/// A store on one of its days.
struct StoreDay: Hashable {
    var store: StoreID
    var day: Day
}

/// All that decides how orders are counted beside the setting.
struct CountingKey: Hashable {
    var store: StoreID
    var asOf: Day
    var holding: Holding
}

/// What takes long to work out and is always the same for one key.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])
    /// Days go by, and accounts hold many things; what is forgotten is worked out again.
    private let most: Int

    init(most: Int = 1024) {
        self.most = most
    }

    func forget() { known.withLock { $0 = [:] } }

    func value<Failure: Error>(_ key: Key, make: () throws(Failure) -> Value) throws(Failure) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = try make()
        known.withLock { known in
            if known.count >= most { known = [:] }
            known[key] = value
        }
        return value
    }
}
