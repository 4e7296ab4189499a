import AccountHealth
import Operations
import Web
import Wording

/// The answer as JSON; the shape is a contract.
struct CheckJSON: CheckOutput {
    private let report: CheckReport
    private let shape: StandingJSON
    private var json = JSONText()

    init(_ report: CheckReport, wording: Wording) {
        self.report = report
        let files = report.files
        shape = StandingJSON(wording) { origin in
            files.indices.contains(Int(origin.file)) ? files[Int(origin.file)] : nil
        }
    }

    var head: String {
        mutating get {
            written { json, answer in
                json.open("{")
                json.field("asOf", answer.report.asOf.description)
                json.key("accounts")
                json.open("[")
            }
        }
    }

    mutating func next(_ account: AccountStanding) -> String {
        written { json, answer in json.object { answer.shape.account(&$0, account) } }
    }

    var end: String {
        mutating get {
            written { json, answer in
                json.close("]")
                json.field("findings", objects: answer.report.findings, answer.shape.finding)
                json.close("}")
            } + "\n"
        }
    }

    /// What `body` adds to the answer.
    private mutating func written(_ body: (inout JSONText, CheckJSON) -> Void) -> String {
        var json = json
        body(&json, self)
        defer { self.json = json }
        return json.takeText()
    }
}
