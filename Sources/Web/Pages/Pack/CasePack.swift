import AccountHealth
import Appeals
import Operations
import Wording

extension EvidencePack {
    /// A letter as it stands, with all that proves it.
    init(_ desk: CasePage.Model, orders: [OrderView], exhibits: [Exhibit]) {
        self.init(of: desk.view)
        letter = desk.sheet.lines.filter { $0.mark != .leftOut }.map { line in
            PackSentence(
                part: line.part, english: line.english, chinese: line.chinese.isEmpty ? nil : line.chinese,
                exhibits: line.facts.exhibits)
        }
        self.orders = orders.map { PackOrder($0) }
        orderCount = desk.view.facts.orders.count
        let chosen = Set(desk.record.plan.chosen)
        causes = desk.view.tests.map { PackCause(test: $0, isChosen: chosen.contains($0.cause.id)) }
        controls = desk.view.controls.filter { $0.control.since != nil }.map {
            PackControl(control: $0.control, measurement: $0.measurement)
        }
        self.exhibits = exhibits
    }

    private init(of view: CaseView) {
        self.init(
            account: view.entry.account.name, store: view.entry.account.store,
            noticeDay: view.record.messages.first?.receivedOn, madeOn: view.today, zone: view.zone)
        if let figure = view.figure {
            rate = Rate(figure.tally.bad, of: figure.tally.units)
            window = figure.window
        }
    }
}
