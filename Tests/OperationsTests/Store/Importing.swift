import AccountHealth
import Foundation
import Marketplaces
import Operations
import Storage
import TestSupport
import Testing

/// An installation on an empty database, at a moment that a test moves.
final class TestInstallation: Sendable {
    let installation: Installation
    private let clock: Clock

    private final class Clock: @unchecked Sendable {
        // One test moves it, between what it asks.
        var now: Instant

        init(_ now: Instant) {
            self.now = now
        }
    }

    /// - Parameter rowsInMemory: of a file of orders; more go by way of the disk.
    init(_ database: any Database, now: Instant, rowsInMemory: Int = 1000) {
        let clock = Clock(now)
        self.clock = clock
        installation = Installation(database: database, setting: builtIn, rowsInMemory: rowsInMemory) {
            clock.now
        }
    }

    func move(to now: Instant) {
        clock.now = now
    }

    @discardableResult
    func importFiles(
        _ paths: [String], account: String = "default", store: String = "amazon.us", accountColumn: String? = nil
    ) async throws -> [ImportOutcome] {
        try await installation.importFiles(
            ImportQuestion(
                files: paths.map { ImportQuestion.File(path: $0) }, account: account, store: StoreID(store),
                accountColumn: accountColumn))
    }

    /// The standing of every account that has any data, by name and store, with origins that count files from 0 in the
    /// order of their imports.
    func standings() async throws -> [AccountStanding] {
        let ids = try await installation.imports(offset: 0, limit: .max).filter { $0.undoneAt == nil }.map(\.id)
            .sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(ids.map { Int32($0) }, ids.indices))
        var standings: [AccountStanding] = []
        for entry in try await installation.accounts() {
            let view = try await installation.account(entry.id) { _ in 1_000_000 }
            guard let standing = view?.standing else { continue }
            standings.append(standing.withOrigins { Origin(file: places[$0.file] ?? -1, line: Int($0.line)) })
        }
        return standings
    }
}

extension AccountStanding {
    func withOrigins(_ translate: (Origin) -> Origin) -> AccountStanding {
        var copy = self
        for index in copy.standings.indices { copy.standings[index].translate(translate) }
        for index in copy.coming.indices { copy.coming[index].translate(translate) }
        return copy
    }

    /// Without the files in which things stand: one that gave nothing is no import.
    var withoutOrigins: AccountStanding { withOrigins { Origin(file: 0, line: Int($0.line)) } }

    /// Where two standings of one account differ, in words for a test's message.
    func differences(from other: AccountStanding) -> [String] {
        var found: [String] = []
        if account != other.account { found.append("\(account) \(other.account)") }
        if newestDay != other.newestDay { found.append("newest \(newestDay as Day?) \(other.newestDay as Day?)") }
        if orderCount != other.orderCount { found.append("orders \(orderCount) \(other.orderCount)") }
        if officialStatus != other.officialStatus { found.append("official status") }
        if asOf != other.asOf { found.append("as of") }
        for (own, theirs) in [(standings, other.standings), (coming, other.coming)] {
            if own.map(\.standard) != theirs.map(\.standard) {
                found.append("\(own.map(\.standard.id)) \(theirs.map(\.standard.id))")
                continue
            }
            for (left, right) in zip(own, theirs) where left != right {
                found.append("\(left.standard.id): \(left.parts(differingFrom: right))")
            }
        }
        return found
    }
}

extension Standing {
    fileprivate mutating func translate(_ translate: (Origin) -> Origin) {
        for index in defects.indices { defects[index].origin = translate(defects[index].origin) }
        for index in upcoming.indices { upcoming[index].origin = translate(upcoming[index].origin) }
        if let origin = official?.official.origin { official?.official.origin = translate(origin) }
        official?.official.account = nil
        official?.official.store = nil
    }

    fileprivate func parts(differingFrom other: Standing) -> String {
        var parts: [String] = []
        func compare<Value: Equatable>(_ name: String, _ path: KeyPath<Standing, Value>) {
            if self[keyPath: path] != other[keyPath: path] {
                parts.append("\(name) \(self[keyPath: path]) ≠ \(other[keyPath: path])")
            }
        }
        compare("window", \.window)
        compare("figure", \.figure)
        compare("categories", \.categories)
        compare("uncategorised", \.uncategorised)
        compare("stale", \.isStale)
        compare("defects", \.defects)
        compare("upcoming", \.upcoming)
        compare("calendar", \.calendar)
        compare("official", \.official)
        return String(parts.joined(separator: "; ").prefix(900))
    }
}

/// What `check` says of the same files at the same moment, with the same origins.
func checked(
    _ paths: [String], account: String = "default", store: String = "amazon.us", accountColumn: String? = nil,
    now: Instant
) async -> [AccountStanding] {
    let report = await check(paths, store: store, account: account, accountColumn: accountColumn, asOf: nil, now: now)
    return report.accounts.map { $0.withOrigins { $0 } }
}

func expectSame(
    _ kept: [AccountStanding], _ checked: [AccountStanding], _ comment: String,
    _ location: SourceLocation = #_sourceLocation
) {
    #expect(kept.map(\.account) == checked.map(\.account), "\(comment)", sourceLocation: location)
    for (kept, checked) in zip(kept, checked) {
        let differences = kept.differences(from: checked)
        #expect(
            differences.isEmpty, "\(comment): \(kept.account) \(differences.prefix(3))", sourceLocation: location)
    }
}
