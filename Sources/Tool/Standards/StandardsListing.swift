import AccountHealth
import Marketplaces
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

    var json: String {
        var json = JSONText()
        json.object { json in
            json.field("store", store.description)
            json.field("asOf", day.description)
            json.field("standards", objects: inForce + coming, standard)
            json.key("choices")
            json.object { json in
                for choice in book.choices.all { json.field(choice.name, choice.value) }
            }
        }
        return json.text
    }

    private func standard(_ json: inout JSONText, _ standard: Standard) {
        json.field("id", standard.id)
        json.field("fulfilment", standard.fulfilmentName)
        json.field("measure", standard.measure.name)
        json.field("unit", standard.unit.rawValue)
        json.field("day", standard.day.rawValue)
        let days = standard.window.days(asOf: day)
        json.key("window")
        json.object { json in
            json.field("from", days.lowerBound.description)
            json.field("to", days.upperBound.description)
            json.field("days", days.count)
            json.field("lagDays", standard.window.lagDays)
        }
        json.field("condition", standard.condition?.name)
        json.field("target", literal: standard.condition?.target.flatMap { JSONText.decimal($0) })
        json.field("per", standard.per.rawValue)
        json.field("partOf", standard.partOf)
        json.field("validFrom", standard.validFrom?.description)
        json.field("inForce", standard.isInForce(on: day))
        json.field("confidence", standard.confidence.rawValue)
        json.field("source", standard.source)
        json.field("remark", standard.remarks["en"])
    }
}
