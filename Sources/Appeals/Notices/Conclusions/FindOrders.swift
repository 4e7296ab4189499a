import AccountHealth

/// The order numbers a notice names, each once. A `#` of a form is a digit, anything else itself.
func findOrders(
    in scalars: [Unicode.Scalar], stretches: [Range<Int>], forms: [String]
) -> [NoticeReading.Conclusion<String>] {
    var found: [NoticeReading.Conclusion<String>] = []
    var seen: Set<String> = []
    let forms = forms.map { Array($0.unicodeScalars) }
    for stretch in stretches {
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            guard forms.contains(where: { begins($0, scalars[place]) }), isBoundary(scalars, place - 1),
                let form = forms.first(where: { fits($0, scalars, at: place, until: stretch.upperBound) })
            else {
                place += 1
                continue
            }
            let range = place..<place + form.count
            let order = String(String.UnicodeScalarView(scalars[range].map(plainDash)))
            if seen.insert(order).inserted { found.append(NoticeReading.Conclusion(value: order, range: range)) }
            place = range.upperBound
        }
    }
    return found
}

private func begins(_ form: [Unicode.Scalar], _ scalar: Unicode.Scalar) -> Bool {
    form.first == "#" ? Script.isDigit(scalar) : form.first == scalar
}

private func fits(_ form: [Unicode.Scalar], _ scalars: [Unicode.Scalar], at start: Int, until end: Int) -> Bool {
    guard start + form.count <= end, isBoundary(scalars, start + form.count) else { return false }
    for (offset, wanted) in form.enumerated() {
        let scalar = plainDash(scalars[start + offset])
        guard wanted == "#" ? Script.isDigit(scalar) : scalar == wanted else { return false }
    }
    return true
}

/// Mail programs turn hyphens into dashes.
private func plainDash(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x2010...0x2014).contains(scalar.value) || scalar.value == 0x2212 ? "-" : scalar
}

private func isBoundary(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return true }
    let scalar = plainDash(scalars[place])
    return !Script.isDigit(scalar) && scalar != "-"
}

/// The store of a mail: by who sent it, and by the subject where mail for several stores comes from the same sender.
func findStore(_ headers: NoticeHeaders, subject: String, dialects: [NoticeDialect]) -> StoreID? {
    let senders = dialects.flatMap(\.senders).sorted { $0.domain.utf8.count > $1.domain.utf8.count }
    func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "." || character == "-"
    }
    func domains(_ text: String, after: Character?) -> [Substring] {
        let lower = text.lowercased()
        let parts = lower.split { !isPart($0) && $0 != "@" }
        guard let after else { return parts }
        return parts.compactMap { part in part.lastIndex(of: after).map { part[part.index(after: $0)...] } }
    }
    func sender(of domain: Substring) -> NoticeDialect.Sender? {
        let domain = domain.drop { $0 == "." }
        return senders.first { domain == $0.domain || domain.hasSuffix("." + $0.domain) }
    }
    let named = domains(subject, after: nil).map { $0.last == "." ? $0.dropLast() : $0 }.lazy.compactMap(sender).first
    let from = domains(headers.from, after: "@").lazy.compactMap(sender).first
    guard let from else { return headers.from.isEmpty ? named?.store : nil }
    if from.isShared || from.store == nil, let store = named?.store { return store }
    return from.store
}
