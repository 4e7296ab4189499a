import Testing

@testable import Operations

struct FormTokenTests {
    /// Each page writes it otherwise, and each is the session's.
    @Test func tokensDifferAndAreOfTheirSession() {
        let (own, other) = (FormToken.key(of: "a"), FormToken.key(of: "b"))
        let tokens = (0..<20).map { _ in FormToken.token(own) }
        #expect(Set(tokens).count == 20 && Set(tokens.map { $0.suffix(64) }).count == 20)
        #expect(tokens.allSatisfy { FormToken.key(in: $0) == own && FormToken.key(in: $0) != other })
        let person = SignedIn(
            user: 1, name: "A", role: .owner, access: .all, session: "", formToken: tokens[0], formKey: own)
        #expect(tokens.allSatisfy(person.admits))
        for wrong in ["", "a", String(tokens[0].dropLast(2)), tokens[0] + "00", FormToken.token(other)] {
            #expect(!person.admits(wrong))
        }
    }
}
