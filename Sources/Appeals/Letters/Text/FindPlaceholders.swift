/// Places that are still to be filled in: `<date>`, `[order id]`, `{name}`, `XXX`, `____`, `TBD`, `YYYY`.
func findPlaceholders(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
        if let end = bracketEnd(scalars, at: index) ?? runEnd(scalars, at: index) ?? wordEnd(scalars, at: index) {
            places.append(index..<end)
            index = end
        } else {
            index += 1
        }
    }
    return places
}

private let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("<", ">"), ("[", "]"), ("{", "}"), ("【", "】"), ("《", "》"), ("＜", "＞"),
]

private func bracketEnd(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard let pair = brackets.first(where: { $0.open == scalars[start] }) else { return nil }
    var end = start + 1
    while end < scalars.count, end - start <= 60, !scalars[end].isLineEnd, scalars[end] != pair.close { end += 1 }
    guard end < scalars.count, scalars[end] == pair.close else { return nil }
    let inner = scalars[start + 1..<end]
    let text = String(String.UnicodeScalarView(inner)).lowercased()
    // Mail addresses, web addresses, numbered references, links and titles are no gaps.
    if text.contains("@") || text.contains("://") || text.contains("www.") { return nil }
    let isFollowedByLink = end + 1 < scalars.count && scalars[end + 1] == "("
    if pair.open == "[", isFollowedByLink { return nil }
    if pair.open == "《" || pair.open == "【" {
        return ["填", "日期", "订单号", "姓名", "某", "数量", "xx"].contains(where: text.contains) ? end + 1 : nil
    }
    if pair.open == "<" {
        // “a < b and c > d” has blanks inside the signs.
        guard let first = inner.first, !first.isSpace, first != "=" else { return nil }
        return end + 1
    }
    if inner.isEmpty || inner.allSatisfy(\.isSpace) { return end + 1 }
    let isReference = text.hasPrefix("exhibit") || text.hasPrefix("attach") || text.hasPrefix("附件") || text == "sic"
    return inner.contains(where: \.isWordPart) && !inner.allSatisfy({ $0.isDigit || $0.isSpace }) && !isReference
        ? end + 1 : nil
}

/// A run of so many is a gap whatever follows it.
private let longRun = 100

/// `XXX`, `xx`, `××`, `____`, `....` in the place of a word.
private func runEnd(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let scalar = scalars[start]
    let least: Int
    switch scalar {
    case "X", "x", "×", "Ｘ": least = 2
    case "_", "＿": least = 3
    case "某": least = 2
    default: return nil
    }
    if start > 0, scalars[start - 1].isWordPart { return nil }
    var end = start
    while end < scalars.count, end - start < longRun, scalars[end] == scalar { end += 1 }
    let isEnd = end - start == longRun || end == scalars.count || !scalars[end].isLetter
    return end - start >= least && (isEnd || scalars[end].isChineseSign) ? end : nil
}

private let gapWords: Set<String> = ["TBD", "TBC", "TBA", "TODO", "YYYY", "MM", "DD", "NNN", "ORDERID", "LOREM"]

private func wordEnd(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start].isCapital, start == 0 || !scalars[start - 1].isWordPart else { return nil }
    var end = start
    while end < scalars.count, scalars[end].isWordPart, end - start < 10 { end += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<end]))
    return gapWords.contains(word) ? end : nil
}
