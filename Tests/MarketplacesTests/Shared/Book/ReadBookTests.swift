import AccountHealth
import Testing

@testable import Marketplaces

struct ReadBookTests {
    static let yaml = """
        marketplace: Bazaar
        staleAfterDays: 5
        stores:
          - {id: bazaar.us, zone: America/Los_Angeles, currency: USD, dates: M/d/yy, aliases: [bazaar.com]}
          - {id: bazaar.de, zone: Europe/Berlin}
        standards:
          - id: claims
            name: {en: Claims, zh: 索赔}
            fulfilment: [seller, marketplace]
            leavesOut: [cancelled]
            window: {days: 60, lag: 15}
            learnsLag: {from: 10, to: 20}
            bad: {defects: [guarantee_claim, feedback], ratings: {from: 1, to: 2}}
            condition: {lessThan: 1 %}
            source: invented
            confidence: C
          - id: late
            window: {days: 30, lag: 0}
            bad: {when: confirmed-late}
            condition: {atMost: 1/25}
        """

    static func book() throws -> StandardsBook { try StandardsBook(yaml: yaml) }

    /// Standards in force in a store on a day of 2026, as `id fulfilment window condition`.
    static func brief(_ book: StandardsBook, _ store: String = "bazaar.us", on day: Day = "2026-09-01") -> [String] {
        book.standards(of: StoreID(store), on: day).map { standard in
            let window =
                switch standard.window {
                case .days(let count, let lag): "\(count)+\(lag)"
                case .weeks(let count, let lag, let first): "\(count) weeks+\(lag) \(first)"
                case .month(let lag): "month+\(lag)"
                }
            let condition: String =
                switch standard.condition {
                case .lessThan(let rate): "<\(rate.numerator)/\(rate.denominator)"
                case .atMost(let rate): "≤\(rate.numerator)/\(rate.denominator)"
                case .atLeast(let rate): "≥\(rate.numerator)/\(rate.denominator)"
                case .bands(let bands): "\(bands.count) bands"
                case nil: "–"
                }
            return "\(standard.id) \(standard.fulfilmentName) \(window) \(condition)"
        }
    }

    @Test func wholeBook() throws {
        let book = try ReadBookTests.book()
        #expect(book.marketplace == "Bazaar" && book.staleAfterDays == 5)
        #expect(book.stores.map(\.zone) == ["America/Los_Angeles", "Europe/Berlin"])
        #expect(book.stores.map(\.dates) == ["M/d/yy", nil])
        #expect(
            ReadBookTests.brief(book) == [
                "claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all 30+0 ≤1/25",
            ])
        let claims = try #require(book.entries.first?.standard)
        #expect(claims.names == ["en": "Claims", "zh": "索赔"] && claims.learnableLags == 10...20)
        #expect(claims.population.leavesOutCancelled && !claims.population.leavesOutPending)
        #expect(claims.measure == .share(.defect(kinds: [.guaranteeClaim, .feedback], ratings: 1...2)))
        #expect(claims.source == "invented" && claims.confidence == .reported)
    }

    struct Change: CustomTestStringConvertible {
        let yaml: String
        var store = "bazaar.us"
        var day: Day = "2026-09-01"
        let standards: [String]
        var testDescription: String { yaml.replacing("\n", with: " ") }
    }

    static let usual = ["claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all 30+0 ≤1/25"]

    @Test(arguments: [
        // Only the lag is to be otherwise; the days stay.
        Change(
            yaml: "standards: [{id: claims, window: {lag: 17}}]",
            standards: ["claims seller 60+17 <1/100", "claims marketplace 60+17 <1/100", "late all 30+0 ≤1/25"]),
        Change(
            yaml: "standards: [{id: claims, fulfilment: seller, window: {lag: 17}}]",
            standards: ["claims seller 60+17 <1/100", "claims marketplace 60+15 <1/100", "late all 30+0 ≤1/25"]),
        Change(
            yaml: "standards: [{id: late, condition: {lessThan: 2.5 %}}]",
            standards: ["claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all 30+0 <25/1000"]),
        // An entry for one store stands beside the general one.
        Change(
            yaml: "standards: [{id: late, stores: [bazaar.de], window: {weeks: 4, lag: 1}}]",
            store: "bazaar.de",
            standards: [
                "claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all 4 weeks+1 monday ≤1/25",
            ]),
        Change(
            yaml: "standards: [{id: late, stores: [bazaar.de], window: {weeks: 4}}]", standards: usual),
        // Stores by any way of writing them.
        Change(
            yaml: "standards: [{id: late, stores: [Bazaar.com], window: {month: true}}]",
            standards: ["claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all month+0 ≤1/25"]),
        // An entry with a day of its own holds from then on.
        Change(
            yaml: "standards: [{id: late, validFrom: 2026-10-01, window: {days: 10}}]", day: "2026-09-30",
            standards: usual),
        Change(
            yaml: "standards: [{id: late, validFrom: 2026-10-01, window: {days: 10}}]", day: "2026-10-01",
            standards: ["claims seller 60+15 <1/100", "claims marketplace 60+15 <1/100", "late all 10+0 ≤1/25"]),
        // A standard the book does not have.
        Change(
            yaml: """
                standards:
                  - {id: speed, window: {weeks: 2, lag: 1, firstWeekday: sunday}, points: {byDaysToHandOver: [5, 3, 0]},
                     condition: {atLeast: 4.5}}
                """,
            standards: usual + ["speed all 2 weeks+1 sunday ≥45/10"]),
    ])
    func overrides(_ row: Change) throws {
        let book = try ReadBookTests.book().changed(byYAML: row.yaml)
        #expect(ReadBookTests.brief(book, row.store, on: row.day) == row.standards)
    }

    @Test func choicesAndStores() throws {
        let book = try ReadBookTests.book().changed(
            byYAML: """
                staleAfterDays: 0
                choices: {open-claims-count: false, cancellation-day: cancelled}
                stores: [{id: bazaar.fr, zone: Europe/Paris}, {id: bazaar.de, zone: UTC}]
                downloads: {feedback: {en: the feedback page}}
                """)
        #expect(book.staleAfterDays == 0)
        #expect(!book.choices.openClaimsCount && "\(book.choices.cancellationDay)" == "cancelled")
        #expect(
            Set(book.stores.map { "\($0.id) \($0.zone)" }) == [
                "bazaar.us America/Los_Angeles", "bazaar.fr Europe/Paris", "bazaar.de UTC",
            ])
        #expect(book.download("feedback", language: "zh") == "the feedback page")
        // What the override does not name is as it was.
        #expect(ReadBookTests.brief(book) == ReadBookTests.usual)
    }

    /// Of what a condition is demanded is the account, unless an entry says otherwise; an override can take it back.
    @Test func perCategory() throws {
        func scopes(_ book: StandardsBook, _ store: String = "bazaar.us") -> [String] {
            book.standards(of: StoreID(store), on: "2026-09-01").map { "\($0.id) \($0.per)" }
        }
        let plain = try ReadBookTests.book()
        #expect(scopes(plain) == ["claims account", "claims account", "late account"])
        let demanded = try plain.changed(byYAML: "standards: [{id: late, per: category}]")
        #expect(scopes(demanded) == ["claims account", "claims account", "late category"])
        // What an entry does not state it takes from the one it changes.
        let variant = try demanded.changed(byYAML: "standards: [{id: late, stores: [bazaar.de], window: {days: 10}}]")
        #expect(scopes(variant, "bazaar.de").last == "late category")
        let back = try variant.changed(byYAML: "standards: [{id: late, stores: [bazaar.de], per: account}]")
        #expect(scopes(back, "bazaar.de").last == "late account" && scopes(back).last == "late category")
    }

    struct Wrong: CustomTestStringConvertible {
        let yaml: String
        let line: Int?
        /// What the reason begins with.
        let reason: String
        var testDescription: String { yaml.replacing("\n", with: "⏎") }
    }

    /// A misspelt key or a value nobody can read stops the program, with the line; a wrong figure would be worse.
    @Test(arguments: [
        Wrong(yaml: "", line: nil, reason: "the file is empty"),
        Wrong(yaml: "standards: [", line: nil, reason: "not YAML"),
        Wrong(yaml: "just words", line: 1, reason: "a mapping is expected"),
        Wrong(yaml: "\nstandard: []", line: 2, reason: "“standard” is none of"),
        Wrong(yaml: "standards:\n  - id: late\n    windows: {lag: 1}", line: 3, reason: "“windows” is none of"),
        Wrong(yaml: "standards:\n  - id: late\n    window: {delay: 1}", line: 3, reason: "“delay” is none of"),
        Wrong(
            yaml: "standards:\n  - id: late\n    window: {lag: soon}", line: 3, reason: "lag: a number from 0 to 400"),
        Wrong(yaml: "standards:\n  - id: late\n    window: {lag: 401}", line: 3, reason: "lag: a number from 0 to 400"),
        Wrong(
            yaml: "standards:\n  - id: late\n    condition:\n      lessThan: four", line: 4,
            reason: "lessThan: 2.5 % or 1/40 is expected, not “four”"),
        Wrong(
            yaml: "standards:\n  - id: late\n    condition: {bands: [{from: 2, name: a}, {from: 1, name: b}]}", line: 3,
            reason: "condition: bands must ascend"),
        Wrong(yaml: "standards:\n  - id: new", line: 2, reason: "a new standard needs a window"),
        Wrong(yaml: "standards:\n  - window: {lag: 1}", line: 2, reason: "id is missing"),
        Wrong(
            yaml: "standards:\n  - id: late\n    stores: [bazaar.xx]", line: 3,
            reason: "stores: “bazaar.xx” is no store of the book"),
        Wrong(
            yaml: "standards:\n  - id: late\n    fulfilment: pigeon", line: 3, reason: "fulfilment: seller, marketplace"
        ),
        Wrong(yaml: "standards:\n  - id: late\n    unit: box", line: 3, reason: "unit: one of order, package"),
        Wrong(yaml: "standards:\n  - id: late\n    validFrom: soon", line: 3, reason: "validFrom: yyyy-MM-dd"),
        Wrong(
            yaml: "standards:\n  - id: late\n    points: {byDaysToHandOver: [5, 9223372036854775807]}", line: 3,
            reason: "byDaysToHandOver: numbers from 0 to 1000 are expected"),
        Wrong(yaml: "standards:\n  - id: late\n    bad: {when: raining}", line: 3, reason: "when: confirmed-late"),
        Wrong(
            yaml: "standards:\n  - id: late\n    leavesOut: [blue]", line: 3, reason: "leavesOut: cancelled or pending"),
        Wrong(
            yaml: "standards:\n  - id: late\n    minimumValue: {amount: 1.5, currency: JPY}", line: 3,
            reason: "minimumValue: an amount and a currency"),
        Wrong(yaml: "standards:\n  - id: late\n    per: shelf", line: 3, reason: "per: one of account, category"),
        Wrong(
            yaml: "standards:\n  - {id: new, window: {days: 1}, balance: {start: 200}, per: category}", line: 2,
            reason: "per: only a standard that counts bad units"),
        Wrong(yaml: "choices: {open-claims-count: maybe}", line: 1, reason: "open-claims-count: true or false"),
        Wrong(yaml: "choices: {late-shipment-day: tuesday}", line: 1, reason: "late-shipment-day: one of"),
        Wrong(
            yaml: "stores: [{id: bazaar.it, zone: Europe/Rome, dates: tomorrow}]", line: 1, reason: "dates: “tomorrow”"),
        Wrong(yaml: "stores: [{id: bazaar.it}]", line: 1, reason: "zone is missing"),
        Wrong(yaml: "staleAfterDays: -1", line: 1, reason: "staleAfterDays: a number from 0 to 365"),
    ])
    func problems(_ row: Wrong) throws {
        let book = try ReadBookTests.book()
        #expect { _ = try book.changed(byYAML: row.yaml) } throws: { error in
            let problem = error as? BookProblem
            return problem?.line == row.line && problem?.reason.hasPrefix(row.reason) == true
        }
    }

    @Test func bookWithoutMarketplace() {
        #expect(throws: BookProblem(line: nil, reason: "marketplace is missing")) {
            try StandardsBook(yaml: "staleAfterDays: 3")
        }
        #expect(BookProblem(line: 3, reason: "x").description == "line 3: x")
    }
}
