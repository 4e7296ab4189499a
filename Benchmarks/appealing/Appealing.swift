import Appeals
import Connections
import Marketplaces

/// Reviews a letter of a thousand words and reads a mail of 20 KB, as often as a page would while somebody types.
@main
enum Appealing {
    static func main() throws {
        let letter = letter(words: 1_000)
        let notice = notice(bytes: 20_000)
        let mail = Array(
            "MIME-Version: 1.0\nFrom: a@amazon.com\nSubject: Your account\nContent-Type: text/plain\n\n\(notice)".utf8)
        let reading = try read(mail)
        let context = LetterContext(traits: Marketplaces.letters(of: nil), notice: reading, earlier: [letter])
        print("letter: \(letter.split(whereSeparator: \.isWhitespace).count) words, mail: \(mail.count) bytes")
        measure("review, letter alone") {
            reviewLetter(letter, LetterContext(traits: context.traits)).count
        }
        measure("review, with a notice and an earlier letter") { reviewLetter(letter, context).count }
        try measure("read the mail") { try read(mail).issues.count }
    }

    private static func read(_ mail: [UInt8]) throws -> NoticeReading {
        Marketplaces.noticeReader.read(try readMail(mail).notice)
    }

    /// The median and the slowest of a hundred rounds, after ten that are not counted.
    private static func measure(_ name: String, _ body: () throws -> Int) rethrows {
        var times: [Duration] = []
        let clock = ContinuousClock()
        var found = 0
        for round in 0..<110 {
            let start = clock.now
            found = try body()
            if round >= 10 { times.append(clock.now - start) }
        }
        times.sort()
        print("\(name): median \(times[50]), slowest \(times[99]) (\(found) found)")
    }

    private static let causes = [
        "Between 1 and 9 September 2026 our handling time was 1 day for 212 SKUs, while packing took 2 days.",
        "The quantity feed ran once a night, so that 7 orders were sold without stock in hand.",
        "Parcels went by a service that gives no scans, and we had no list of parcels without a scan.",
    ]
    private static let actions = [
        "On 10 September 2026 the 7 buyers were refunded in full (exhibit 1).",
        "On 11 September 2026 the handling time was changed to 2 days for 212 SKUs (exhibit 2).",
    ]
    private static let controls = [
        "Since 11 September 2026 the shipping lead checks the list of parcels without a scan daily, alarm at 1.",
        "Since 12 September 2026 the warehouse lead counts the stock every Monday; a difference of 1 stops the article.",
    ]

    private static func letter(words: Int) -> String {
        var text = "Your notice of 8 September 2026 names an order defect rate of 1.59 %. We are responsible for it.\n"
        for (heading, sentences) in [("Root cause", causes), ("Actions taken", actions), ("Prevention", controls)] {
            text += "\n\(heading)\n"
            var count = 0
            while count * 3 < words {
                let sentence = sentences[count % sentences.count]
                text += "- \(sentence)\n"
                count += sentence.split(separator: " ").count
            }
        }
        return text
    }

    private static func notice(bytes: Int) -> String {
        var text =
            "We removed your selling privileges because your order defect rate exceeded the target of 1%. Please send us:\n"
        text += "- The root cause of orders not received\n- The actions you have taken to resolve damaged items\n"
        let usual =
            "\nWe review each plan with care and may ask for more. Order 111-2223334-5556667 was claimed by its buyer. You can see your balance and settlement information in the payments section of your account.\n"
        while text.utf8.count < bytes { text += usual }
        return text
    }
}
