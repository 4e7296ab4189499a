import AccountHealth
import Marketplaces
import Web
import Wording

/// The standards of one store on one day, for people and for programs.
struct StandardsListing {
    let book: StandardsBook
    let store: StoreID
    let day: Day
    let wording: Wording

    private var inForce: [Standard] { book.standards(of: store, on: day) }
    private var coming: [Standard] { book.comingStandards(of: store, after: day) }

    var text: String {
        var lines = ["\(book.marketplace) · \(store) · \(wording.fullDay(day))"]
        for standard in inForce + coming {
            lines += ["", "\(standard.id) (\(standard.fulfilmentName))  \(wording.name(of: standard))"]
            var table = TextTable(indent: 4)
            for (label, value) in details(standard) { table.add([label, value]) }
            lines += table.lines
        }
        lines += ["", wording.choicesHeading]
        var table = TextTable(indent: 4)
        for choice in book.choices.all { table.add([choice.name, choice.value]) }
        return (lines + table.lines).joined(separator: "\n")
    }

    private func details(_ standard: Standard) -> [(String, String)] {
        var rows: [(String, String)] = []
        rows.append((wording.measureHeading, wording.measure(standard)))
        rows.append((wording.windowHeading, wording.window(standard.window, day: standard.day)))
        let demand = wording.demand(standard)
        rows.append((wording.targetHeading, demand.isEmpty ? wording.noTarget : demand))
        if let from = standard.validFrom { rows.append((wording.validHeading, wording.validFrom(from))) }
        let remark = wording.remark(on: standard)
        if !remark.isEmpty { rows.append((wording.remarkHeading, remark)) }
        rows.append((wording.sourceHeading, "\(standard.source) [\(standard.confidence.rawValue)]"))
        return rows
    }

    var json: String { StandardsJSON.text(book, store: store, day: day).text }
}
