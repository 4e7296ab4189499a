import Testing

@testable import Appeals

struct AskTests {
    static let reply = """
        Hello,

        Thank you for your appeal. We do not have enough information to reactivate your account. Send us:

        -- Greater detail on the root cause(s) of buyers not receiving their parcels.
        -- Greater detail on the actions you have taken to fix buyers not receiving their parcels.
        -- Greater detail on the steps you have taken to prevent buyers not receiving their parcels going forward.
        -- Greater detail on the reasons for customers getting the wrong items.

        Has your account been deactivated in error?
        If you think there is an error, tell us:
        -- Evidence that your account keeps to our rules
        """

    @Test func aMatrix() {
        let reading = read(AskTests.reply)
        #expect(
            reading.cells == [
                "root_cause × not_received_or_late", "actions × not_received_or_late",
                "prevention × not_received_or_late", "root_cause × different_items", "documents × –",
            ])
        #expect(reading.asks.map(\.isForDispute) == [false, false, false, false, true])
        #expect(reading.words(reading.asks[3].range).hasPrefix("Greater detail on the reasons"))
        #expect(reading.path == .plan)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let cells: [String]
        var testDescription: String { String(text.prefix(60)) }
    }

    static let rows: [Row] = [
        Row(text: "Explain how you will avoid late shipments in future.", cells: ["prevention × late_shipment_rate"]),
        Row(text: "Please tell us why customers received defective items.", cells: ["root_cause × defective_items"]),
        Row(
            text:
                "Please describe the root cause, the corrective actions and the preventive measures for your cancellation rate.",
            cells: ["root_cause × cancellation_rate", "actions × cancellation_rate", "prevention × cancellation_rate"]),
        // Steps "to prevent" are no actions.
        Row(text: "The steps you have taken to prevent late shipments", cells: ["prevention × late_shipment_rate"]),
        Row(
            text: "Please upload a utility bill to verify your identity.", cells: ["documents × identity_verification"]),
        Row(text: "You must contact the rights owner.", cells: ["– × intellectual_property"]),
        // An ask that names no issue is about the only one there is.
        Row(
            text:
                "Your late shipment rate was too high, so your account has been suspended. Send a plan that explains:\n1. The root cause\n2. What you have done",
            cells: ["root_cause × late_shipment_rate", "actions × late_shipment_rate"]),
        // Directions ask for nothing.
        Row(text: "To submit this information, click the button on the page.", cells: []),
        Row(text: "For more information, visit our help pages.", cells: []),
        Row(text: "Please ship open orders.", cells: []),
    ]

    @Test(arguments: rows)
    func sentences(_ row: Row) {
        #expect(read(row.text).cells == row.cells)
    }

    /// Mail programs break lines anywhere; an item of a list goes on where its line does.
    @Test func brokenLines() {
        let reading = read(
            """
            Your account has been deactivated because of a high order defect rate. Please
            send a plan of action that explains:
            -- The root cause(s) of the guarantee claims and of the negative
            feedback that buyers left
            -- The actions you have taken to resolve the claims and the negative feedback
            How do I send it?
            """)
        #expect(reading.cells == ["root_cause × order_defect_rate", "actions × order_defect_rate"])
        #expect(reading.words(reading.asks[0].range).hasSuffix("that buyers left"))
    }

    // The path.

    struct PathRow: Sendable, CustomTestStringConvertible {
        let path: AppealPath?
        let text: String
        var testDescription: String { String(text.prefix(60)) }
    }

    static let paths: [PathRow] = [
        PathRow(path: .plan, text: "Your account has been suspended for late shipments. Send us a plan of action."),
        PathRow(
            path: .documents,
            text: "Your account has been suspended as goods may be counterfeit. Provide invoices and a plan of action."),
        PathRow(
            path: .documents,
            text: "Your account has been deactivated to verify your identity. Provide your business license."),
        PathRow(
            path: .otherAccount, text: "You may not sell because your account is related to another closed account."),
        PathRow(
            path: .questionnaire,
            text: "Your account is at risk of deactivation within 72 hours. Complete the questionnaire."),
        PathRow(path: .claimAppeal, text: "You can appeal a chargeback that should not count."),
        PathRow(path: .dispute, text: "Has your account been suspended in error?"),
        PathRow(path: .wait, text: "We have received your appeal and will answer soon."),
        PathRow(path: .wait, text: "Your account has been placed under review."),
        PathRow(path: nil, text: "We are happy to reinstate your account."),
        PathRow(
            path: nil, text: "Thank you for your appeal. We do not have enough information to reactivate your account."),
        PathRow(path: nil, text: "Nothing of this is a notice."),
    ]

    @Test(arguments: paths)
    func whatToSend(_ row: PathRow) {
        #expect(read(row.text).path == row.path)
    }
}
