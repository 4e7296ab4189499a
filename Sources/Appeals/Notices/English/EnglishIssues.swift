/// What the account is charged with.
let englishIssues: [Phrases] = [
    Phrases(
        .issue(.orderDefectRate), source: "order-defect notices, 2012–2023",
        [
            "order defect rate", "order defect ..1 (performance|metric|target)", "odr",
            "(rate|percentage) of defective orders",
        ]),
    Phrases(
        .complaint(.orderDefectRate), source: "order-defect notices, 2012–2023",
        [
            "negative ..2 feedback", "(service|credit card|card) chargeback", "chargeback claim", "guarantee claim",
            "chargeback",
        ]),
    Phrases(
        .issue(.lateShipmentRate), source: "late-shipment notices, 2012–2025",
        [
            "late (shipment|shipping|dispatch|ship) [rate]", "lsr", "ldr", "(ship*|dispatch*) ..3 late",
            "orders ..3 (ship*|dispatch*|confirm*) ..3 (late|after)",
            "(late|delayed|delays in) ..1 (shipment|shipping|dispatch|ship) confirm*",
            "(fail*|not) ..2 (ship|dispatch) ..4 on time", "delay* ..1 shipment",
        ]),
    Phrases(
        .issue(.cancellationRate), source: "cancellation notices and help, 2019–2025",
        [
            "cancel* ..3 rate", "pcr", "pre (fulfillment|fulfilment) cancel*",
            "(high|number of|rate of|seller) cancel*", "(you|seller) ..3 (cancelled|canceled) ..6 order",
            "orders ..2 you ..1 (cancelled|canceled)",
        ]),
    Phrases(
        .issue(.validTrackingRate), source: "valid-tracking notices, 2019–2021",
        [
            "valid tracking", "vtr", "tracking ..2 rate", "(invalid|missing|without|no) ..1 [valid] tracking",
            "(invalid|not valid|without valid) tracking",
            "not ..2 (provide|providing|provided|supply|upload|uploaded) ..2 tracking (number|information|id)",
        ]),
    Phrases(
        .issue(.onTimeDeliveryRate), source: "on-time-delivery help, 2024",
        [
            "on time delivery", "otdr", "delivered on time rate", "late delivery rate",
        ]),
    Phrases(
        .issue(.notReceivedOrLate), source: "order-defect replies, 2017–2023",
        [
            "(non|not) receipt", "non receipts", "late receipt", "<buyer> ..3 not ..2 (receiv*|received|got|getting)",
            "not ..2 receiv* ..3 <goods>",
            "<goods> ..3 not ..2 (received|arriv*|delivered)", "never ..2 (received|arrived|delivered)",
            "(arriv*|delivered|received) ..2 (late|too late|after)", "item not received",
            "(lost|missing) (<goods>)", "<goods> ..2 (lost|delayed)",
            "(order|item|product|package|parcel|purchase) ..2 late", "late ..1 deliver*", "delayed deliver*",
            "undelivered",
            "<buyer> ..4 (late|delayed) ..1 <goods>", "receiv* ..4 <goods> ..1 late",
            "<goods> ..2 (being|getting|went) lost",
        ]),
    Phrases(
        .issue(.differentItems), source: "order-defect replies, 2019–2023",
        [
            "(different|wrong|incorrect) ..1 <goods>",
            "<buyer> ..3 not ..2 receiv* ..2 (wrong|different|incorrect) ..1 <goods>",
            "<goods> ..6 (differ|different) ..3 (from|than|to)",
            "not ..1 as described", "(not|does not|did not|do not) match ..4 (description|listing|detail page|order)",
            "<goods> ..3 not ..2 (ordered|described|expected)", "(misrepresented|mismatched) ..1 <goods>",
        ]),
    Phrases(
        .issue(.materiallyDifferent), source: "safety and condition notices, 2018",
        [
            "material* different", "(significantly|substantially) different",
        ]),
    Phrases(
        .issue(.differentCondition), source: "order-defect notices, 2012–2014",
        [
            "different condition",
            "<goods> ..4 different condition ..3 (than|from|to) ..2 (ordered|described|listed|advertised|expected|they|you)",
            "condition ..4 (different|differs|worse|other) ..3 (than|from|ordered|described|listed)",
            "(not|worse) ..3 condition ..3 (described|listed|ordered|advertised)",
        ]),
    Phrases(
        .issue(.defectiveItems), source: "order-defect replies, 2021",
        [
            "(defective|faulty|broken|malfunctioning|non working) ..1 <goods>",
            "<goods> ..4 (defective|faulty|broken|not work*|malfunction*)",
            "<goods> ..2 (do|does|did) not ..1 (work|function)", "product quality",
        ]),
    Phrases(
        .issue(.improperPackaging), source: "order-defect replies, 2019–2023",
        [
            "(improper|inadequate|poor|insufficient|bad|unsuitable|incorrect) ..1 packag*",
            "<goods> ..3 (damaged|incomplete|lost) ..8 packag*",
            "packag* ..4 (damag*|improper|inadequate|insufficient)",
            "damaged ..3 (transit|arrival|shipping|delivery)", "arriv* ..2 damaged",
            "<goods> ..2 (being|arriving|were|was|are) ..1 damaged", "damaged <goods>",
            "(improperly|poorly|badly) pack*",
        ]),
    Phrases(
        .issue(.incompleteOrders), source: "order-defect replies, 2021",
        [
            "(get|receiv*) ..1 complete <goods>",
            "(incomplete|partial) ..1 <goods>", "<goods> ..2 (are|were|was|is|arrive*) ..1 incomplete",
            "<goods> ..3 (missing ..2 (part|item|piece|component|accessor*|quantit*))",
            "missing ..1 (part|item|piece|component|accessor*|quantity)", "(wrong|short|fewer) quantit*",
        ]),
    Phrases(
        .issue(.confirmBeforeShip), source: "shipping-confirmation warnings, 2015–2017",
        [
            "confirm* ..6 before ..8 (sent|send|sending|ship|shipped|shipping|dispatch*|hand*)",
            "(mark*|report*) ..5 (shipped|dispatched) ..6 before",
            "confirm* ..4 (shipment|dispatch|order) ..6 not ..3 (shipped|sent|dispatched|left)",
            "(early|premature|false|advance) ..2 (confirmation|confirm*)",
            "(carrier|courier) ..3 not ..2 (received|scanned|collected) ..3 <goods>",
        ]),
    Phrases(
        .issue(.inauthentic), source: "inauthenticity notices, 2015–2024",
        [
            "inauthentic*", "counterfeit*", "(fake|replica|knock off|imitation) ..2 (item|product|good)",
            "(item|product|good) ..4 (fake|replica|imitation|not authentic|not genuine)", "not ..1 (authentic|genuine)",
            "authenticity ..3 (item|product|good|inventory|listing|complain*|concern)",
            "authenticity (complain*|concern*|issue*|review)",
            "(confirm|verify|prove|demonstrate) ..4 authenticity ..2 (of|your) ..2 (item|product|inventory|good|merchandise)",
        ]),
    Phrases(
        .issueHint(.inauthentic), source: "inauthenticity notices, 2019–2023",
        [
            "(invoice|receipt|contract) ..12 (supplier|manufacturer|distributor|wholesaler)", "supplier ..8 invoice",
            "review of your account and inventory",
        ]),
    Phrases(
        .issue(.usedSoldAsNew), source: "condition notices, 2015–2022",
        [
            "used ..3 (sold|listed|sell*|list*|offered|advertised|sale) ..3 new", "(sold|sell*|list*) ..3 used ..3 new",
            "new ..5 (sold|were|was|arrived|received|got) ..2 [as] used", "(received|got) ..2 used <goods>",
            "(used|opened|refurbished|open box) ..2 <goods> ..6 new",
        ]),
    Phrases(
        .issue(.intellectualProperty), source: "rights-owner notices, 2015–2024",
        [
            "intellectual property", "right* owner", "rights holder",
            "(trademark|copyright|patent|design right|trade dress) ..4 (infring*|violat*|complain*|claim|owner complain*)",
            "infring*", "(complain*|report) ..4 (trademark|copyright|patent|brand owner)",
            "unauthorized use of ..4 (trademark|brand|image|logo)",
        ]),
    Phrases(
        .issue(.productSafety), source: "safety notices, 2018",
        [
            "safety ..1 (complain*|concern*|incident*|issue*|risk*|hazard*|violation*|report*)", "product safety",
            "unsafe", "(pose|cause|present) ..4 (hazard|danger|injur*)",
            "(injur*|burn*|fire|choking) ..3 (hazard|report*|complain*|incident*)",
            "(product|safety) recall",
        ]),
    Phrases(
        .issueHint(.productSafety), source: "safety notices, 2018",
        ["not limit your plan ..6 (specific|individual|single) order"]),
    Phrases(
        .issue(.restrictedProducts), source: "restricted-products notices, 2014–2023",
        [
            "restricted product",
            "(item|product|listing|asin) ..1 (are|is|were|was) ..1 (not permitted|not allowed|prohibited|banned|illegal|restricted)",
            "(prohibited|restricted|banned|illegal|forbidden) ..2 (item|product|listing|good|content)",
            "restricted from sale", "hazardous ..2 (material|good|product)",
            "(pesticide|drug|medical device|weapon|alcohol|tobacco|supplement) ..4 (polic*|not|prohibit*|restrict*)",
        ]),
    Phrases(
        .issueHint(.restrictedProducts), source: "restricted-products replies, 2023", ["(proof|evidence) of compliance"]
    ),
    Phrases(
        .issue(.relatedAccount), source: "related-account notices, 2012–2025",
        [
            "account ..3 (is|are|was|were|be|been) ..3 (related|linked|connected|associated|tied) ..1 (to|with)",
            "(related|linked|connected|associated|tied) ..1 (to|with) (a|an|another|other|one|different|multiple|several|previous*|accounts|closed|suspended|blocked|deactivated) ..4 (account|seller|store)",
            "(multiple|several|more than one|second|duplicate|another) ..2 (seller|selling) account",
            "(related|linked|associated|connected) account", "relat* between ..4 account",
        ]),
    Phrases(
        .issueHint(.relatedAccount), source: "related-account notices, 2025",
        [
            "name of the account ..4 <on>", "account ..4 <on> ..4 (date|name)", "date of reactivation",
        ]),
    Phrases(
        .issue(.identityVerification), source: "identity notices, 2020–2025",
        [
            "(verif*|confirm*|validat*|prove|proof of) ..3 (identity|account ownership|ownership of your account)",
            "identity ..2 (verif*|document*|check|information|interview)",
            "(verif*|confirm*|validat*) ..2 your ..3 (information|detail|address|bank account|business)",
            "know your customer", "kyc", "proof of (identity|address)", "(seller|business) verification",
            "video verification", "beneficial owner",
        ]),
    Phrases(
        .issueHint(.identityVerification), source: "identity notices, 2020–2025",
        [
            "utility bill", "(business|company) (license|licence|registration)",
            "(passport|national id|identity card|driver license)",
        ]),
    Phrases(
        .issue(.codeOfConduct), source: "code-of-conduct notices, 2019–2024",
        [
            "code of conduct", "(inappropriate|excessive|duplicate|abusive) ..3 contact",
            "misus* ..6 (support|contact) ..1 (service|channel|team)",
            "(abus*|threaten*|profan*) ..3 (language|message|communicat*|behavio*)",
            "(fair|ethical) ..2 (manner|behavio*|conduct)",
            "(circumvent*|divert*) ..4 (sales process|sale|buyer|customer|transaction)",
            "(contact*|message*) ..2 (buyer|customer) ..4 (inappropriate*|outside|directly)",
        ]),
    Phrases(
        .issue(.reviewOrRankManipulation), source: "manipulation notices, 2018–2024",
        [
            "manipulat* ..6 (sale|rank|ranking|review|rating|feedback|search)",
            "(review|rating|feedback|sales rank|search) ..2 manipulat*",
            "misuse of (rating|sales rank|search|review|feedback)", "(customer|product) review ..2 polic*",
            "(incentivi*|paid|fake|compensated|solicit*|request*|influenc*|false) ..3 review",
            "(compensation|incentive|gift card|refund|reward|discount) ..4 (for|in exchange for) ..3 review",
            "(inflat*|artificial*) ..4 (rank*|sale|review|traffic)", "review abuse",
        ]),
    Phrases(
        .issue(.dropShipping), source: "drop-shipping notices, 2021–2024",
        [
            "drop ship*", "dropship*", "(purchas*|buy*|order*) ..4 from another ..2 (retailer|seller|store)",
            "(third party|another) (retailer|seller) ..6 (packing slip|invoice|ship*|label)",
        ]),
    Phrases(
        .issueHint(.dropShipping), source: "drop-shipping replies, 2022–2023", ["fund* ..8 <on> ..3 seller fulfilled"]),
    Phrases(
        .issue(.sellerFulfilledReview), source: "reviews of seller-fulfilled orders, 2021",
        [
            "(review|verify|confirm|validate) ..6 (delivery|deliveries|delivered) ..6 seller fulfilled",
            "(confirm|verify|check) ..8 seller fulfilled ..6 deliver*", "seller fulfilled ..2 review",
            "review ..4 seller fulfilled",
            "(confirm|verify) ..3 deliver* ..4 (recent|your) ..3 order",
        ]),
    Phrases(
        .issue(.forgedDocuments), source: "forged-documents notices, 2020–2023",
        [
            "(document*|invoice|receipt|bill|certificate|letter) ..6 (forged|manipulated|falsified|fabricated|fraudulent|tampered|counterfeit|edited|doctored|inauthentic)",
            "(document*|invoice|receipt|bill|certificate) ..4 (was|were|been|to be|appear*) ..3 altered",
            "(forged|falsified|fabricated|fraudulent|manipulated|fake|altered|edited|inauthentic) ..2 (document*|invoice|receipt|bill|certificate|information)",
        ]),
    Phrases(
        .issue(.accountReviewFailed), source: "account-review notices, 2012–2015",
        [
            "(fail*|not pass*|did not pass) ..6 (account|seller|security|business) ..1 (review|vetting|check|screening)",
            "(review|vetting|screening) ..3 (failed|not passed|unsuccessful)",
        ]),
]
