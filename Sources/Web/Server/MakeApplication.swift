package import Hummingbird
package import Logging
package import NIOCore
package import Operations

/// The server: pages over a desk, for browsers of this machine.
///
/// - Parameters:
///   - address: where it listens; only addresses of this machine can be made.
///   - publicAddress: how others reach it, by a server before it.
///   - incoming: a folder of ours in which uploads lie while they are read; it exists, and holds at most what earlier servers left.
///   - backups: a folder for what was kept before a backup took its place; made when it is needed.
///   - jobs: what reads the files; nil for its own.
///   - idle: after so long without a word a connection is closed.
package func makeApplication(
    desk: some Desk & CaseDesk, entrance: some Entrance, address: LoopbackAddress, publicAddress: PublicAddress? = nil,
    incoming: String, backups: String, limits: UploadLimits = UploadLimits(), jobs: ImportJobs? = nil,
    idle: TimeAmount = .seconds(60), logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
) -> Application<RouterResponder<PageContext>> {
    let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(CompressionMiddleware())
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(RequestLog())
    router.middlewares.add(SignInMiddleware(entrance: entrance))
    router.middlewares.add(ProblemPages())
    router.middlewares.add(SameSiteMiddleware(publicAddress: publicAddress))
    addAssets(to: router)
    let uploads = UploadFolder(path: incoming, limits: limits)
    let jobs = jobs ?? ImportJobs(limits: limits, folder: incoming)
    _ = addRoutes(to: router, desk: desk, entrance: entrance, uploads: uploads, jobs: jobs, backups: backups)
    ImportRoutes(desk: desk, uploads: uploads, jobs: jobs).resume(entrance, logger: logger)
    return serve(router, at: address, idle: idle, logger: logger, onServerRunning: onServerRunning)
}

/// A server over routes. It closes a connection whose next request does not come whole, or of whose body nothing comes, for so long;
/// one whose body comes slowly stays, and so does one that has asked and waits for its answer, such as for news of an import.
func serve(
    _ router: Router<PageContext>, at address: LoopbackAddress, idle: TimeAmount, logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
) -> Application<RouterResponder<PageContext>> {
    Application(
        router: router,
        server: .http1(
            configuration: .init(additionalChannelHandlers: [SecurityHeadersOfRefusals()], idleTimeout: idle)),
        configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
        onServerRunning: onServerRunning, logger: logger)
}

/// All routes but those of assets.
func addRoutes(
    to router: Router<PageContext>, desk: some Desk & CaseDesk, entrance: some Entrance, uploads: UploadFolder,
    jobs: ImportJobs, backups: String
) -> [Route] {
    var routes = Routes(router)
    PageRoutes(desk: desk).add(to: &routes)
    ImportRoutes(desk: desk, uploads: uploads, jobs: jobs).add(to: &routes)
    SignInRoutes(entrance: entrance).add(to: &routes)
    UserRoutes(entrance: entrance, desk: desk).add(to: &routes)
    CaseRoutes(desk: desk, uploads: uploads).add(to: &routes)
    SettingsRoutes(desk: desk, uploads: uploads, copies: CopiesBeforeRestore(folder: backups)).add(to: &routes)
    TokenRoutes(entrance: entrance, desk: desk).add(to: &routes)
    APIRoutes(desk: desk, uploads: uploads).add(to: &routes)
    routes.refuseOtherMethods()
    return routes.list
}

/// Serves until the program is told to stop (SIGTERM or SIGINT); requests under way are finished first.
///
/// - Parameter listening: called with the port when connections are taken.
package func servePages(
    desk: some Desk & CaseDesk, entrance: some Entrance, address: LoopbackAddress, publicAddress: PublicAddress? = nil,
    incoming: String, backups: String, limits: UploadLimits = UploadLimits(), logger: Logger,
    listening: @escaping @Sendable (Int) -> Void = { _ in }
) async throws {
    let jobs = ImportJobs(limits: limits, folder: incoming)
    // What is not read then is left to the next server.
    defer { jobs.close() }
    let application = makeApplication(
        desk: desk, entrance: entrance, address: address, publicAddress: publicAddress, incoming: incoming,
        backups: backups, limits: limits, jobs: jobs, logger: logger
    ) { channel in listening(channel.localAddress?.port ?? address.port) }
    try await application.runService()
}
