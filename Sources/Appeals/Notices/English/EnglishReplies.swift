/// What a reply says to an appeal.
let englishReplies: [Phrases] = [
    Phrases(
        .reply, source: "openings of replies, 2015–2025",
        [
            "(thank you|thanks) for ..2 (submit*|send*|provid*|contact*|writ*|respond*|reply*|shar*)",
            "(thank you|thanks) for (your|the) ..3 <sent>",
            "(received|reviewed|considered|evaluated|read|examined) ..3 your ..3 <sent>",
            "<sent> ..2 you ..2 (provided|submitted|sent|shared|gave)",
            "(appreciate|regarding|about|reviewing) ..3 your ..2 (appeal|submission|plan|response)",
            "your (appeal|submission|plan|response)", "you (wrote|said|stated)",
            "your recent (appeal|submission|plan|response|email)",
            "(plan|appeal|documents|information) (you|that you) ..2 (sent|submitted|provided)",
            "after ..2 review* ..4 (appeal|submission)",
            "information ..2 (provided|submitted)",
        ]),
    Phrases(
        .verdict(.final), source: "last refusals, 2019–2024",
        [
            "(may|will|can|shall) (not|no longer) ..2 (respond|reply|answer|be responding|be replying) ..6 (further|additional|future|more|other|again|subsequent|any)",
            "decision ..3 final", "decision ..10 (is|remains) ..1 final", "final decision",
            "not ..3 (accept|consider|review|process) ..2 (further|additional|more|any other|any more|future) ..2 (appeal|plan|submission|request)",
            "no (further|more) ..2 (appeal|review|correspondence|communication)",
        ]),
    Phrases(
        .replyVerdict(.final), source: "last refusals, 2020–2023",
        [
            "(may|can) no longer ..2 sell", "no longer ..2 (eligible|allowed|permitted|welcome) ..2 sell",
            "<be> ..2 permanently ..2 <off>",
        ]),
    Phrases(
        .verdict(.notYetFixed), source: "restricted-products replies, 2019",
        [
            "(listing|product|item|offer|asin) ..6 not ..3 (closed|deleted|removed|ended|corrected|fixed|taken down)",
            "(listing|product|item|offer|asin) ..3 (yet|still) to be (closed|deleted|removed)",
        ]),
    Phrases(
        .replyVerdict(.notYetFixed), source: "replies of 2019–2024",
        [
            "(listing|product|item|offer|asin) ..4 (still|remain) ..3 (active|live|open|listed|available|on|in)",
            "still ..4 (active|live|open) ..3 (listing|offer|product)", "(found|see|detected|identified) ..3 still",
            "(action|step|measure|change) ..8 not ..3 (implemented|completed|taken|made|carried out)",
        ]),
    Phrases(
        .verdict(.proofRequired), source: "restricted-products replies, 2023",
        [
            "<on> ..6 (without|unless) ..8 (proof|evidence|documentation|compliance|prove)",
            "(without|absent) ..3 (proof|evidence) of compliance",
        ]),
    Phrases(
        .replyVerdict(.proofRequired), source: "restricted-products replies, 2023",
        ["(need|require) ..3 (proof|evidence) ..4 (compl*)", "must ..2 (prove|show proof|provide proof) ..8 (compl*)"]),
    Phrases(
        .verdict(.planInvalid), source: "late-shipment replies, 2015–2016",
        [
            "not (consider|regard|accept|find|deem|view) ..6 (valid|acceptable|viable|adequate|satisfactory)",
            "plan ..4 (is|was) ..2 (invalid|unacceptable|not valid|not acceptable|not viable|not adequate)",
            "(is|was) not ..2 (valid|acceptable|viable) ..2 plan", "(can|could|do|did) not accept ..3 plan",
            "(reject*|declin*) ..2 your ..2 plan",
        ]),
    Phrases(
        .verdict(.planIncomplete), source: "order-defect replies, 2015–2017",
        [
            "plan ..4 (is|was) ..2 (incomplete|insufficient|not complete|not sufficient|missing|lacking|too general|vague|unclear)",
            "plan ..4 (does|did|do) not ..3 (address|include|explain|identify|contain|provide|describe|cover|specif*|meet|show|detail)",
            "plan ..3 (lack*|fails|failed|needs|misses|omits)", "(incomplete|insufficient) ..1 plan",
            "(this|that|it|which|letter|explanation) (does|did) not ..2 (identify|explain|address|describe|tell|show|say) ..4 (cause|issue|problem|how|why|what)",
        ]),
    Phrases(
        .verdict(.documentsNeeded), source: "inventory reviews, 2023",
        [
            "not ..3 (enough|sufficient) information ..3 complete ..2 (review|verification)",
            "(document|invoice) ..4 you ..2 (provided|submitted|sent) ..4 (not|invalid|insufficient|could not)",
            "(can|could|unable) ..2 (not|to) ..2 (verify|accept|validate) ..4 (document|invoice|identity|supplier|bill)",
            "not submitted ..2 required document",
        ]),
    Phrases(
        .replyVerdict(.documentsNeeded), source: "inauthentic and identity replies, 2020–2024",
        [
            "(submit|provide|send|upload|attach|resubmit) ..6 (document*|invoice|receipt|bill|license|licence|certificate|letter)"
        ]),
    Phrases(
        .verdict(.reviewContinues), source: "seller-fulfilled reviews, 2022–2023",
        [
            "not ..6 (transfer|disburse|release) ..4 fund",
            "not ..10 seller fulfilled ..2 (offer|listing|order) ..3 (time|yet)",
            "(review|verification|investigation) ..4 (extended|continues|ongoing|in progress|not yet complete|not complete)",
            "(extended|extending|continuing|continues|will continue) ..3 (review|verification)",
            "still ..3 (reviewing|under review|verifying)",
        ]),
    Phrases(
        .verdict(.moreInformation), source: "replies of 2019–2025",
        [
            "not ..4 (enough|sufficient|adequate) ..3 (information|detail|evidence)",
            "(insufficient|inadequate) ..1 (information|detail|evidence)",
            "(information|submission|appeal|response) ..4 (is|was) ..2 (insufficient|incomplete|not sufficient|not enough)",
        ]),
    Phrases(
        .replyVerdict(.moreInformation), source: "replies of 2019–2025",
        [
            "(need|require|requir*|request*) ..4 (more|further|additional|greater) ..2 (information|detail|clarification|explanation)",
            "missing ..3 (information|detail|element)",
            "(more|further|additional|greater) (information|detail) ..3 (needed|required|necessary)",
            "(submission|appeal|response) ..3 (does|did|do) not ..3 (address|include|explain|identify|contain|provide|describe)",
        ]),
    Phrases(
        .verdict(.remainsDeactivated), source: "refusals of 2019–2023",
        [
            "<account> ..4 (remains|stays|continues to be|is still) ..3 <off>",
            "(decided|decision|determined|concluded|chosen) ..3 not ..2 <on>",
            "decision ..6 (after|following|upon|based) ..2 (review*|consider*|evaluat*) ..12 (provided|submitted|sent|appeal)",
            "(appeal|request) ..4 (denied|declined|rejected|unsuccessful|refused|not approved|not accepted|not granted)",
            "(denied|declined|rejected|refused) ..3 your ..2 (appeal|request)",
            "(uphold|upheld|upholding|stand by|maintain*) ..3 decision",
            "decision ..3 (upheld|stands|unchanged|in place)", "will not be (reinstated|reactivated|restored)",
        ]),
    Phrases(
        .replyVerdict(.remainsDeactivated), source: "refusals of 2019–2023",
        [
            "(not|unable|no longer|refus*|declin*) ..4 <on>", "<account> ..4 will ..1 (remain|stay) ..3 <off>",
            "(can|could) not ..3 (approve|grant|accept) ..3 (appeal|request|plan)",
        ]),
    Phrases(
        .verdict(.reinstated), source: "reinstatements of 2015; newer wordings are not public",
        [
            "(decided|able|pleased|happy|glad|agreed) to ..2 <on>",
            "<account> ..4 (has|have) ..2 been ..2 (reinstated|reactivated|restored|unblocked|reopened)",
            "<account> (is|are) ..2 (reinstated|reactivated|restored|active|active again)",
            "we ..3 (reinstated|reactivated|restored|unblocked|reopened) ..5 (<account>|<ability>|listing|offer)",
            "you ..3 (may|can) (now|again|resume|start|begin) ..3 (sell*|list*)", "you ..2 resume selling",
            "welcome back", "(lifted|removed) ..3 (suspension|hold|restriction|deactivation|block)",
            "once again eligible to sell", "now eligible to sell",
            "(listing|offer) ..3 (has|have) been ..2 (reinstated|reactivated|restored)",
        ]),
    Phrases(
        .verdict(.acknowledged), source: "confirmations of receipt; the help page's answer times",
        [
            "(received|receiving|receipt of) ..2 your ..3 (appeal|submission|plan|response|request|document*|information|email|explanation)",
            "your ..2 (appeal|submission|plan|response|request) ..2 (reached us|been received|was received)",
        ]),
    Phrases(
        .replyVerdict(.acknowledged), source: "confirmations of receipt; the help page's answer times",
        [
            "(will|shall) ..3 (review|reply|respond|contact|get back|update|notify|be in touch|let you know|evaluate)",
            "(currently|now) ..2 (reviewing|processing)", "(aim|try|strive) to (answer|reply|respond)",
            "is being reviewed",
        ]),
    Phrases(
        .quoteLead, source: "answers that repeat the seller",
        [
            "you (wrote|said|stated|claimed|mentioned|write|say|state|explained) [us] [that]",
            "(your|the) ..2 (letter|plan|appeal|message|email|submission|explanation) ..1 (said|says|stated|states|reads|read|mentions) [that]",
        ]),
    Phrases(
        .sellerVoice, source: "published letters of sellers, 2012–2026",
        [
            "dear <marketplace>", "dear ..2 (seller performance|performance team|seller support|appeal team)",
            "<on> (my|our) ..3 (<account>|listing)",
            "(i|we) ..3 (hope|request|ask|beg) ..4 <on>", "my ..3 (<account>|store|shop|business)",
            "^ i (am|have|was|will|would|believe|understand|sell|apologi*)",
            "our ..1 (account|store|shop) (was|has|is)", "^ (we|our) ..3 (apologi*|sincerely|regret)",
            "our (warehouse|staff|supplier|employee|packer|courier)",
            "we (failed|shipped|refunded|answered|reopened|promise)", "plan of action we",
            "we have (begun|started|hired|changed|trained|moved|switched|refunded|contacted|apologi*)",
            "what we (have done|did|changed|will do)", "our (listing|stock|inventory|late shipment rate)",
            "our performance (fell|was|is|dropped)", "i (believe|think|promise)",
        ]),
]
