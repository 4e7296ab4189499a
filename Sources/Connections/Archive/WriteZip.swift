import CArchive
import Glibc

/// A file within an archive.
package struct ZipEntry: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why an archive was not written.
package enum ZipProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// Not a path below the folder into which an archive is unpacked, or there already.
    case name(String)
    case cannotWrite(reason: String)

    package var description: String {
        switch self {
        case .name(let name): "no name for a file of an archive: \(name.debugDescription)"
        case .cannotWrite(let reason): "the archive could not be written: \(reason)"
        }
    }
}

/// Writes a zip file that is not there yet. The same entries give the same bytes, wherever and whenever: no entry has a time or an owner.
///
/// Names are relative, of ASCII letters, digits, points, hyphens and underscores, so that every system unpacks them alike.
package func writeZip(_ entries: [ZipEntry], to path: String) throws(ZipProblem) {
    var names: Set<String> = []
    for entry in entries where !isPlain(entry.name) || !names.insert(entry.name.lowercased()).inserted {
        throw .name(entry.name)
    }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotWrite(reason: String(cString: strerror(errno))) }
    defer { close(file) }
    do {
        try write(entries, to: file)
    } catch {
        unlink(path)
        throw error
    }
}

private func write(_ entries: [ZipEntry], to file: Int32) throws(ZipProblem) {
    guard let archive = archive_write_new() else { throw .cannotWrite(reason: "no memory") }
    defer { archive_write_free(archive) }
    func check(_ status: Int32) throws(ZipProblem) {
        guard status < ARCHIVE_OK else { return }
        throw .cannotWrite(reason: archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
    }
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_set_bytes_in_last_block(archive, 1))
    try check(archive_write_open_fd(archive, file))
    for entry in entries {
        guard let header = archive_entry_new() else { throw .cannotWrite(reason: "no memory") }
        defer { archive_entry_free(header) }
        archive_entry_set_pathname(header, entry.name)
        archive_entry_set_filetype(header, regularFile)
        archive_entry_set_perm(header, 0o644)
        archive_entry_set_size(header, Int64(entry.bytes.count))
        try check(archive_write_header(archive, header))
        var rest = entry.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            if count <= 0 { try check(count < 0 ? Int32(clamping: count) : ARCHIVE_FATAL) }
            rest = rest.dropFirst(count)
        }
        try check(archive_write_finish_entry(archive))
    }
    try check(archive_write_close(archive))
}

/// The file type of a regular file in an archive's entry, by POSIX.
private let regularFile: UInt32 = 0o100000

/// Whether a name stays below the folder it is unpacked into, on any system.
private func isPlain(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 200
        && parts.allSatisfy { part in
            part.first.map { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") } ?? false
                && part.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                        UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }
        }
}
