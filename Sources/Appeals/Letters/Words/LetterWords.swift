/// Words that several rules ask for.
enum LetterWords {
    static let buyers: LetterPhrases = [
        "buyer|buyers", "customer|customers", "recipient|recipients", "consumer*", "shopper*", "买家", "客户", "顾客", "收件人",
    ]

    static let references: LetterPhrases = [
        "exhibit*", "attachment*", "attached", "enclosed", "enclosure*", "appendix", "annex", "see document",
        "see file",
        "附件", "附录", "证据", "见图",
    ]

    static let ownControl: LetterPhrases = [
        "we|i .. did|do|had|have|has|could not|no|never", "we|i .. didn't|don't|hadn't|haven't", "we|i had no|nothing",
        "we|i failed to", "we|i should have", "we|i never", "we|i lacked", "we|i relied",
        "we|i overlooked|missed|neglected|ignored",
        "we|i .. without", "our .. lacked|missing|failed",
        "no one|nobody .. watched|checked|noticed|owned|monitored|looked",
        "no backup|control|check|process|limit|alarm|deputy|contingency", "there was no",
        "without .. backup|control|check",
        "our responsibility|fault|mistake", "我们没有", "我们未", "没有备用", "缺乏", "缺少", "无人", "没有人", "我们的疏忽",
    ]

    /// Who looks after a control.
    static let owners: LetterPhrases = [
        "manager|lead|leader|supervisor|owner|head|director|clerk|coordinator|specialist|officer|assistant|deputy|team|staff|person|founder|partner",
        "i|we check|review|count|inspect|watch|compare", "responsible", "by me", "done by",
        "warehouse|operations|inventory|quality|shipping .. checks|counts|reviews|inspects",
        "system|software|feed|tool|script|scanner|printer|rule ..", "automatic*", "itself",
        "switched off", "disabled|blocked|locked", "负责人", "主管", "经理", "专人", "店长", "仓管", "组长", "系统", "由",
    ]

    /// How often, or what sets it off.
    static let cadences: LetterPhrases = [
        "each", "daily", "weekly", "monthly", "hourly", "quarterly", "every",
        "per day|week|shift", "twice|once a day|week|month", "at ..", "after each", "before each", "whenever",
        "as soon as",
        "before any|a|the listing|order|shipment", "on each", "when .. falls|drops|reaches|exceeds|is", "automatic*",
        "only", "until|unless", "才能", "方可", "必须", "每天", "每日", "每周", "每月", "每次", "每单",
        "每小时", "定期", "自动", "一旦", "只有",
    ]

    /// What an alarm or a stop goes by.
    static let limits: LetterPhrases = [
        "below|above|under|over|exceed*|beyond", "at least|most", "more|less|fewer than", "limit*", "threshold*",
        "alarm*", "alert*", "switched off", "disabled", "refuse|refuses|refused|rejects", "never", "nobody|no one",
        "no longer", "not .. until|unless|without|before", "maximum|minimum|max|min", "within", "stop*", "must", "only",
        "cannot|blocked", "zero",
        "低于", "高于", "超过", "不超过", "以内", "上限", "下限", "预警", "报警", "警戒", "至少", "停止", "只能", "才能", "方可", "必须", "阻止", "下架",
    ]

    static let results: LetterPhrases = ["result|results", "so far", "to date", "since then", "结果", "至今", "目前"]

    static let metrics: LetterPhrases = [
        "rate|rates", "odr", "lsr", "vtr", "otdr", "defect rate", "percentage", "share of", "metric*", "count of",
        "confirmed before", "valid tracking", "率", "指标",
    ]
}
