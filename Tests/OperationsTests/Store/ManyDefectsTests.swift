import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// A page of an account with very many defective orders lists the oldest, and says how many more there are.
struct ManyDefectsTests {
    private static let moment = Instant(seconds: 1_789_000_000)
    private static let orders = 600

    /// Ten orders a day, of which nine have a claim.
    private static func files(_ folder: TemporaryFolder) throws -> [String] {
        var orders = "order_id,placed_at,status\n"
        var claims = "order_id,kind,known_at\n"
        let first = Zone.utc.day(of: moment).advanced(by: -70)
        for number in 0..<ManyDefectsTests.orders {
            let day = first.advanced(by: number / 10)
            orders += "A-\(1000 + number),\(day)T12:00:00Z,shipped\n"
            if number % 10 != 0 { claims += "A-\(1000 + number),guarantee_claim,\(day.advanced(by: 2))\n" }
        }
        return [try folder.write("orders.csv", orders), try folder.write("claims.csv", claims)]
    }

    @Test(arguments: DatabaseKind.all)
    func theOldestAreListedAndTheOthersCounted(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let paths = try ManyDefectsTests.files(folder)
        let whole = try #require(
            await checked(paths, now: ManyDefectsTests.moment).first?.standings.first {
                $0.standard.id == "order-defect-rate"
            })
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: ManyDefectsTests.moment)
            try await test.importFiles(paths)
            let view = try #require(try await test.installation.account(1))
            let listed = try #require(view.standing?.standings.first { $0.standard.id == "order-defect-rate" })
            let page = try #require(
                try await test.installation.standard("order-defect-rate", fulfilment: nil, of: 1)?.standing)
            try #require(whole.defects.count + whole.upcoming.count > 500)
            for (standing, count) in [(listed, 10), (page, 500)] {
                let shown = standing.defects + standing.upcoming
                #expect(standing.tally == whole.tally && standing.status == whole.status)
                #expect(shown.map(\.orderID) == (whole.defects + whole.upcoming).prefix(count).map(\.orderID))
                #expect(standing.defects.count + standing.unlisted.counting == whole.defects.count)
                #expect(standing.upcoming.count + standing.unlisted.upcoming == whole.upcoming.count)
                // What the calendar names of a day is all that happens on it, or nothing.
                let until = try #require(standing.listedUntil)
                #expect(shown.contains { $0.day == until })
                for day in standing.calendar where !day.rollingOff.isEmpty || !day.entering.isEmpty {
                    let same = whole.calendar.first { $0.day == day.day }
                    #expect(same?.rollingOff == day.rollingOff && same?.tally == day.tally, "\(day.day)")
                }
                #expect(standing.calendar.contains { !$0.rollingOff.isEmpty })
                #expect(standing.calendar.map(\.status) == whole.calendar.map(\.status))
            }
        }
    }
}
