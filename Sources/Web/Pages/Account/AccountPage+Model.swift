import AccountHealth
import Operations
import Wording

/// The page of an account.
enum AccountPage {
    /// What is said in figures beside a standard's name.
    struct Line {
        var name: String
        var link: Link?
        var text: String
    }

    /// A standard that comes into force, measured as if it held already.
    struct Coming {
        var name: String
        var from: String
        var look: Look
        var status: String
        var figure: String
    }

    /// What happens by itself on a coming day.
    struct Change {
        var day: Day
        var name: String
        var link: Link
        var text: String
        var look: Look
        /// Whether the status becomes another.
        var isTurn: Bool
    }

    /// What the tightest standard would show if something were otherwise.
    struct WhatIfs {
        var name: String
        var suppositions: [OutlookModel.Supposition]
        /// Where other things can be supposed.
        var link: Link
    }

    struct Verdict {
        var look: Look
        var words: VerdictWords
        var link: Link
    }

    struct Model {
        let account: ShownAccount
        let words: Wording
        let day: String
        let asOf: Day
        let newest: Day?
        var isStale = false
        var staleWarning: String?
        /// Why no chance is given.
        var chanceWarning: String?
        var officialState: OfficialState?
        var verdicts: [Verdict] = []
        var changes: [Change] = []
        var cards: [CardModel] = []
        var chart: Chart?
        var whatIfs: WhatIfs?
        var defects: [DefectGroup] = []
        var coming: [Coming] = []
        var officials: [OfficialLine] = []
        var missing: [String] = []
        /// What is foretold of the standards the verdicts are about.
        var outlooks: [String] = []
        /// Defects that come faster than usual.
        var alarms: [(text: String, link: Link)] = []
        /// Cases of the account; none for who may not handle them.
        var cases: [CaseEntry] = []
        /// Parts of standards, which have no target of their own.
        var parts: [Line] = []
        var hasFigures = false
        /// The number of an order that was looked for and is not here; empty without any.
        var soughtOrder = ""
        /// Files to bring again and again, the longest overdue first.
        var reports: [ReportLine] = []
    }

    /// The chart of the tightest standard, with its calendar.
    struct Chart {
        var name: String
        var window: String
        var chart: CourseChart
        var calendar: CalendarModel
    }

    static let orderLimit = 12
    static let changeLimit = 5
}

extension AccountPage.Model {
    init(_ view: AccountView, desk: some Desk, words: Wording) {
        account = ShownAccount(view.entry, files: view.files, desk: desk, words: words)
        self.words = words
        reports = view.reports.map { ReportLine($0, words: words) }
        guard let standing = view.standing else {
            let today = view.entry.fixedDay
            day = today.map { words.fullDay($0) } ?? ""
            asOf = today ?? Day(number: 0)
            newest = nil
            return
        }
        day = words.fullDay(standing.asOf)
        asOf = standing.asOf
        newest = standing.newestDay
        hasFigures = true
        officialState = standing.officialStatus.map { AccountPage.OfficialState($0, words: words) }
        let judged = standing.standings.filter { $0.standard.condition != nil }
        isStale = judged.contains(where: \.isStale)
        if let newest, isStale {
            staleWarning = words.staleWarning(newest: newest, asOf: standing.asOf)
            if view.forecast?.standards.isEmpty ?? true { chanceWarning = words.noChanceOfOldData }
        }
        fill(judged, standing: standing, days: view.days, forecast: view.forecast)
    }

    private mutating func fill(
        _ judged: [Standing], standing: AccountStanding, days: [StandardDays], forecast: AccountForecast?
    ) {
        let account = account
        let worstFirst = judged.sorted { Attention($0) < Attention($1) }
        let courses = worstFirst.map { one in
            let place = standing.standings.firstIndex { $0.standard == one.standard }
            let days = place.flatMap { days.indices.contains($0) ? days[$0] : nil }
            return days.flatMap { Course(one, $0, zone: account.zone) }
        }
        verdicts = words.verdicts(standing.standings).map { verdict in
            let about = verdict.standing ?? worstFirst.first
            return AccountPage.Verdict(
                look: about.map { Look($0) } ?? .unknown, words: verdict,
                link: about.map { .standard($0.standard, of: account.id) } ?? .account(account.id))
        }
        cards = zip(worstFirst, courses).map { one, course in
            CardModel(
                one, course: course, foretold: forecast?.foretold(one.standard), account: account.id, words: words)
        }
        outlooks = verdicts.prefix(1).compactMap { verdict in
            let about = verdict.words.standing ?? worstFirst.first
            return about.flatMap { words.outlook(forecast?.foretold($0.standard), of: $0) }
        }
        alarms = (forecast?.standards ?? []).compactMap { told in
            told.alarm.map { (words.alarm($0, of: told.standard), .standard(told.standard, of: account.id)) }
        }
        for (candidate, course) in zip(worstFirst, courses) where chart == nil {
            let foretold = forecast?.foretold(candidate.standard)?.course
            guard let course, let drawing = CourseChart(course, forecast: foretold, words: words) else { continue }
            chart = AccountPage.Chart(
                name: words.name(of: candidate.standard), window: words.windowSentence(candidate),
                chart: drawing,
                calendar: CalendarModel(
                    candidate, course: course, forecast: foretold, account: account.id, words: words))
        }
        for one in worstFirst where whatIfs == nil {
            guard let place = standing.standings.firstIndex(where: { $0.standard == one.standard }),
                days.indices.contains(place)
            else { continue }
            let found = WhatIf.ofToday(one, days[place].tallies)
            if found.isEmpty { continue }
            whatIfs = AccountPage.WhatIfs(
                name: words.name(of: one.standard),
                suppositions: found.map { OutlookModel.Supposition($0, of: one, words: words) },
                link: .standard(one.standard, of: account.id, "what-if"))
        }
        // What turns a status comes before what only moves a figure; then day by day.
        let all = worstFirst.flatMap { change(of: $0) }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        let kept = (all.filter(\.isTurn) + all.filter { !$0.isTurn }).prefix(AccountPage.changeLimit)
        changes = kept.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        defects = worstFirst.compactMap {
            DefectGroup($0, view: account, words: words, limit: AccountPage.orderLimit)
        }
        coming = standing.coming.filter { $0.standard.condition != nil }.map { one in
            AccountPage.Coming(
                name: words.name(of: one.standard), from: one.standard.validFrom.map { words.validFrom($0) } ?? "",
                look: Look(one), status: words.status(one), figure: words.comingFigure(one))
        }
        officials = standing.standings.compactMap { OfficialLine($0, of: account, words: words) }
        missing = judged.flatMap { words.missing($0, download: account.download) }
        parts = standing.standings.filter { $0.standard.condition == nil && $0.figure.missing.isEmpty }.map { one in
            AccountPage.Line(
                name: words.name(of: one.standard), link: .standard(one.standard, of: account.id),
                text: words.counts(one))
        }
    }

    /// What a standard does by itself on coming days.
    private func change(of standing: Standing) -> [AccountPage.Change] {
        guard standing.figure.missing.isEmpty, standing.tally.bad > 0 || !standing.upcoming.isEmpty else { return [] }
        var changes: [AccountPage.Change] = []
        let judge = Judge(standing.standard)
        var previous = standing.status
        for day in standing.calendar where day.day > standing.asOf {
            // That a window runs empty is no news: the shop may well go on selling.
            let isNews = day.status != previous && day.status != .unknown
            let matters = !day.rollingOff.isEmpty || !day.entering.isEmpty || !day.turns.isEmpty || isNews
            if matters, day.rollingOff.count + day.entering.count <= 3 {
                changes.append(
                    AccountPage.Change(
                        day: day.day, name: words.name(of: standing.standard),
                        link: .standard(standing.standard, of: account.id),
                        text: words.event(day, of: standing, from: previous),
                        look: Look(day.tally, judge: judge), isTurn: isNews))
            }
            previous = day.status
        }
        return changes
    }
}

/// Which standard asks for attention first: missed by more, then with less room.
struct Attention: Comparable {
    private let key: (Int, Int, Int)

    init(_ standing: Standing) {
        let figure = standing.tightest
        let short = figure.headroom?.unitsNeeded.map { $0 - figure.tally.units } ?? 0
        let look = Look(standing)
        // Figures without counts stand behind those with.
        key = (look.rank, look == .missed ? -short : figure.headroom?.absorbable ?? .max, figure.tally.units)
    }

    static func < (lhs: Attention, rhs: Attention) -> Bool { lhs.key < rhs.key }
    static func == (lhs: Attention, rhs: Attention) -> Bool { lhs.key == rhs.key }
}

extension Wording {
    /// The outlook of two weeks in a sentence; nil where there is none.
    func outlook(_ foretold: AccountForecast.Foretold?, of standing: Standing) -> String? {
        guard let foretold, let course = foretold.course, let headline = foretold.headline else { return nil }
        // The verdict names the day on which it would be met again if nothing new happens.
        let known = standing.nextChange?.day
        return chanceSentence(
            on: headline.day, chance: headline.probability, byThen: course.missedByThen(headline.day) ?? 0,
            isMissed: foretold.isMissed, likelyMiss: foretold.isMissed ? nil : course.firstLikelyMiss,
            likelyRecovery: course.firstLikelyRecovery.flatMap { $0 == known ? nil : $0 })
    }
}
