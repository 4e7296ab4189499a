import Foundation
import HTTPTypes
import Hummingbird

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A form that has arrived: its fields, and its files on disk until they are removed.
struct ReceivedForm {
    struct File {
        var path: String
        var name: String
        var byteCount = 0
    }

    var fields: [String: String] = [:]
    var files: [File] = []

    func removeFiles() {
        for file in files { unlink(file.path) }
    }
}

/// Writes the files of a form to a folder of ours, under names of ours.
struct UploadFolder {
    /// How the name of each file in it begins.
    static let prefix = "upload-"

    let path: String
    var limits: UploadLimits
    let underWay = UploadsUnderWay()

    /// Takes a whole form; when it fails, nothing of it stays on disk.
    ///
    /// - Parameters:
    ///   - waiting: bytes of files that the user has waiting already.
    ///   - admit: looks at the fields that come before the first file, and throws where it is not to be taken.
    func receive(
        _ request: Request, of user: Int64, waiting: Int = 0, admit: @escaping ([String: String]) throws -> Void
    ) async throws -> ReceivedForm {
        guard let boundary = UploadFolder.boundary(request.headers[.contentType]) else { throw UploadProblem.noForm }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.totalBytes {
            throw UploadProblem.tooManyBytes
        }
        var upload = try underWay.begin(
            request.headers[.contentLength].flatMap { Int($0) } ?? 0, of: user, waiting: waiting, in: path,
            limits: limits)
        defer { underWay.end(upload) }
        var reader = try MultipartReader(boundary: boundary, limits: limits)
        var writing = FormWriting(folder: path, limits: limits, admit: admit)
        do {
            for try await buffer in request.body {
                try underWay.take(buffer.readableBytes, of: &upload, in: path, limits: limits)
                try reader.read(buffer.readableBytesView) { try writing.take($0) }
            }
            try reader.finish()
            if writing.form.files.isEmpty { try admit(writing.form.fields) }
        } catch {
            writing.close()
            writing.form.removeFiles()
            throw error
        }
        return writing.form
    }

    /// Whether so much may still be kept on the disk of the folder, which is that of the database where it is a file.
    func requireRoom(for bytes: Int = 0) throws {
        try UploadFolder.requireRoom(for: bytes, in: path, beside: limits.reserveBytes)
    }

    /// What is brought or sent never takes the last room from the database, nor do backups.
    static func requireRoom(for bytes: Int = 0, in folder: String, beside reserve: Int) throws {
        guard let free = freeBytes(in: folder) else { return }
        guard free - reserve >= bytes else { throw UploadProblem.notWritten(code: ENOSPC) }
    }

    /// Nil where the system does not say.
    static func freeBytes(in folder: String) -> Int? {
        var room = statvfs()
        guard statvfs(folder, &room) == 0 else { return nil }
        let (free, isHuge) = Int(clamping: room.f_bavail).multipliedReportingOverflow(by: Int(clamping: room.f_frsize))
        return isHuge ? .max : free
    }

    /// The same folder, and the same room, for forms of another size.
    func with(_ limits: UploadLimits) -> UploadFolder {
        var folder = self
        folder.limits = limits
        return folder
    }

    static func boundary(_ contentType: String?) -> String? {
        guard let contentType else { return nil }
        let parts = contentType.split(separator: ";").map(\.trimmed)
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            return part.dropFirst(9).trimmingQuotes
        }
        return nil
    }
}

/// The part under way.
private struct FormWriting {
    var form = ReceivedForm()
    private let folder: String
    private let limits: UploadLimits
    private var file: Int32 = -1
    private var field: (name: String, bytes: [UInt8])?
    private var byteCount = 0
    private let admit: ([String: String]) throws -> Void

    init(folder: String, limits: UploadLimits, admit: @escaping ([String: String]) throws -> Void) {
        self.admit = admit
        self.folder = folder
        self.limits = limits
    }

    mutating func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .began(let header):
            // A browser sends a file without name where none was chosen.
            if let name = header.fileName {
                if !name.isEmpty { try open(name) }
            } else {
                field = (header.name, [])
            }
        case .body(let bytes):
            byteCount += bytes.count
            guard byteCount <= limits.totalBytes else { throw UploadProblem.tooManyBytes }
            if file >= 0 {
                try write(bytes)
                form.files[form.files.count - 1].byteCount += bytes.count
            } else if field != nil {
                field?.bytes += bytes
                guard (field?.bytes.count ?? 0) <= limits.fieldBytes else { throw UploadProblem.fieldTooLong }
            }
        case .ended:
            close()
            if let field, form.fields[field.name] == nil {
                form.fields[field.name] = String(decoding: field.bytes, as: UTF8.self)
            }
            field = nil
        }
    }

    private mutating func open(_ name: String) throws {
        if form.files.isEmpty { try admit(form.fields) }
        let path = "\(folder)/\(UploadFolder.prefix)\(String(UInt64.random(in: .min ... .max), radix: 16))"
        let descriptor = path.withCString {
            systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
        guard descriptor >= 0 else { throw UploadProblem.notWritten(code: errno) }
        file = descriptor
        form.files.append(ReceivedForm.File(path: path, name: name))
    }

    private func write(_ bytes: ArraySlice<UInt8>) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = systemWrite(file, UnsafeRawBufferPointer(rebasing: rest))
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw UploadProblem.notWritten(code: errno) }
                rest = rest.dropFirst(written)
            }
        }
    }

    mutating func close() {
        if file >= 0 { systemClose(file) }
        file = -1
    }
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags, mode)
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
}

private func systemClose(_ file: Int32) {
    _ = close(file)
}

extension Substring {
    fileprivate var trimmingQuotes: String {
        hasPrefix("\"") && hasSuffix("\"") && count >= 2 ? String(dropFirst().dropLast()) : String(self)
    }
}
