import AccountHealth
import Hummingbird
import Operations
import Wording

/// What a program asks, with what it sent.
struct APIRequest: Sendable {
    let request: Request
    let context: PageContext
    let visitor: Visitor
    let body: [UInt8]

    var signedIn: SignedIn {
        get throws {
            guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
            return signedIn
        }
    }

    func text(_ name: String) -> String? { visitor.place.query.first { $0.name == name }?.value }

    /// A number in the query within bounds; nil where it is not given.
    func number(_ name: String, in bounds: ClosedRange<Int>) throws(APIProblem) -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), bounds.contains(number), "\(number)" == text else { throw .badParameter(name) }
        return number
    }

    /// One of a few words in the query; nil where it is not given.
    func word<Word: RawRepresentable<String>>(_ name: String) throws(APIProblem) -> Word? {
        guard let text = text(name) else { return nil }
        guard let word = Word(rawValue: text) else { throw .badParameter(name) }
        return word
    }

    /// A moment in the query; nil where it is not given.
    func moment(_ name: String) throws(APIProblem) -> Instant? {
        guard let text = text(name) else { return nil }
        guard let moment = Instant(text) else { throw .badParameter(name) }
        return moment
    }
}

extension Instant {
    /// As RFC 3339 writes it, with an offset, to the second; nil for what is no moment.
    init?(_ text: String) {
        let pattern =
            #/
            ([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?
            ([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])
            /#
        guard let parts = text.wholeMatch(of: pattern)?.output, let day = Day(String(parts.1)),
            let hour = Int(parts.2), let minute = Int(parts.3), let second = Int(parts.4)
        else { return nil }
        let time = CivilTime(day: day, secondOfDay: (hour * 60 + minute) * 60 + second)
        var offset = 0
        if parts.5.count > 1, let hours = Int(parts.5.dropFirst().prefix(2)), let minutes = Int(parts.5.suffix(2)) {
            offset = (hours * 60 + minutes) * (parts.5.hasPrefix("-") ? -60 : 60)
        }
        self.init(seconds: time.utcSecond - Int64(offset))
    }
}
