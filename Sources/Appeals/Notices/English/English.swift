extension PhraseLanguage {
    /// English, as marketplaces write it to sellers.
    static let english = PhraseLanguage(
        language: .english, lists: EnglishLists.lists, contractions: EnglishLists.contractions,
        phrases: englishVerdicts + englishReplies + englishIssues + englishAsks + englishLimits,
        numbers: EnglishLists.numbers, months: EnglishLists.months, units: EnglishLists.units)
}

enum EnglishLists {
    static let lists: [String: String] = [
        "account": "account|privilege|selling right|storefront|seller profile",
        "ability": "(ability|right|permission|eligibility) to sell",
        "be": "is|are|was|were|has been|have been|has now been|have now been|had been",
        "off": """
        deactivated|inactivated|suspended|blocked|closed|disabled|revoked|terminated|cancelled|canceled|withdrawn|banned|\
        frozen|removed|restricted|limited|on hold|shut down|paused|taken down|inactive
        """,
        "now": """
        temporarily|currently|now|also|therefore|hereby|recently|already|automatically|just|immediately|indefinitely|\
        permanently|been|placed|put
        """,
        "offNoun": "deactivat*|suspen*|removal|closure|termination|restrict*|revocation|loss|losing|limit*|block*",
        "on": "reinstat*|reactivat*|restor*|re activat*|unblock*|reopen*",
        "rate": "rate|score|ratio|metric|performance|odr|lsr|vtr|otdr|pcr",
        "sent":
            "appeal|submission|plan|response|reply|email|e mail|message|letter|explanation|document*|information|invoice",
        "ask": """
        send|submit|provide|explain|describe|include|tell us|share|supply|upload|attach|contact|give|outline|confirm|\
        address|complete|answer|specify|state|show|identify|list|detail|demonstrate|respond|prepare|elaborate
        """,
        "asks": "explain*|includ*|describ*|address*|show*|outlin*|contain*|detail*|cover*|identif*|specif*|answer*",
        "document": """
        document*|invoice|receipt|utility bill|bill|license|licence|certificate|certification|letter of authori*|\
        authori* letter|proof of (delivery|purchase|insurance|identity|address|ownership)|tracking (id|number|information)|\
        bank statement|credit card statement|passport|identity card|id card|national id|identification|retraction|\
        test report|lab report|safety data sheet|contract|purchase order|court order|photo*|picture|business registration|\
        evidence|proof|statement|scan|copy of|copies of|packing slip|lease|company registration|paper that
        """,
        "goods": "order|item|product|package|parcel|purchase|shipment|delivery|merchandise|goods|unit",
        "buyer": "buyer|customer|shopper|consumer",
        "do": "action|step|measure|change|improvement|process*|procedure|control|safeguard",
        "fix": "resolve*|correct*|fix*|address*|remed*|rectif*|solve*",
        "unit": "hour|day|week|month",
        "paper": "notification|notice|message|email|e mail|letter",
        "belowOrAbove": "below|above|higher|lower|over|under|greater|less|worse",
    ]

    static let contractions: [String: String] = [
        "can't": "can not", "cannot": "can not", "won't": "will not", "don't": "do not", "doesn't": "does not",
        "didn't": "did not", "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
        "haven't": "have not", "hasn't": "has not", "hadn't": "had not", "couldn't": "could not",
        "shouldn't": "should not", "wouldn't": "would not", "mustn't": "must not", "we've": "we have",
        "you've": "you have", "we're": "we are", "you're": "you are", "we'll": "we will", "you'll": "you will",
        "we'd": "we would", "i'm": "i am", "i've": "i have", "it's": "it is", "that's": "that is",
        "there's": "there is", "what's": "what is",
    ]

    static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "seventeen": 17, "twenty": 20, "thirty": 30,
        "forty": 40, "sixty": 60, "ninety": 90,
    ]

    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]

    static let units: [String: Int] = [
        "hour": 1, "hours": 1, "day": 24, "days": 24, "week": 168, "weeks": 168, "month": 720, "months": 720,
    ]
}
