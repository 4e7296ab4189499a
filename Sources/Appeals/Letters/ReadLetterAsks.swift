/// What a reply asks for, as far as its own words say it: “greater detail on the root cause of … not received”.
///
/// Only lines that ask are read, and only issues that such a line names.
package func readLetterAsks(_ notice: String, traits: LetterTraits) -> [LetterAsk] {
    let text = LetterText(notice, traits: traits)
    let asking = text.places(of: [
        "greater|more detail|details|information on|about", "please|must provide|submit|send|explain|describe|include",
        "explain how|why|what", "root cause*", "actions ?that you have taken", "steps ?that you have taken",
        "the reasons for", "how you will prevent", "请提供", "请说明", "更详细", "更多详情",
    ])
    let parts: [(String, LetterPhrases)] = [
        ("prevention", ["prevent*", "in the future", "防止", "预防", "今后"]),
        ("actions", ["actions|action", "resolve|resolved", "steps ?that ?you have taken to address", "采取", "措施"]),
        ("root_cause", ["root cause*", "reasons for", "why", "原因"]),
        ("documents", ["invoice|invoices", "document|documents", "licence|license", "utility bill", "发票", "文件", "执照"]),
    ]
    var asks: [LetterAsk] = []
    for sentence in text.sentences where asking.anyBegins(in: sentence.words) || sentence.beginsItem {
        guard let part = parts.first(where: { text.says($0.1, in: sentence.words) })?.0 else { continue }
        let issues = LetterIssue.asked.filter { text.says($0.1, in: sentence.words) }.map(\.0)
        let named: [String?] = issues.isEmpty ? [nil] : issues
        for issue in named {
            let ask = LetterAsk(part: part, issue: issue)
            if !asks.contains(ask) { asks.append(ask) }
        }
    }
    return asks
}

extension LetterIssue {
    /// How the marketplace names issues when it asks; narrower than how sellers answer.
    static let asked: [(String, LetterPhrases)] = [
        (
            "not_received_or_late",
            ["not|late receiv*", "not received", "non receipt", "late receipt", "receiving .. late", "未收到"]
        ),
        ("different_items", ["different item*", "different from", "wrong item*"]),
        ("defective_items", ["defective item*|product*", "defective"]),
        ("improper_packaging", ["packag*", "damaged"]),
        ("incomplete_orders", ["incomplete order*", "missing parts|items"]),
        ("late_shipment_rate", ["late shipment*", "late dispatch*"]),
        ("cancellation_rate", ["cancellation*", "cancelled orders"]),
        ("valid_tracking_rate", ["valid tracking", "tracking number*"]),
        ("order_defect_rate", ["order defect*", "claims", "negative feedback", "chargeback*"]),
        ("inauthentic", ["authentic*", "inauthentic"]),
        ("related_account", ["related account*", "other account*"]),
    ]
}
