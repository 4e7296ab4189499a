import AccountHealth
import Marketplaces
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

struct CourseTests {
    private func course() async throws -> Course {
        let shop = try await SampleShopDesk.sample()
        let place = try #require(shop.standing.standings.firstIndex { $0.status == .missed })
        let zone = try SampleShopDesk.setting.get().directory.zone(of: shop.entry.account.store)
        return try #require(Course(shop.standing.standings[place], shop.days[place], zone: zone))
    }

    private func tally(_ course: Course, _ day: String) throws -> [Int] {
        let day = try #require(Day(day))
        let point = try #require(course.point(on: day))
        return [point.tally.bad, point.tally.units]
    }

    /// The sample shop's story: claims known on 29 October and 12 November, roll-offs on 5 and 19 December.
    @Test func theCourseIsThatOfTheStory() async throws {
        let course = try await course()
        #expect(try tally(course, "2026-11-23") == [2, 126])
        #expect(try tally(course, "2026-11-12")[0] == 2)
        #expect(try tally(course, "2026-11-11")[0] == 1)
        #expect(try tally(course, "2026-10-28")[0] == 0)
        #expect(try tally(course, "2026-12-04") == [2, 130])
        #expect(try tally(course, "2026-12-05") == [1, 128])
        #expect(try tally(course, "2026-12-16") == [1, 100])
        #expect(try tally(course, "2026-12-19") == [0, 96])
        #expect(course.arrivals.map(\.day.description) == ["2026-10-29", "2026-11-12"])
        #expect(course.knownUntil.description == "2026-12-08")
        #expect(course.turns.map(\.day.description) == ["2026-12-05", "2026-12-16", "2026-12-19"])
    }

    /// What enters and leaves explains every change of the number of orders.
    @Test func flowsExplainTheDenominator() async throws {
        let points = try await course().points
        for (before, after) in zip(points, points.dropFirst()) {
            #expect(after.tally.units == before.tally.units + after.entering - after.leaving, "\(after.day)")
        }
    }

    /// From today on the windows are those of the report's own calendar.
    @Test func comingDaysAreThoseOfTheReport() async throws {
        let shop = try await SampleShopDesk.sample()
        let zone = try SampleShopDesk.setting.get().directory.zone(of: shop.entry.account.store)
        var compared = 0
        for (standing, days) in zip(shop.standing.standings, shop.days) {
            guard let course = Course(standing, days, zone: zone) else { continue }
            for known in standing.calendar {
                guard let point = course.point(on: known.day) else { continue }
                #expect(point.tally.bad == known.tally.bad && point.tally.units == known.tally.units)
                compared += 1
            }
        }
        #expect(compared > 20)
    }

    @Test(
        arguments: [
            ([0.0159, 0.02], 0.01, false, [0, 50, 100, 150, 200, 250]), ([0.0], 0.01, false, [0, 50, 100, 150, 200]),
            ([0.9655, 1], 0.95, true, [9_200, 9_400, 9_600, 9_800, 10_000]),
            ([0.002], 0.005, false, [0, 20, 40, 60, 80, 100]),
        ] as [([Double], Double, Bool, [Int])])
    func axesHoldWhatTheyShow(_ values: [Double], _ target: Double, _ countsGood: Bool, _ ticks: [Int]) {
        let axis = ValueAxis(values: values, target: target, countsGood: countsGood)
        #expect(axis.ticks.count >= 3 && axis.ticks.count <= 6)
        #expect(Double(axis.low) / 10_000 <= min(target, values.min() ?? 1) || !countsGood)
        #expect(Double(axis.high) / 10_000 >= max(target, values.max() ?? 0))
        #expect(axis.ticks == ticks)
    }

    @Test(arguments: [
        (25, "0.25 %"), (50, "0.5 %"), (0, "0 %"), (300, "3 %"), (9_750, "97.5 %"), (10_000, "100 %"), (5, "0.05 %"),
    ])
    func ticksHaveTheDecimalsTheyNeed(_ value: Int, _ text: String) {
        #expect(Wording(.english).tick(value) == text)
    }
}
