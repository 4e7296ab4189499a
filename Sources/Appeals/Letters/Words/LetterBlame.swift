/// Parties a letter may blame, and how it does.
enum LetterBlame {
    static let marketplace: LetterPhrases = [
        "your team|system|bot|bots|algorithm|software|representative|employees|staff|policy|policies",
        "the platform|algorithm|bot", "seller support", "平台", "你们",
    ]

    static let others: LetterPhrases = [
        "carrier|carriers", "courier|couriers", "postman", "post office", "postal service|company",
        "shipping company|companies|partner|agent|service",
        "logistics|express company|partner|provider|companies|service", "forwarder*",
        "delivery company|driver|partner|service|man", "supplier*", "vendor*",
        "manufacturer*", "factory", "employee|employees", "staff", "worker|workers", "colleague*", "packer*", "intern",
        "virtual assistant", "assistant",
        "software company|provider", "ups", "usps", "fedex", "dhl", "customs", "royal mail", "物流公司", "快递公司", "快递",
        "物流商", "物流", "货代", "供应商", "厂家", "工厂", "员工", "同事", "仓库人员",
        "新员工",
    ]

    static let ofBuyers: LetterPhrases = [
        "impatient", "dishonest*", "lied|lying|lie|lies", "unreasonabl*", "unfair*", "malicious*", "abus*",
        "refused|refuses|refuse", "careless*", "cheat*", "scam*",
        "fraud*", "fault", "mistake*|mistaken", "blame*", "to blame",
        "wrong|false|incorrect|incomplete address|claim|claims|information",
        "gave|entered|provided|wrote ..  wrong|incorrect|incomplete",
        "did|do|does not|n't wait|read|contact|check|answer|understand|reply|respond|cooperate|pick|collect",
        "didn't|don't|doesn't|never wait|read|contact|check|contacted|answered|answer|understand|reply|respond|replied|pick|collect",
        "forgot*", "greedy", "rude", "stupid", "difficult", "too demanding", "not patient", "could not wait",
        "couldn't wait", "stole|stolen", "takes|take advantage", "took advantage", "just want*", "恶意", "不讲理", "撒谎",
        "没有耐心", "不耐烦", "故意", "的错", "无理", "欺诈", "写错",
    ]

    static let ofMarketplace: LetterPhrases = [
        "unfair*", "mistake*|mistaken*", "error|errors", "wrong*", "fault", "failed|fails|fail to", "bug|bugs|glitch*",
        "refused|refuses", "lied", "ignored|ignores",
        "did|does not|n't help|notify|warn|tell|answer|inform|reply|respond|protect|give",
        "didn't|doesn't|never help|notify|warn|tell|told|answer|answered|inform|informed|reply|respond|protect|give",
        "too strict", "too harsh", "unreasonabl*", "blame", "responsible for", "lost|delayed|damaged|misplaced", "不公平",
        "误判", "的错", "失误", "出错", "搞错",
    ]

    static let ofOthers: LetterPhrases = [
        "failed|fails|fail|failing", "lied", "lost|loses|losing", "delay|delays|delayed", "mistake|mistakes",
        "error|errors", "refused", "couldn't|can't|cannot", "could|can not",
        "did|does|do not", "didn't|doesn't|don't", "never", "careless*", "negligen*", "poor|poorly", "bad|badly",
        "slow|slowly", "unreliable", "incompeten*", "irresponsib*",
        "forgot*", "wrong|wrongly", "fault", "to blame", "blame", "damaged", "misplaced|mislaid", "mishandl*", "lazy",
        "ignored", "messed", "sent us|me .. wrong|bad|fake|defective", "cheated", "let us down",
        "strike", "丢件", "丢失", "丢了", "延误", "耽误", "失误", "疏忽", "粗心", "不负责", "的错", "太慢", "弄丢", "没有及时", "不及时", "忘记", "出错",
        "差",
    ]

    /// “lost to buyers”, “delayed by carriers”: by means the party did it, to means something was done for it.
    static func isDone(_ act: [String], _ between: [String]) -> Bool {
        between.contains("to")
    }
}
