import AccountHealth
package import Operations

extension SampleDesk {
    package func statedLines(
        _ line: Int, of importID: Int64, about orderID: String, in access: AccountAccess
    ) async throws -> [StatedLine] {
        var lines: [StatedLine] = []
        for found in try await findOrders(orderID, in: access) {
            guard let view = try await order(found.orderID, of: found.entry.id) else { continue }
            let events = view.events.filter { event in
                guard let origin = event.origin else { return false }
                return view.files[origin.file]?.id == importID && Int(origin.line) == line
            }
            if events.isEmpty { continue }
            lines.append(
                StatedLine(
                    entry: found.entry, zone: view.zone, orderID: found.orderID, line: line, events: events))
        }
        return lines
    }
}
