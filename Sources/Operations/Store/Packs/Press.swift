package import Connections

/// Makes PDFs, one after the other: each takes as much memory as a browser.
package actor Press {
    private let weasyPrint: WeasyPrint
    private var last: Task<Void, Never>?

    package init(_ weasyPrint: WeasyPrint) {
        self.weasyPrint = weasyPrint
    }

    /// - Parameter folder: where the PDF stands until it is read.
    /// - Throws: `PrintProblem`, or `CancellationError` when the task ends before.
    func pdf(of html: [UInt8], in folder: String) async throws -> [UInt8] {
        let (before, weasyPrint) = (last, weasyPrint)
        let task = Task {
            await before?.value
            try Task.checkCancellation()
            return try await weasyPrint.pdf(of: html, in: folder)
        }
        last = Task { _ = await task.result }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}

extension Installation {
    package var canPrint: Bool { press != nil }

    package func pdf(of html: [UInt8], in folder: String) async throws -> [UInt8]? {
        guard let press else { return nil }
        do {
            return try await press.pdf(of: html, in: folder)
        } catch let problem as PrintProblem {
            throw CaseTrouble.notPrinted("\(problem)")
        }
    }
}
