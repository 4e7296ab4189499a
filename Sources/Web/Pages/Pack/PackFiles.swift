import AccountHealth
package import Appeals
import Wording

/// The files of a pack, to be put into one zip: the letter as text for the form, the document, the orders for a spreadsheet, and each
/// exhibit byte for byte.
package struct PackFiles {
    package let files: [PackFile]

    /// - Parameters:
    ///   - letter: as it is pasted into a form.
    ///   - pdf: the document as PDF; nil where this computer makes none, then it goes as HTML.
    ///   - exhibits: the bytes of each by its number.
    package init(_ pack: EvidencePack, letter: String, document: HTML, pdf: [UInt8]?, exhibits: [Int: [UInt8]]) {
        var files = [
            PackFile(name: "letter.txt", bytes: Array(letter.utf8)),
            pdf.map { PackFile(name: "pack.pdf", bytes: $0) } ?? PackFile(name: "pack.html", bytes: document.bytes),
        ]
        if !pack.orders.isEmpty {
            // With its mark, so that a spreadsheet reads what is not ASCII as what it is.
            files.append(PackFile(name: "orders.csv", bytes: Array(("\u{FEFF}" + PackFiles.orders(pack)).utf8)))
        }
        for exhibit in pack.exhibits {
            guard let bytes = exhibits[exhibit.number] else { continue }
            files.append(PackFile(name: "exhibits/\(exhibit.packName)", bytes: bytes))
        }
        self.files = files
    }

    package var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

    static func orders(_ pack: EvidencePack) -> String {
        var text =
            "order_id,order_day,status,defects,ship_by,confirmed_at,first_scan_at,deliver_by,delivered_at,cancelled_at,"
            + "refunded_at,carrier,service,tracking_number\n"
        for told in pack.orders {
            let (order, dates) = (told.order, told.order.dates)
            let parcels = order.packages
            func moment(_ at: Instant?) -> String { at.map(\.description) ?? "" }
            func each(_ values: [String?]) -> String { values.compactMap { $0 }.joined(separator: " ") }
            let cells: [String] = [
                told.orderID, pack.zone.day(of: order.placedAt).description, "\(order.status)",
                each(order.defects.map(\.kind.description)), moment(dates.shipBy), moment(dates.confirmedAt),
                moment(dates.firstScanAt), moment(dates.deliverBy), moment(dates.deliveredAt),
                moment(dates.cancelledAt), moment(told.refundedAt), each(parcels.map(\.carrier)),
                each(parcels.map(\.service)), each(parcels.map(\.trackingNumber)),
            ]
            text += cells.map(\.spreadsheetCell).joined(separator: ",") + "\n"
        }
        return text
    }
}
