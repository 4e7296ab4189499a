import HTTPTypes
import Hummingbird
import Logging
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
        } catch let problem as PageProblem {
            return Visitor(request).problem(problem, status: problem.status)
        } catch let problem as UploadProblem {
            context.logger.notice("upload refused", metadata: ["reason": "\(problem)"])
            let shown: PageProblem = problem.isSize ? .tooLarge : .badUpload
            return Visitor(request).problem(shown, status: shown.status)
        } catch let error as HTTPError {
            return Visitor(request).problem(error.status == .notFound ? .notFound : .wrongMethod, status: error.status)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            context.logger.debug("request failed", metadata: ["error": "\(String(reflecting: error))"])
            return Visitor(request).problem(.inner, status: PageProblem.inner.status)
        }
    }
}
