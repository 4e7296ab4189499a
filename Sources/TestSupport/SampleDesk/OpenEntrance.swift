import AccountHealth
package import Operations

/// Takes everybody for the same person, for tests of what lies behind the door.
package struct OpenEntrance: Entrance {
    /// What forms have to carry.
    package static let formToken = "form-of-the-test"

    private let person: SignedIn?

    package init(role: Role = .owner, access: AccountAccess = .all) {
        person = SignedIn(
            user: 1, name: "owner", role: role, access: access, formToken: OpenEntrance.formToken)
    }

    private init() {
        person = nil
    }

    /// Nobody is signed in.
    package static let nobody = OpenEntrance()

    package func signedIn(session: String) async throws -> SignedIn? { person }
    package func signedIn(token: String) async throws -> SignedIn? { person }
    package func tokens(of signedIn: SignedIn) async throws -> [TokenEntry] { [] }
    package func addToken(
        name: String, role: Role, access: AccountAccess, for signedIn: SignedIn
    ) async throws -> String { throw TokenProblem.noName }
    package func endToken(_ id: Int64, by signedIn: SignedIn) async throws -> Bool { false }
    package func signIn(name: String, password: String, from address: String) async throws -> SignInOutcome { .refused }
    package func signOut(_ signedIn: SignedIn) async throws {}
    package func signOutEverywhere(_ signedIn: SignedIn) async throws {}
    package func link(_ token: String) async throws -> SignInLink? { nil }
    package func follow(link: String, name: String, password: String) async throws -> String {
        throw UserProblem.linkGone
    }
    package func changePassword(
        of signedIn: SignedIn, from old: String, to new: String, at address: String
    ) async throws -> String {
        throw UserProblem.wrongPassword
    }
    package func users() async throws -> [UserEntry] { [] }
    package func addUser(name: String, role: Role, access: AccountAccess, by actor: Actor) async throws -> String {
        throw UserProblem.nameTaken
    }
    package func changeUser(
        _ id: Int64, role: Role, access: AccountAccess, isClosed: Bool, by actor: Actor
    ) async throws { throw UserProblem.unknownUser }
    package func makeLink(for user: Int64, by actor: Actor) async throws -> String {
        throw UserProblem.unknownUser
    }
    package func audit(_ question: AuditQuestion) async throws -> AuditList { AuditList() }
}
