import CArchive
import Glibc

/// A gzip or zip file, opened with libarchive; what comes out is capped, so that a bomb ends in a finding.
final class Archive {
    enum Container { case gzip, zip }

    /// Output per byte of archive, from which on the archive is refused; report text compresses about 20 to 1.
    static let ratioLimit = 250
    /// The ratio is asked only beyond this many bytes of output.
    static let ratioFloor = 32 << 20
    static let outputLimit = 64 << 30
    /// Files of an archive that are read one after the other. Of one with more nothing is: each takes its own time and leaves its
    /// own import.
    static let fileLimit = 1_000

    /// The file type of a regular file in an archive's entry, by POSIX.
    private static let regularFile: mode_t = 0o100000

    /// Made once and never changed; nil, and without effect, where the system has no such locale.
    nonisolated(unsafe) private static let unicode = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    private let handle: OpaquePointer
    private let file: FileSource
    private var output = 0
    /// Bytes of the entry it stands at, unpacked; nil where the archive does not say, or says what cannot be.
    private(set) var entrySize: Int?

    init(_ file: FileSource, container: Container) throws(InputError) {
        guard let handle = archive_read_new() else { throw .archiveDamaged(reason: "no memory") }
        self.handle = handle
        self.file = file
        switch container {
        case .gzip:
            archive_read_support_filter_gzip(handle)
            archive_read_support_format_raw(handle)
            // Nothing, compressed, is an empty file and not a damaged one.
            archive_read_support_format_empty(handle)
        case .zip:
            archive_read_support_format_zip(handle)
        }
        lseek(file.descriptor, 0, SEEK_SET)
        guard archive_read_open_fd(handle, file.descriptor, 256 * 1024) == ARCHIVE_OK else {
            let reason = Archive.reason(handle)
            archive_read_free(handle)
            throw .archiveDamaged(reason: reason)
        }
        isOpen = true
    }

    private var isOpen = false

    deinit {
        if isOpen { archive_read_free(handle) }
    }

    /// Goes to the next regular file of the archive; its path, or nil at the end.
    func nextEntry() throws(InputError) -> String? {
        // libarchive turns names into those of the thread's locale, and loses them where that knows ASCII only.
        let previous = uselocale(Archive.unicode)
        defer { uselocale(previous) }
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(handle, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                throw .archiveDamaged(reason: Archive.reason(handle))
            }
            // Raw entries (gzip) have no type; folders and links of a zip are passed over.
            let type = archive_entry_filetype(entry)
            guard type == Archive.regularFile || type == 0 else { continue }
            let size = archive_entry_size_is_set(entry) == 0 ? -1 : Int(archive_entry_size(entry))
            entrySize = (0...Archive.outputLimit).contains(size) ? size : nil
            return archive_entry_pathname_utf8(entry).map { String(cString: $0) }
                ?? archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
        }
    }

    /// Reads from the current entry; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw .archiveDamaged(reason: Archive.reason(handle)) }
        output += count
        if output > Archive.outputLimit { throw .archiveTooLarge(limit: "64 GiB") }
        try requireRatio(of: output)
        return count
    }

    /// Ends the reading of an archive that makes more bytes of its own than text can be packed to.
    ///
    /// - Parameter output: the bytes made so far of what was read: the unpacked ones, or the text of a workbook's sheet.
    func requireRatio(of output: Int) throws(InputError) {
        let input = max(1, Int(archive_filter_bytes(handle, -1)))
        if output > Archive.ratioFloor, output / input > Archive.ratioLimit {
            throw .archiveTooLarge(limit: "\(Archive.ratioLimit) : 1")
        }
    }

    private static func reason(_ handle: OpaquePointer) -> String {
        archive_error_string(handle).map { String(cString: $0) } ?? "unknown"
    }
}

/// The current entry of an archive as a source.
final class ArchiveEntrySource: ByteSource {
    private let archive: Archive

    init(_ archive: Archive) {
        self.archive = archive
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        try archive.read(into: buffer)
    }
}
