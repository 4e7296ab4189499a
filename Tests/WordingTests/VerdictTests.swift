import AccountHealth
import Testing
import Wording

/// Verdicts name the state, the count, the limit and the day, in that order.
struct VerdictTests {
    private func verdict(_ standings: [Standing], _ wording: Wording = english) -> String {
        wording.verdict(standings).joined(separator: "\n").plainSpaces
    }

    /// That the parts stand in a text, each after the one before.
    private func expectInOrder(_ text: String, _ parts: String..., at location: SourceLocation = #_sourceLocation) {
        var rest = text[...]
        for part in parts {
            guard let range = rest.firstRange(of: part) else {
                Issue.record("“\(part)” is not, or not in its place, in: \(text)", sourceLocation: location)
                return
            }
            rest = rest[range.upperBound...]
        }
    }

    @Test func patternCase() throws {
        let standing = try Samples.standing(bad: 2, of: 126, on: ["2026-09-21", "2026-10-05"])
        let text = verdict([standing])
        // From 5 December one claim is left among the orders that are left, and these leave the window too.
        expectInOrder(text, "Missed.", "2 defective", "126 orders make", "1.59 %", "below 1 %")
        expectInOrder(verdict([standing], chinese), "未达标。", "126 单", "2 单", "1.59%", "须低于 1%")
        #expect(!text.contains("!") && !text.contains("will "))
    }

    @Test func missedWithADayOfRecovery() throws {
        // Both defects have left the window after 19 November + 15 days; the orders of 8 November are still in it.
        let standing = try Samples.standing(bad: 2, of: 126, on: ["2026-09-20", "2026-09-21"])
        expectInOrder(verdict([standing]), "Missed.", "met again on 4 December", "if nothing new happens")
        expectInOrder(verdict([standing], chinese), "未达标。", "12 月 4 日")
    }

    @Test func oneDefectIsSingular() throws {
        let standing = try Samples.standing(bad: 1, of: 60)
        expectInOrder(verdict([standing]), "Missed.", "1 defective in 60 orders makes 1.67 %")
        let alone = try Samples.standing(bad: 1, of: 1)
        expectInOrder(verdict([alone]), "1 defective in 1 order makes 100.00 %")
    }

    @Test func everyMissedStandardIsNamed() throws {
        let late = Samples.standard(
            .confirmedLate, condition: .lessThan(Rate(4, of: 100)), name: "Late shipment", chinese: "迟发率")
        let standings = [try Samples.standing(bad: 2, of: 60), try Samples.standing(late, bad: 3, of: 49)]
        #expect(english.verdict(standings).count == 2 && chinese.verdict(standings).count == 2)
        expectInOrder(verdict(standings), "Order defect rate", "Late shipment", "6.12 %", "below 4 %")
    }

    @Test func noRoom() throws {
        let standing = try Samples.standing(bad: 1, of: 126)
        #expect(standing.hasNoRoom)
        expectInOrder(verdict([standing]), "Met, but with no room", "one more defective among 126 orders makes 1.59 %")
        expectInOrder(verdict([standing], chinese), "达标，但已无余量", "126 单", "1.59%")
    }

    @Test func met() throws {
        let standing = try Samples.standing(bad: 1, of: 311)
        expectInOrder(verdict([standing]), "Met.", "1 of 311, and 2 more may be defective.")
        expectInOrder(verdict([standing], chinese), "达标。", "1 / 311，还可容 2 单缺陷。")
    }

    @Test func roomForOne() throws {
        expectInOrder(verdict([try Samples.standing(bad: 0, of: 101)]), "Met.", "and 1 more may be defective.")
    }

    @Test func theTightestIsNamed() throws {
        let late = Samples.standard(
            .confirmedLate, condition: .lessThan(Rate(4, of: 100)), name: "Late shipment", chinese: "迟发率")
        let standings = [try Samples.standing(bad: 0, of: 900), try Samples.standing(late, bad: 1, of: 100)]
        expectInOrder(verdict(standings), "Met.", "Late shipment", "1 of 100, and 2 more may be late.")
    }

    @Test func whatCannotBeToldIsSaid() throws {
        let unknown = try Samples.standing(bad: 0, of: 100, undecided: 90, facts: FactSet(.shipBy))
        #expect(unknown.status == .unknown && unknown.missing == ["ship_by"])
        expectInOrder(verdict([unknown]), "do not tell", "missing")
        #expect(verdict([unknown], chinese).holdsChinese)
        let met = try Samples.standing(bad: 0, of: 311)
        expectInOrder(verdict([met, unknown]), "Met.", "1 standard cannot be told")
        expectInOrder(verdict([met, unknown, unknown]), "2 standards cannot be told")
    }

    @Test func noOrders() throws {
        let text = verdict([try Samples.standing(bad: 0, of: 0)])
        #expect(text == "No orders in any window.")
    }

    @Test func aRatingWithoutARate() throws {
        let asOf = try day("2026-11-23")
        var standing = measureBalance(standard: Samples.rating, points: [(asOf, -4)], isHeld: true, asOf: asOf)
        #expect(standing.status == .missed)
        expectInOrder(verdict([standing]), "Missed.", "Account health rating", "196", "200 or more")
        standing = measureBalance(standard: Samples.rating, points: [], isHeld: true, asOf: asOf)
        #expect(standing.status == .met)
        #expect(!verdict([standing]).isEmpty)
    }

    /// No praise, no blame, no exclamation mark; Chinese without stray English.
    @Test func everySentenceKeepsTheTone() throws {
        for criterion in Samples.criteria {
            for unit in Standard.Unit.allCases {
                for condition in [
                    Condition.lessThan(Rate(1, of: 100)), .atMost(Rate(1, of: 100)), .atLeast(Rate(95, of: 100)),
                ] {
                    let standard = Samples.standard(criterion, condition: condition, unit: unit)
                    for (bad, units) in [(0, 0), (0, 1), (1, 1), (1, 126), (2, 126), (0, 500), (9, 500)] {
                        let standing = try Samples.standing(standard, bad: bad, of: units)
                        for text in english.verdict([standing]) + [
                            english.headroom(standing), english.status(standing),
                        ] {
                            #expect(!text.contains("!") && !text.contains("  "), "\(text)")
                            #expect(!text.contains(" 1 orders") && !text.contains(" 1 parcels"), "\(text)")
                        }
                        for text in chinese.verdict([standing]) + [
                            chinese.headroom(standing), chinese.status(standing),
                        ] {
                            #expect(text.latinWords.isEmpty, "\(text)")
                            #expect(!text.contains(" %") && !text.contains("  "), "\(text)")
                        }
                    }
                }
            }
        }
    }

    // Statuses.

    @Test func statuses() throws {
        let unknown = try Samples.standing(bad: 0, of: 100, undecided: 90, facts: FactSet(.shipBy))
        let cases: [(standing: Standing, english: String, chinese: String, shape: String)] = [
            (try Samples.standing(bad: 2, of: 126), "Missed", "未达标", "◆"),
            (try Samples.standing(bad: 1, of: 126), "No room", "无余量", "▲"),
            (try Samples.standing(bad: 0, of: 311), "Met", "达标", "●"),
            (try Samples.standing(bad: 0, of: 0), "No data", "无数据", "○"),
            (unknown, "Not known", "无法判断", "○"),
        ]
        for item in cases {
            #expect(english.status(item.standing) == item.english)
            #expect(chinese.status(item.standing) == item.chinese)
            #expect(english.shape(item.standing) == item.shape && chinese.shape(item.standing) == item.shape)
        }
    }

    // Headroom.

    @Test func headroom() throws {
        let cases: [(bad: Int, units: Int, english: String, chinese: String)] = [
            (2, 126, "75 clean orders short", "还差 75 单合格订单"),
            (2, 200, "1 clean order short", "还差 1 单合格订单"),
            (1, 126, "no more may be defective", "不能再有缺陷"),
            (0, 101, "1 more may be defective", "还可容 1 单缺陷"),
            (1, 311, "2 more may be defective", "还可容 2 单缺陷"),
        ]
        for item in cases {
            let standing = try Samples.standing(bad: item.bad, of: item.units)
            #expect(english.headroom(standing).plainSpaces == item.english)
            #expect(chinese.headroom(standing) == item.chinese)
        }
        #expect(try english.headroom(Samples.standing(bad: 0, of: 0)).isEmpty)
        let none = Samples.standard(.untracked, condition: .atLeast(Rate(1, of: 1)))
        #expect(try english.headroom(Samples.standing(none, bad: 1, of: 9)) == "no number of clean orders is enough")
        // Not even without a bad one.
        let never = Samples.standard(.confirmedLate, condition: .lessThan(Rate(0, of: 1)))
        #expect(try english.headroom(Samples.standing(never, bad: 0, of: 9)) == "no number of clean orders is enough")
    }

    /// Room as a person would say it, for every question that is asked of an order.
    @Test func headroomOfEveryCriterion() throws {
        let said: [(english: String, chinese: String)] = [
            ("defective", "缺陷"), ("late", "迟发"), ("cancelled", "取消"), ("without a scan", "无效追踪"), ("late", "迟到"),
            ("without an invoice", "发票缺陷"),
        ]
        for (criterion, word) in zip(Samples.criteria, said) {
            let standard = Samples.standard(criterion, condition: .atMost(Rate(1, of: 100)), unit: .package)
            let rows: [(units: Int, english: String, chinese: String)] = [
                (50, "no more may be", "不能再有"), (100, "1 more may be", "还可容 1 件"), (300, "3 more may be", "还可容 3 件"),
            ]
            for row in rows {
                let standing = try Samples.standing(standard, bad: 0, of: row.units)
                #expect(english.headroom(standing).plainSpaces == "\(row.english) \(word.english)")
                #expect(chinese.headroom(standing) == row.chinese + word.chinese)
            }
        }
    }

    @Test func demands() {
        let cases: [(condition: Condition?, english: String, chinese: String)] = [
            (.lessThan(Rate(1, of: 100)), "below 1 %", "须低于 1%"),
            (.atMost(Rate(25, of: 1000)), "at most 2.5 %", "不得高于 2.5%"),
            (.atLeast(Rate(95, of: 100)), "95 % or more", "不得低于 95%"),
            (Samples.rating.condition, "200 or more", "不得低于 200"), (nil, "", ""),
        ]
        for item in cases {
            let standard = Samples.standard(.untracked, condition: item.condition)
            #expect(english.demand(standard).plainSpaces == item.english)
            #expect(chinese.demand(standard) == item.chinese)
        }
    }

    // Events of coming days.

    @Test func events() throws {
        let standing = try Samples.standing(bad: 3, of: 126, on: ["2026-09-20", "2026-09-20", "2026-09-21"])
        let two = try #require(standing.calendar.first { $0.rollingOff.count == 2 })
        #expect(english.event(two, of: standing, from: standing.status).contains("order 1 and order 2 roll off"))
        let one = try #require(standing.calendar.first { $0.rollingOff.count == 1 })
        let text = english.event(one, of: standing, from: .missed).plainSpaces
        expectInOrder(text, "order 3 rolls off", "0 of 123, 0.00 %", "met")
        expectInOrder(
            chinese.event(one, of: standing, from: .missed), "order 3 滚出窗口；", "0 / 123，0.00%；", "达标"
        )
    }
}
