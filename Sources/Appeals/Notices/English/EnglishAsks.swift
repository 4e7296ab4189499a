/// What is asked for, and by which way.
let englishAsks: [Phrases] = [
    Phrases(
        .replyDemand, source: "replies of 2019–2025",
        [
            "(greater|further|additional|better) (detail|information|clarification|explanation|clarity) (on|about|of|regarding|for|in|as|around|concerning)",
            "more (detail|clarification|explanation|clarity) (on|about|of|regarding|for|in|as|around|concerning)",
        ]),
    Phrases(
        .demand, source: "notices and replies of 2012–2025",
        [
            "please ..6 <ask>", "(tell|send|give|write to) us",
            "(must|need to|should|required to|have to|asked to|will need to) <ask>",
            "^ [please] <ask>", "^ also <ask>",
            "(should|must|needs to|need to|has to) (include|contain|explain|address|describe|show|cover)",
            "plan ..6 that <asks>", "^ (do|does) not limit", "^ [an|a] [detailed|full] explanation (that|of|as|why)",
            "^ (be prepared|prepare|be ready) to", "(following|below) ..2 (information|document*|detail|item)",
            "we (need|require) ..6 (information|document*|explanation)",
            "(information|document*|explanation) ..2 (that|which) <asks>",
            "you can ..2 (appeal|request|dispute|contest) ..14 (claim|feedback|chargeback)",
            "^ to <on> ..8 <ask>", "explain ..2 (how|why|what)", "(letter|message|appeal) ..2 that <asks>",
        ]),
    Phrases(
        .mechanics, source: "directions in notices, 2012–2025",
        [
            "(submit|send|provide|upload) ..2 (this|the requested|the required|these|the above) (information|document*|appeal|plan|evidence)",
            "click*", "go to", "visit*", "(follow|following) ..1 instruction", "reply to this", "for more information",
            "more information (about|on|regarding) (our|this|the|these) polic*",
            "question about", "have questions", "have any questions", "learn more", "contact us", "to view your",
            "(select|open) ..4 (page|button|screen|dashboard|menu)", "you can ..2 (view|see|find)",
            "please note", "(this|the) email address", "do not reply",
            "(information|item|document*) listed (below|above)", "resubmit",
            "(document*|file|name|address|it|they|page|copy|invoice|bill|image) ..4 (must|should) ..1 (be|not|have|match|contain|meet|show)",
            "we (may|might|will) call",
        ]),
    Phrases(
        .part(.rootCause), source: "the three questions of notices, 2012–2025",
        [
            "root cause", "(reason|cause) (of|for|why|that|behind|you|which)",
            "(what|why) ..8 (happen*|occur*|caused|led|went wrong)",
            "(explain|explanation|justif*|describe|detail*) ..5 why",
            "why you", "why your", "why (buyer|customer)", "(issue|problem) that (led|caused)",
            "how ..4 (issue|problem|violation) ..2 (occurred|happened|arose)",
        ]),
    Phrases(
        .part(.actions), source: "the three questions of notices, 2012–2025",
        [
            "<do> ..2 you ..2 (taken|took|take|completed|made|implemented|taking)", "corrective (action|measure|step)",
            "<do> ..2 (taken|took) ..4 <fix>",
            "<do> ..5 to ..1 <fix>", "how you ..3 <fix>", "what you ..2 (done|did|changed)", "remed* for",
            "<do> ..1 taken", "immediate (action|step|measure)",
            "<do> ..3 (already|have) ..1 taken",
        ]),
    Phrases(
        .part(.prevention), source: "the three questions of notices, 2012–2025",
        [
            "<do> ..10 (prevent*|avoid*|ensure*|make sure|so that)",
            "(how|what) ..8 (prevent*|avoid*|ensure*|make sure|so that)",
            "<do> ..8 again", "(keep*|stop*) ..3 from ..6 (again|future)",
            "prevent* ..4 (future|recur*|again|similar|these|this|those|such)", "prevention",
            "preventi* (action|measure|step|plan)", "(not|never) ..3 (happen|occur|recur|repeat*) again",
            "<do> ..14 (going forward|in ..1 future|from now on)",
            "how you ..10 (going forward|in ..1 future)", "to prevent", "preventative (action|measure|step)",
            "how you (will|plan to|intend to) (improve|comply|maintain|meet|monitor|keep)",
        ]),
    Phrases(
        .part(.documents), source: "document requests, 2015–2025", ["<document>", "example that (demonstrate|show)"]),
    Phrases(
        .plan, source: "notices and replies of 2012–2025",
        [
            "plan of action", "action plan", "(corrective|business|improvement) ..2 plan", "your plan",
            "<ask> ..5 plan", "(viable|valid|acceptable|detailed) plan",
        ]),
    Phrases(
        .questionnaire, source: "the newer page flow, 2022–2026",
        [
            "questionnaire", "quiz", "(answer|complete|take|respond to) ..4 (question|assessment|survey)",
            "(please|must|you|to) ..3 acknowledge", "acknowledgement (form|page|button)",
        ]),
    Phrases(
        .dispute, source: "most notices, 2019–2025",
        [
            "in error", "(believe|think|feel) ..8 (error|mistake|incorrect*|wrong*|mistaken*)",
            "(disagree|dispute) ..4 (decision|action|violation|finding|this)", "not violated",
        ]),
    Phrases(
        .claimAppeal, source: "order-defect notices, 2019–2023",
        [
            "(appeal|dispute|contest|challenge|represent|represented) ..4 (claim|chargeback)",
            "(appeal|dispute|contest|request ..3 removal of|remove) ..4 feedback",
            "(claim|chargeback) ..10 (appeal|contest|represent*|challenge)",
        ]),
    Phrases(
        .otherAccount, source: "related-account notices, 2021–2025",
        [
            "<on> ..4 (that|other|another|related|linked|first|different) account", "(name|detail) of the account",
            "appeal ..4 (other|related|that) account",
        ]),
    Phrases(
        .funds, source: "paragraphs on balances, 2012–2025",
        [
            "fund", "balance", "disburse*", "withh*", "payment", "deducted", "settlement", "amounts paid",
        ]),
    Phrases(
        .condition, source: "English",
        [
            "if", "unless", "whether", "should you", "in case", "in the event", "once", "until", "before we",
            "when (you|we|they) (have|do|are|will|can|receive|get|submit|send|sell|list|ship)",
            "(message|email|appeal|request) that (do|does) not",
            "in order for", "had you",
        ]),
    Phrases(
        .questionWord, source: "headings of notices, 2018–2025",
        [
            "^ (how|why|what|where|when) (do|does|did|can|to|should|is|are|was|has|have|happens|happened|will|must|next)",
            "^ (has|have|is|was) your",
        ]),
]
