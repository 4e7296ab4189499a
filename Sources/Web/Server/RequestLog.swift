import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import Operations
import Wording

/// One line a request: method, pattern of the path, status, duration. Never what stands in the path: orders and names.
struct RequestLog: RouterMiddleware {
    typealias Context = PageContext

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start).components
        let microseconds = elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)", "us": "\(microseconds)",
            ])
        return response
    }
}

/// Turns what was thrown into a page that says what to do; what it was stands in the log alone.
struct ProblemPages: RouterMiddleware {
    typealias Context = PageContext

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch PageProblem.signInNeeded where !request.isOfProgram && SameSiteMiddleware.isSafe(request.method) {
            return .seeOther(.signIn(then: Visitor(request, context).place))
        } catch let problem as PageProblem {
            return Visitor(request, context).problem(problem)
        } catch let problem as APIProblem {
            return problem.response(Visitor(request, context).words)
        } catch let problem as UploadProblem {
            context.logger.notice("upload refused", metadata: ["reason": "\(problem)"])
            return Visitor(request, context).problem(problem.shown)
        } catch let problem as InstallationProblem where problem.isOfAccount {
            return Visitor(request, context).problem(.badAccount)
        } catch let error as HTTPParserError {
            // A visitor who goes away in the middle of a request.
            context.logger.notice("request broke off", metadata: ["reason": "\(error)"])
            return Visitor(request, context).problem(.badUpload)
        } catch let error as HTTPError {
            return Visitor(request, context).problem(
                error.status == .notFound ? .notFound : .wrongMethod, status: error.status)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(harmlessDescription(of: error))"])
            let shown = Trouble(error).map(PageProblem.init) ?? .inner
            return Visitor(request, context).problem(shown)
        }
    }
}

extension PageProblem {
    init(_ trouble: Trouble) {
        self =
            switch trouble {
            case .noRoom: .noRoom
            case .mayNotWrite: .mayNotWrite
            case .noAnswer: .noAnswer
            }
    }
}

extension UploadProblem {
    fileprivate var shown: PageProblem {
        switch self {
        case .headerTooLong, .fieldTooLong, .tooManyParts, .tooManyBytes: .tooLarge
        case .noForm, .broken, .cutOff: .badUpload
        case .notWritten(code: ENOSPC), .notWritten(code: EDQUOT), .notWritten(code: EFBIG): .noRoom
        case .notWritten: .mayNotWrite
        }
    }
}
