/// Slips of grammar that can be told without knowing every word: forms that never stand together in English.
enum LetterSlips {
    private static let wrong: LetterPhrases = [
        "can|could|will|would|should|must|may|shall|cannot to|is|are|was|were|has|had|does|did|been|done|made|sent|bought|sold|given",
        "to|can|will|must|should operation|improvement|solution|decision|communication|delivery|arrangement|management",
        "did|does|do|didn't|doesn't|don't not ?to sent|shipped|received|arrived|delivered|checked|updated|noticed|confirmed|had|was|were|made|took|told|knew",
        "didn't|doesn't|don't sent|shipped|received|arrived|delivered|checked|updated|noticed|confirmed|had|was|were|made|took|told|knew",
        "will|would|can|must ?not appeared|happened|shipped|received|checked|arrived|improving|shipping|sending|checking",
        "we|they|you|buyers|customers|orders|items|products|parcels is|was|has|does|doesn't|wasn't|isn't",
        "he|she|it|buyer|customer|order are|were|have|do|don't", "i is|are|were|has|does",
        "a words|orders|buyers|customers|items|products|parcels|claims|complaints|reasons|days|steps|problems|years",
        "these|those|many|several|few|two|three|four|five|some of order|buyer|customer|item|product|parcel|claim|complain|complaint|reason|step|problem|day|complains",
        "this|that|each|every|one|another orders|buyers|customers|items|products|parcels|claims|complaints|reasons|problems|days|complains",
        "much orders|buyers|customers|items|claims|complaints|problems",
        "informations|advices|equipments|stocks is|feedbacks|softwares", "more better|easier|faster|worse|earlier",
        "the our|my|your|their", "as for .. have|has not", "because .. so", "although .. but", "according .. with",
        "depend of|from", "discuss about", "contact to|with .. buyer|customer|buyers|customers",
        "suggest|recommend us|them|him to", "make|made .. to solve",
        "by free", "in a words", "these complain|complains", "our seller privilege", "appear these|this|the|such",
        "urgent our|the|them|him", "have .. been .. been",
        "is|are|was|were|am .. agree|know|understand|want|promise|decide|hope", "for .. to preventing", "to .. to to",
        "not .. appear .. complains", "no have|has", "not have|has .. enough to",
        "for avoid|prevent|solve|improve|ensure", "is|was|are|were happen|occur|appear",
        "have|has already send|sell|buy|take|make|ship|refund|find|contact|change|cancel|stop",
        "have|has|had send|sell|take|make|give|go|do|write|refund|contact|cancel|stop|receive|confirm",
        "must .. be .. to", "wants|needs .. improves",
        "a important|email|error|issue|item|order|account|apology|update|invoice|agreement|automatic|alarm|extra|urgent",
        "an package|parcel|buyer|customer|carrier|courier|supplier|problem|claim|refund|warehouse|new|better",
        "too much orders|items|buyers", "since .. years ago",
    ]

    static func places(in text: LetterText) -> [Range<Int>] {
        var slips = text.places(of: wrong)
        for index in text.words.indices.dropFirst() {
            let (word, before) = (text.words[index], text.words[index - 1])
            // The same word twice; “that that” and “had had” are English, numbers and signs are not words.
            let isTwice =
                word.text == before.text && word.text.count > 1 && word.number == nil
                && !["that", "had", "very"].contains(word.text)
                && word.text.unicodeScalars.allSatisfy { !$0.isChineseSign }
                && text.sentenceOfWord[index] == text.sentenceOfWord[index - 1]
            let isSmallI =
                word.text == "i" && !text.isCapitalised(index) && text.scalars[word.range.upperBound...].first != "."
            if isTwice || isSmallI { slips.append(index - 1..<index + 1) }
        }
        // A sentence that begins small behind a full stop.
        for sentence in text.sentences where !sentence.isHeading && !sentence.beginsItem && !sentence.words.isEmpty {
            let first = text.scalars[text.words[sentence.words.lowerBound].range.lowerBound]
            let isLetter = first.value < 128 && first.isLetter && !first.isCapital
            let follows = sentence.range.lowerBound > 1 && text.scalars[sentence.range.lowerBound - 2] == "."
            if isLetter, follows { slips.append(sentence.words.lowerBound..<sentence.words.lowerBound + 1) }
        }
        return slips.sorted { $0.lowerBound < $1.lowerBound }
    }
}
