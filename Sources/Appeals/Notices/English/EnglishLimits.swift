/// Times by which something is to be done.
let englishLimits: [Phrases] = [
    Phrases(
        .timeLimit, source: "deadlines in notices, 2012–2026",
        [
            "within ..3 # ..2 <unit>", "(you|you will|seller) (have|has) ..3 # ..2 <unit>", "in the next # ..1 <unit>",
            "(no later|not later) than # ..1 <unit>",
            "# ..1 <unit> (from|of|after|following) ..4 <paper>", "after # ..1 <unit> ..3 <paper>",
            "# ..1 <unit> to (submit|send|provide|respond|appeal|reply|complete)", "in # ..1 <unit> or less",
        ]),
    Phrases(
        .dateLimit, source: "deadlines in notices, 2012–2026",
        ["(by|before|until|no later than|on or before|not later than|deadline is|due|due on|due by)"]),
    Phrases(
        .noLimit, source: "ages of papers, times of answers and reviews, 2012–2026",
        [
            "(last|past|previous|recent|prior|preceding) # ..1 <unit>",
            "(up to|about|approximately|usually|typically|around) # ..1 <unit>", "not exceed # ..1 <unit>",
            "(we|team|<marketplace>) ..5 (reply|respond|answer|contact|review|get back|notify|update|decide|aim|strive|process) ..8 # ..2 <unit>",
            "will (reply|respond|answer|contact|review|get back|be) ..6 (within|in) ..2 # ..2 <unit>",
            "(take|takes|taking) ..4 # ..2 <unit>", "(dated|issued|valid) ..5 # ..1 <unit>",
            "(held|hold|reserve*|withh*) ..6 # ..1 <unit>", "(last|lasts) ..3 # ..1 <unit>",
            "# <unit> (old|ago|window|period)", "older than # <unit>",
            "(buyer|customer|inquir*) ..6 within # <unit>", "(ship*|dispatch*|deliver*|confirm*) ..6 within # <unit>",
        ]),
    Phrases(
        .earlierStart, source: "replies of 2019–2021",
        [
            "(original|initial|first|previous|earlier|prior) ..1 <paper>",
            "(original|initial) (deactivation|suspension|appeal)",
        ]),
]
