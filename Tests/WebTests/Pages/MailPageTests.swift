import AccountHealth
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// A mail that is pasted on the page of an account is entered order by order, and stays beside its forms while it is.
struct MailPageTests {
    private static func form(_ fields: [(String, String)]) -> ByteBuffer {
        let pairs = ([("form", OpenEntrance.formToken)] + fields).map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return ByteBuffer(string: pairs.joined(separator: "&"))
    }

    private static func read(_ client: any TestClientProtocol, _ mail: String) async throws -> TestResponse {
        try await client.execute(uri: "/accounts/1/mail", method: .post, body: form([("mail", mail)]))
    }

    private static func send(
        _ client: any TestClientProtocol, _ order: String, _ fields: [(String, String)]
    ) async throws -> TestResponse {
        try await client.execute(uri: "/accounts/1/orders/\(order)/facts", method: .post, body: form(fields))
    }

    /// What each select of a name has chosen, form by form.
    private static func chosen(_ page: WellFormed, _ name: String) -> [String] {
        var (chosen, isIn): ([String], Bool) = ([], false)
        for element in page.elements {
            if element.name == "select" {
                isIn = element.attributes["name"] == name
                if isIn { chosen.append("") }
            } else if element.name == "option", isIn, element.attributes["selected"] != nil {
                chosen[chosen.count - 1] = element.attributes["value"] ?? ""
            }
        }
        return chosen
    }

    private static func actions(_ page: WellFormed) -> [String] {
        page.elements.compactMap { $0.attributes["action"] }.filter { $0.hasSuffix("/facts") }
    }

    /// Of a mail about several orders each is entered without the mail being pasted again, and with its day.
    @Test func theOrdersOfAMailFollowEachOther() async throws {
        try await EnterPageTests.serving { client, desk in
            let mail = "Date: Tue, 17 Nov 2026 10:00:00 +0000\n\nA-to-z claims were opened on W-5, W-6 and W-9."
            let found = WellFormed(try await MailPageTests.read(client, mail).text)
            #expect(found.problems == [] && found.text.contains("3 orders"))
            let values = EnterPageTests.values(found)
            #expect(values["what"] == "guarantee_claim" && values["known"] == "2026-11-17")
            #expect(values["mail"] == mail)
            let fields = [
                ("what", "guarantee_claim"), ("known", "2026-11-17"), ("decision", "open"), ("mail", mail),
            ]
            let sent = try await MailPageTests.send(client, "W-5", fields + [("rest", "W-6"), ("rest", "W-9")])
            // No address leads to it: it would have the mail in it.
            #expect(sent.status == .ok && sent.headers[.location] == nil)
            let page = WellFormed(sent.text)
            #expect(page.problems == [] && page.text.contains("W-5 is entered. 2 orders of the mail are left."))
            #expect(page.text.contains("A-to-z claims were opened on W-5, W-6 and W-9."))
            #expect(EnterPageTests.values(page)["what"] == "guarantee_claim")
            #expect(EnterPageTests.values(page)["known"] == "2026-11-17")
            #expect(MailPageTests.actions(page) == ["/accounts/1/orders/W-6/facts", "/accounts/1/orders/W-9/facts"])
            // What is not taken stays in the form, and so do the others.
            let refused = try await MailPageTests.send(
                client, "W-6", [("what", "feedback"), ("known", "2026-11-17"), ("mail", mail), ("rest", "W-9")])
            let again = WellFormed(refused.text)
            #expect(refused.status == .badRequest && again.problems == [] && again.text.contains("W-9"))
            #expect(again.text.contains("Give the stars"))
            #expect(MailPageTests.chosen(again, "what") == ["feedback", "guarantee_claim"])
            _ = try await MailPageTests.send(client, "W-6", fields + [("rest", "W-9")])
            let last = try await MailPageTests.send(client, "W-9", fields)
            #expect(last.headers[.location] == "/accounts/1/orders/W-9")
            for order in ["W-5", "W-6", "W-9"] { #expect(try await EnterPageTests.defects(desk, order).count == 1) }
        }
    }

    /// A new claim must not be entered as won because another order of the mail was.
    @Test func eachFormSaysWhatTheMailSaysOfItsOrder() async throws {
        try await EnterPageTests.serving { client, _ in
            let mail =
                "A customer has filed a claim on order W-5.\nThe claim for order W-6 was decided in your favour.\n\n"
                + "Order W-7 was sent.\n\nAn A-to-z claim on order 999-1234567-1234567 was granted."
            let page = WellFormed(try await MailPageTests.read(client, mail).text)
            #expect(page.problems == [])
            #expect(MailPageTests.chosen(page, "what") == ["guarantee_claim", "guarantee_claim", ""])
            #expect(MailPageTests.chosen(page, "decision") == ["open", "denied", "open"])
            #expect(page.text.contains("What it seems to say of each stands in its form"))
            // The order that the account has not is named, and what to do.
            #expect(page.text.contains("Not among the orders of this account:"))
            #expect(page.text.contains("999-1234567-1234567") && page.text.contains("Import the orders report"))
            #expect(MailPageTests.actions(page).count == 3)
            #expect(page.elements.contains { $0.name == "textarea" } && page.text.contains("Order W-7 was sent."))
        }
    }

    /// A mail that nobody understands chooses nothing.
    @Test func aMailThatIsNotUnderstoodChoosesNothing() async throws {
        try await EnterPageTests.serving { client, _ in
            let read = WellFormed(try await MailPageTests.read(client, "Hello W-5").text)
            #expect(EnterPageTests.values(read)["what"] == "")
            let message = WellFormed(
                try await MailPageTests.read(client, "Inquiry from Amazon customer about W-5").text)
            #expect(EnterPageTests.values(message)["what"] == "buyer")
        }
    }

    /// What is marked up in a mail is text in the page.
    @Test func aMailStandsInThePageAsItWasPasted() async throws {
        try await EnterPageTests.serving { client, desk in
            let mail = "<b>A-to-z</b> claim on W-5 & \"W-6\"</textarea><script>1</script>"
            let answer = try await MailPageTests.read(client, mail)
            #expect(WellFormed(answer.text).problems == [] && !answer.text.contains("<script>1"))
            #expect(EnterPageTests.values(WellFormed(answer.text))["mail"] == mail)
            #expect(try await desk.imports(offset: 0, limit: 99).allSatisfy { !$0.isEntered })
        }
    }
}
