package import Hummingbird
import NIOCore
import Operations

/// What travels with a request.
package struct PageContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?
    /// Nil where nobody is signed in.
    var signedIn: SignedIn?
    /// Finds out anew who asks, for an answer that goes on for long.
    var lookAgain: (@Sendable () async throws -> SignedIn?)?
    /// Whether a token was asked for, and not the cookie of a browser.
    var isProgram = false
    /// How the browser names this server, such as `http://127.0.0.1:8080`; and how people elsewhere do.
    var (origin, originForOthers) = ("", "")
    /// Whether a server before this one says where the browser is.
    var isBehindServer = false
    /// Why it could not be told whether somebody is signed in.
    var signInTrouble: (any Error)?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// Which accounts who asks may see.
    var access: AccountAccess { signedIn?.access ?? .some([]) }

    /// Whether the browser came over TLS.
    var isSecure: Bool { origin.hasPrefix("https:") }

    /// Who changes something.
    var actor: Actor { signedIn.map { Actor($0) } ?? .command }
}
