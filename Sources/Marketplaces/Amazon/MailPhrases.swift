import AccountHealth

/// What Amazon's mails to sellers say of orders, the more telling first; by their subjects as Seller Central's help names the cases
/// (A-to-z claims G202041210, chargebacks 202145040, feedback 761).
let amazonMailPhrases: [MailPhrase] = [
    MailPhrase("a-to-z", "withdrawn", kind: .guaranteeClaim, decision: .withdrawn),
    MailPhrase("a-to-z", "in your favor", kind: .guaranteeClaim, decision: .denied),
    MailPhrase("a-to-z", "in your favour", kind: .guaranteeClaim, decision: .denied),
    MailPhrase("a-to-z", "claim was denied", kind: .guaranteeClaim, decision: .denied),
    MailPhrase("a-to-z", "amazon funded", kind: .guaranteeClaim, decision: .fundedByMarketplace),
    MailPhrase("a-to-z", "paid by amazon", kind: .guaranteeClaim, decision: .fundedByMarketplace),
    MailPhrase("a-to-z", "has been granted", kind: .guaranteeClaim, decision: .granted),
    MailPhrase("a-to-z", "in favor of the buyer", kind: .guaranteeClaim, decision: .granted),
    MailPhrase("a-to-z", kind: .guaranteeClaim),
    MailPhrase("商城交易保障", "撤回", kind: .guaranteeClaim, decision: .withdrawn),
    MailPhrase("商城交易保障", kind: .guaranteeClaim),
    MailPhrase("chargeback", "in your favor", kind: .chargeback, decision: .denied),
    MailPhrase("chargeback", kind: .chargeback),
    MailPhrase("信用卡拒付", kind: .chargeback),
    MailPhrase("feedback", "removed", kind: .feedback, decision: .removed),
    MailPhrase("negative feedback", kind: .feedback),
    MailPhrase("负面反馈", kind: .feedback),
]
