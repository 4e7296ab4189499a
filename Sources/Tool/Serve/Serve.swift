import AccountHealth
import ArgumentParser
import Foundation
import Logging
import Operations
import Web
import Wording

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the accounts as pages, for browsers of this machine.",
        discussion: """
            The first start loads a sample shop, marked as such; one click removes it. Until somebody owns the \
            installation, each start prints a link that leads in once. Only addresses of this machine are taken; for \
            other machines put a server that speaks TLS before it, and name its address with --public-address.
            """)

    @Option(help: "Where to listen: 127.0.0.1:8080, localhost:8080 or [::1]:8080; port 0 takes a free one.")
    var listen = "127.0.0.1:8080"

    @Option(
        help:
            "The address of a server before this one that speaks TLS, such as https://standing.example, for other machines."
    )
    var publicAddress: String?

    @Option(help: "Gigabytes of files that one user may have on their way and waiting at once.")
    var uploadLimit = 64

    @Flag(help: "Start without the sample shop.")
    var withoutSample = false

    @Flag(
        help:
            "Make no forecasts in the background, as where another server of the same data does; pages still show them."
    )
    var withoutForecasts = false

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let address = try Serve.address(listen)
        let publicAddress = try self.publicAddress.map(Serve.publicAddress)
        guard (1...1_000_000).contains(uploadLimit) else {
            throw Failure(
                code: Failure.usage, description: "standing: --upload-limit wants gigabytes, from 1 to 1000000")
        }
        let wording = languageOption.wording
        let incoming: IncomingFolder
        do {
            incoming = try IncomingFolder(in: dataOptions.incoming)
        } catch {
            throw Failure(
                code: Failure.noFile,
                description:
                    "standing: the data folder \(dataOptions.folder) may not be written; choose one with --data")
        }
        defer { incoming.remove() }
        try await dataOptions.withInstallation { installation in
            if !withoutSample { _ = try await installation.loadSampleShop() }
            LoggingSystem.bootstrap(StreamLogHandler.standardError)
            let logger = Logger(label: "standing")
            let forecasting =
                withoutForecasts ? nil : Task { await Serve.keepForecasting(installation, logger: logger) }
            let cases = Task { [notices = dataOptions.notices] in
                await Serve.keepCases(installation, notices: notices, logger: logger)
            }
            defer {
                forecasting?.cancel()
                cases.cancel()
            }
            let link = try await installation.firstStartLink()
            do {
                try await servePages(
                    desk: installation, entrance: installation, address: address, publicAddress: publicAddress,
                    incoming: incoming.path, backups: dataOptions.folder + "/backups",
                    limits: UploadLimits(gigabytes: uploadLimit), logger: logger
                ) { port in
                    let host = address.host.contains(":") ? "[\(address.host)]" : address.host
                    let page = "http://\(host):\(port)/"
                    let entry = publicAddress.map { "\($0.origin)/" } ?? page
                    var lines = [wording.serving(page), wording.howToImport]
                    if let link { lines.insert(wording.firstStart("\(entry)links/\(link)"), at: 1) }
                    Terminal.write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
                }
            } catch let problem as ServerProblem {
                throw Failure(code: Failure.usage, description: "standing: \(problem)")
            } catch let error where "\(error)".contains("EADDRINUSE") || "\(error)".contains("in use") {
                throw Failure(
                    code: Failure.noFile,
                    description: "standing: another program listens on \(listen); choose another port with --listen")
            }
        }
    }

    /// Foretells accounts soon after their facts or their day have changed, until it is cancelled.
    private static func keepForecasting(_ installation: Installation, logger: Logger) async {
        while !Task.isCancelled {
            do {
                let count = try await installation.refreshForecasts()
                if count > 0 { logger.info("forecasts made", metadata: ["accounts": "\(count)"]) }
            } catch is CancellationError {
                return
            } catch {
                // A full disk or a database that is away; the next time it may do.
                logger.error("no forecasts made", metadata: ["error": "\(harmlessDescription(of: error))"])
            }
            // Sleep throws for one reason only: the server ends, and so does this.
            guard (try? await Task.sleep(for: .seconds(5))) != nil else { return }
        }
    }

    /// Takes notices over once a minute, and measures promises and forgets old cases every quarter of an hour, until it is cancelled.
    private static func keepCases(_ installation: Installation, notices: String, logger: Logger) async {
        var (told, minutes): (Set<NoticeFolder.Entry>, Int) = ([], 0)
        /// What fails keeps nothing else from being done; the next time it may do.
        func attempt(_ body: () async throws -> Void) async {
            do {
                try await body()
            } catch is CancellationError {
                // The server ends, and the loop with it.
            } catch {
                logger.error("cases not kept", metadata: ["error": "\(harmlessDescription(of: error))"])
            }
        }
        while !Task.isCancelled {
            await attempt {
                // What stays is told of once.
                let new = try await installation.takeNotices(from: notices).filter { told.insert($0).inserted }
                for (outcome, count) in new.outcomes {
                    logger.info("notices", metadata: ["outcome": "\(outcome)", "count": "\(count)"])
                }
            }
            if minutes % 15 == 0 {
                await attempt {
                    let changed = try await installation.watchCommitments()
                    if changed > 0 { logger.info("promises changed", metadata: ["cases": "\(changed)"]) }
                }
                await attempt {
                    let forgotten = try await installation.forgetOldCases()
                    if forgotten > 0 { logger.info("old cases deleted", metadata: ["cases": "\(forgotten)"]) }
                }
            }
            minutes += 1
            // Sleep throws for one reason only: the server ends, and so does this.
            guard (try? await Task.sleep(for: .seconds(60))) != nil else { return }
        }
    }

    private static func publicAddress(_ text: String) throws -> PublicAddress {
        do throws(ServerProblem) {
            return try PublicAddress(text)
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
    }

    private static func address(_ text: String) throws -> LoopbackAddress {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else {
            throw Failure(
                code: Failure.usage, description: "standing: --listen wants HOST:PORT, such as 127.0.0.1:8080")
        }
        do throws(ServerProblem) {
            return try LoopbackAddress(host: String(text[..<colon]), port: port)
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
    }
}
