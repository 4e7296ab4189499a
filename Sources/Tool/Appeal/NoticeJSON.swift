import AccountHealth
import Appeals
import Web

/// A notice as JSON; the shape is a contract.
struct NoticeJSON {
    let text: String

    init(_ reading: NoticeReading) {
        var json = JSONText()
        json.object { json in
            json.field("kind", reading.noticeClass?.value.kind.rawValue)
            json.field("class", reading.noticeClass?.value.rawValue)
            json.field("store", reading.store?.description)
            json.field("issues", strings: reading.issues.map(\.value.rawValue))
            json.field("asks", objects: reading.asks) { json, ask in
                json.field("text", reading.words(ask.range))
                json.field("part", ask.part?.rawValue)
                json.field("issue", ask.issue?.rawValue)
                json.field("ifWrong", ask.isForDispute)
                NoticeJSON.place(&json, ask.range)
            }
            json.key("deadline")
            if let deadline = reading.deadline {
                json.object { json in
                    json.field("text", reading.words(deadline.range))
                    json.field("day", deadline.day?.description)
                    NoticeJSON.place(&json, deadline.range)
                }
            } else {
                json.literal(nil)
            }
            json.field("orders", strings: reading.orders.map(\.value))
            json.field("path", reading.path?.rawValue)
            json.field("unrecognised", reading.isUnrecognised)
            json.field("language", reading.language?.rawValue)
            json.key("because")
            json.object { json in
                json.key("class")
                NoticeJSON.words(&json, reading.noticeClass?.range, reading)
                json.field("issues", objects: reading.issues) { json, issue in
                    json.field("issue", issue.value.rawValue)
                    json.field("text", reading.words(issue.range))
                    NoticeJSON.place(&json, issue.range)
                }
            }
            json.field("text", reading.text)
        }
        text = json.text
    }

    private static func words(_ json: inout JSONText, _ range: Range<Int>?, _ reading: NoticeReading) {
        guard let range else { return json.literal(nil) }
        json.object { json in
            json.field("text", reading.words(range))
            place(&json, range)
        }
    }

    /// Unicode scalars of `text`, half-open.
    private static func place(_ json: inout JSONText, _ range: Range<Int>) {
        json.field("from", range.lowerBound)
        json.field("to", range.upperBound)
    }
}
