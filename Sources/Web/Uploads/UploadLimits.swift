/// How much one form may send, and one user have waiting.
package struct UploadLimits: Sendable {
    /// Files and fields.
    package var parts = 500
    package var headerBytes = 8 * 1024
    package var fieldBytes = 4 * 1024
    /// Of all files together; exports of large sellers are gigabytes.
    package var totalBytes = 64 << 30
    /// Files of one user that wait for their import at once, and their bytes together with those of uploads under way.
    package var waitingFiles = 1_000
    package var waitingBytes = 64 << 30
    /// Room on the disk that uploads leave to all else.
    package var reserveBytes = 256 << 20

    package init() {}

    /// - Parameter gigabytes: what one user may have on its way and waiting at once, and so what one form may send.
    package init(gigabytes: Int) {
        (totalBytes, waitingBytes) = (gigabytes << 30, gigabytes << 30)
    }
}

/// Why a form was not taken.
package enum UploadProblem: Error, Equatable, Sendable {
    /// It is no form with files.
    case noForm
    /// It does not follow its own rules.
    case broken
    /// It stops in the middle.
    case cutOff
    case headerTooLong, fieldTooLong, tooManyParts, tooManyBytes
    /// The folder cannot be written to.
    case notWritten(code: Int32)
}
