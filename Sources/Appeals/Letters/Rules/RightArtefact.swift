/// C5. Documents where documents are asked for, and those; a plan where a plan is.
enum RightArtefact: LetterRule {
    static let id = "C5"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.staff

    /// Documents that a marketplace asks for, as notices and letters name them.
    private static let kinds: [LetterPhrases] = [
        ["invoice|invoices", "receipt|receipts", "发票", "收据", "采购单"],
        ["licence|license|licences|licenses", "registration", "incorporation", "执照", "注册证", "登记证"],
        ["identity", "id card|cards", "passport*", "driver's|driving licence|license", "身份证", "护照", "身份证件"],
        ["bill|bills", "bank|card statement*", "账单", "对账单", "水电费"],
        ["retraction*", "retract*", "withdraw*", "撤诉", "撤回", "撤销函"],
        ["authori*ation*", "letter of|from", "licens*", "permission", "授权"],
        ["certificate*", "test report*", "lab report*", "declaration* of conformity", "证书", "检测报告", "测试报告", "合格证"],
        ["proof of delivery", "tracking", "delivery confirmation*", "妥投证明", "签收", "运单"],
    ]
    private static let documents: LetterPhrases =
        LetterWords.references + ["document|documents", "文件", "资料"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let notice = letter.context.notice else { return [] }
        let asks = letter.context.asks
        let parts = Set(asks.compactMap(\.part))
        let asksPlan = parts.contains { $0 != .documents } || notice.path == .plan
        if letter.kind == .documents, asksPlan, !parts.contains(.documents), notice.path != .documents {
            return [finding(letter.text.head, .planAsked)]
        }
        guard letter.kind != .dispute, parts.isSubset(of: [.documents]),
            parts.contains(.documents) || notice.path == .documents
        else { return [] }
        return names(asks.filter { $0.part == .documents }, letter) ? [] : [finding(letter.text.head, .documentsAsked)]
    }

    /// Whether the letter, or an exhibit of the case, is one of the kinds that are asked for; any document where no kind is named.
    private static func names(_ asks: [Ask], _ letter: ReviewedLetter) -> Bool {
        let exhibits = letter.context.appeal?.exhibits ?? []
        let told = exhibits.map { LetterText($0.kind, traits: letter.context.traits) } + [letter.text]
        let wanted = asks.compactMap { letter.context.notice?.words($0.range) }
            .map { LetterText($0, traits: letter.context.traits) }
        let asked = kinds.filter { kind in wanted.contains { $0.says(kind) } }
        guard !asked.isEmpty else { return !exhibits.isEmpty || letter.text.says(documents) }
        return asked.contains { kind in told.contains { $0.says(kind) } }
    }
}
