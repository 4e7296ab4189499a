import Appeals

/// What Amazon calls things in letters.
let amazonLetters = LetterTraits(
    orderIDGroups: [3, 7, 7], names: ["amazon", "亚马逊"], claims: ["a to z", "atoz", "a to z guarantee"])
