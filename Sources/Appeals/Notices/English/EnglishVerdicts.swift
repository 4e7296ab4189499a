/// What a notice does to the account.
let englishVerdicts: [Phrases] = [
    Phrases(
        .verdict(.permanent), source: "restricted-products notices seen in public, about 2020",
        [
            "<be> ..2 permanently ..2 <off>", "<be> <off> ..2 permanently", "we ..2 permanently <off>",
            "permanent (deactivation|suspension|closure|ban) of your",
        ]),
    Phrases(
        .verdict(.deactivated), source: "removal notices seen in public, 2012–2025",
        [
            "your ..5 <account> <be> [<now>] [<now>] <off>", "your ..5 <account> ..8 (has|have) been [<now>] <off>",
            "(this|the) ..2 <account> <be> [<now>] <off>",
            "your ..2 <ability> ..4 <be> [<now>] <off>",
            """
            we ..3 (removed|suspended|deactivated|blocked|closed|revoked|terminated|disabled|withdrawn|restricted|limited|\
            cancelled|canceled) ..6 (<account>|<ability>)
            """,
            "(decided|decision|chosen|necessary) to (deactivate|suspend|close|revoke|terminate|block) ..5 <account>",
            "decided to remove ..4 <account>", "we ..2 (took|taken) (this|these|such) (action|measure|step|decision)",
            "you ..2 (can|may) ..2 (not|no longer) ..2 sell", "you ..2 (can|may) not ..2 (list|offer) ..3 for sale",
            "you ..2 (can|may) (not|no longer) ..2 (offer|list|sell) ..2 seller fulfilled",
            "your ..2 seller fulfilled (offer|listing|product) <be> [<now>] [<now>] <off>",
            "you ..3 (unable|not able|no longer able|not allowed|no longer allowed|not permitted|no longer permitted) to sell",
            "you ..3 (not|no longer) eligible to sell", "your ..3 (selling|seller) status ..2 (is|has been) ..2 <off>",
        ]),
    Phrases(
        .hint(.deactivated), source: "sentences that give the reason of a removal, 2012–2025",
        [
            "<off> (because|due to|in accordance|pursuant|as a result)",
            "your ..3 (offer|listing|product) ..2 <be> [<now>] [<now>] <off>",
            "notice of (deactivation|suspension|removal)",
            "(deactivation|suspension|removal) of your ..4 <account>",
            "<rate> ..3 (exceeded|has exceeded|failed|has failed|fell|dropped|did not meet|rose)",
            "complaint type",
            "not ..2 received ..2 (valid|acceptable|viable|sufficient|complete) ..2 (plan|appeal|response)",
            "(account|profile) ..2 (is|are|was|were|be) ..2 (related|linked|connected|associated) ..1 (to|with)",
            "you ..1 have ..2 (manipulated|violated|breached|infringed|misused|engaged in|abused)",
            "you ..1 have ..2 (supplied|provided|submitted|sent) ..8 (forged|manipulated|falsified|altered|fraudulent|fake)",
            "(misusing|abusing) ..12 (support|service|contact|program)",
            "(violated|violates|in violation of) ..6 polic*",
        ]),
    Phrases(
        .verdict(.atRisk), source: "calls and mails before a removal, 2019–2025",
        [
            "(risk of|scheduled|due) ..4 <offNoun> ..6 (within|in) ..2 # (hour|day)",
            "(deactivat*|suspend*) ..6 (within|in) ..2 (72|seventy two|48|24) hour",
            "(deactivat*|suspend*) ..6 (within|in) ..2 (3|three) day",
            "(within|in) ..2 (72|seventy two) hour ..14 (plan|deactivat*|suspen*|appeal)",
            "(plan|appeal|explanation|response) ..6 (within|in) ..2 (72|seventy two) hour",
        ]),
    Phrases(
        .verdict(.review), source: "seller-fulfilled and drop-shipping reviews, 2021–2024",
        [
            "<account> ..6 (under|in|into|on) ..3 review", "<account> ..2 being reviewed",
            "(placed|put) ..2 (under|on|in|into) ..3 review",
            "temporar* review ..3 (of|your)",
            "we ..2 (reviewing|conducting a review) ..4 (<account>|order|delivery|deliveries)",
            "review period", "during (this|the|our) review",
        ]),
    Phrases(
        .verdict(.warning), source: "performance and policy warnings, 2012–2025",
        [
            "(can|may|could|might|will) ..3 (result in|lead to|cause|mean) ..8 <offNoun>",
            "(may|might|could|will|can) ..2 be ..2 <off>", "(at risk|in danger|risk) of ..4 <offNoun>",
            "(call|draw|bring|calling|drawing) ..6 attention", "(this is|as) a ..2 (warning|reminder)",
            "(policy|performance|final|first|formal) warning",
            "(avoid|prevent) ..3 (deactivation|suspension|account closure)",
            "(may|might|could|will) ..2 (lose|restrict|suspend|deactivate|remove|limit|terminate) ..4 (<account>|<ability>|offer|listing)",
            "further violation", "please be aware ..12 <offNoun>", "we are concerned",
        ]),
    Phrases(
        .hint(.warning), source: "figures said to miss their target at present; doubts put softly, 2015–2024",
        [
            "<rate> ..14 (is|are) ..3 <belowOrAbove>", "<rate> ..9 (does|do) not meet",
            "<rate> ..4 (exceeds|is failing)",
            "(you|listing|product|item|order) ..1 may have", "(must|need to|have to) maintain ..8 <rate>",
            "sellers ..6 not (allowed|permitted) to", "(reminder|remind you)",
        ]),
    Phrases(
        .verdict(.openOrders), source: "most notices, 2019–2025",
        [
            "(ship|fulfil|fulfill|dispatch) ..2 (open|outstanding|pending|unshipped|existing|remaining) order",
            "resolve ..2 (open|outstanding|pending) order",
        ]),
    Phrases(
        .verdict(.phoneAttempt), source: "performance notices of 2019–2021",
        [
            "(attempt*|tried|unable) ..3 (reach|call|contact) ..3 (phone|telephone)", "(called|phoned) you",
            "(attempt*|tried) ..2 (call|reach) you",
        ]),
    Phrases(
        .verdict(.errorPath), source: "most notices, 2021–2025",
        [
            "(deactivated|suspended|removed|blocked|closed|restricted) in error",
            "(believe|think|feel) ..6 (error|mistake)",
            "(believe|think|feel) ..6 (incorrect*|wrong*|mistaken*)",
        ]),
    Phrases(
        .verdict(.deadline17), source: "notices of 2012–2020",
        ["within ..2 (17|seventeen) day", "have (17|seventeen) day"]),
    Phrases(
        .verdict(.deadline17OrTwoAppeals), source: "notices of 2019–2020",
        [
            "(17|seventeen) day ..4 (two|2) ..2 (appeal|plan|attempt|submission)"
        ]),
    Phrases(
        .verdict(.deadline14), source: "notices of 2019–2021",
        [
            "within ..2 (14|fourteen) day", "have (14|fourteen) day", "(14|fourteen) day (of|from|after)",
        ]),
    Phrases(
        .verdict(.funds), source: "notices of 2021–2024",
        [
            "(90|ninety) day ..8 (appeal|fund|disbursement)", "(fund|disbursement) ..12 (90|ninety) day",
            "(90|ninety) day ..2 (after|following|from) ..3 (notification|notice|message|email)",
        ]),
]
