package import AccountHealth

/// Who may come in, and how. The installation's database answers.
package protocol Entrance: Sendable {
    /// Nil where what a browser shows is no session, or no longer one.
    func signedIn(session: String) async throws -> SignedIn?

    /// Nil where what a program shows is no token, or no longer one.
    func signedIn(token: String) async throws -> SignedIn?

    /// What lets programs in in one's name; an owner sees those of all.
    func tokens(of signedIn: SignedIn) async throws -> [TokenEntry]

    /// - Returns: the token, which is told only now.
    /// - Throws: `TokenProblem`.
    func addToken(
        name: String, role: Role, access: AccountAccess, for signedIn: SignedIn
    ) async throws -> String

    /// Lets the program in no more.
    ///
    /// - Returns: false when there is no such token of one's own.
    func endToken(_ id: Int64, by signedIn: SignedIn) async throws -> Bool

    /// - Parameter address: where the browser is; wrong passwords are counted by it.
    func signIn(name: String, password: String, from address: String) async throws -> SignInOutcome

    func signOut(_ signedIn: SignedIn) async throws

    /// Ends all sessions of the user.
    func signOutEverywhere(_ signedIn: SignedIn) async throws

    /// Nil where the link leads nowhere any more.
    func link(_ token: String) async throws -> SignInLink?

    /// Chooses the password, and for the first owner the name; the link is used up by it.
    ///
    /// - Returns: a session.
    /// - Throws: `UserProblem`.
    func follow(link: String, name: String, password: String) async throws -> String

    /// Ends all other sessions of the user.
    ///
    /// - Returns: a new session.
    /// - Throws: `UserProblem`.
    func changePassword(
        of signedIn: SignedIn, from old: String, to new: String, at address: String
    ) async throws -> String

    /// In the order of their names.
    func users() async throws -> [UserEntry]

    /// - Returns: the token of a link with which the user chooses a password.
    /// - Throws: `UserProblem`.
    func addUser(name: String, role: Role, access: AccountAccess, by actor: Actor) async throws -> String

    /// Holds from the next request on; whoever is shut out has no session any more.
    ///
    /// - Throws: `UserProblem`.
    func changeUser(_ id: Int64, role: Role, access: AccountAccess, isClosed: Bool, by actor: Actor) async throws

    /// A new link for a user who has lost the password; earlier ones lead in no more.
    ///
    /// - Throws: `UserProblem`.
    func makeLink(for user: Int64, by actor: Actor) async throws -> String

    func audit(_ question: AuditQuestion) async throws -> AuditList
}
