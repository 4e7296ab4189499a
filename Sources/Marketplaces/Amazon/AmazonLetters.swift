import AccountHealth
import Appeals

/// What Amazon calls things in letters.
let amazonLetters = LetterTraits(
    orderIDGroups: [3, 7, 7], names: ["amazon", "亚马逊"], claims: ["a to z", "atoz", "a to z guarantee"])

/// How long what counts against a seller can be contested: a granted claim 30 days (help G202041210), a chargeback 7 days
/// from the mail (help G202145040); both as read in November 2026. For feedback no time is published.
let amazonDisputeDays: [DefectKind: Int] = [.guaranteeClaim: 30, .chargeback: 7]
