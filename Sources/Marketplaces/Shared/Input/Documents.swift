import AccountHealth
import Glibc

/// One table or JSON text inside a file: the file itself, or an entry of an archive.
package struct Document {
    /// The path as the user wrote it; of an archive with the entry's name after a slash, as it can be shown.
    package let name: String
    package let source: any ByteSource
    /// Of an entry among others in an archive, as it says; nil for a file, whose size the disk tells.
    package let byteCount: Int?

    package init(name: String, source: any ByteSource, byteCount: Int? = nil) {
        self.name = name
        self.source = source
        self.byteCount = byteCount
    }
}

/// Opens a file and hands out the documents in it, one after the other.
package final class DocumentWalker {
    package enum Step {
        case document(Document)
        /// An archive inside an archive; it is not opened.
        case nested(String)
    }

    private enum State {
        case single(Document)
        case entries(Archive)
        case done
    }

    /// Of an entry with its folders, in characters.
    private static let longestName = 1_024

    private let shown: String
    private var state: State

    package init(_ path: String) throws(InputError) {
        let file = try FileSource(path: path)
        shown = path == "-" ? "standard input" : path
        let magic = try file.read(upTo: 4)
        switch Container(magic) {
        case nil:
            state = .single(Document(name: shown, source: PrefixedSource(prefix: magic, rest: file)))
        case .gzip:
            let archive = try Archive(try DocumentWalker.seekable(file, magic), container: .gzip)
            let hasEntry = try archive.nextEntry() != nil
            state = hasEntry ? .single(Document(name: shown, source: ArchiveEntrySource(archive))) : .done
        case .zip:
            let seekable = try DocumentWalker.seekable(file, magic)
            if let workbook = try Workbook(seekable) {
                state = .single(Document(name: shown, source: workbook))
            } else if let kind = try OtherKind(entriesOf: try Archive(seekable, container: .zip)) {
                throw .otherKind(kind)
            } else {
                let archive = try Archive(seekable, container: .zip)
                state = .entries(archive)
            }
        }
    }

    /// The next document; what is left of the one before is passed over. Nil at the end.
    package func next() throws(InputError) -> Step? {
        switch state {
        case .done: return nil
        case .single(let document):
            state = .done
            return .document(document)
        case .entries(let archive):
            var next: String?
            repeat { next = try archive.nextEntry() } while next.map(DocumentWalker.isOfTheSystem) ?? false
            guard let entry = next else {
                state = .done
                return nil
            }
            // Of a longer one the end tells most.
            let name = "\(shown)/\(String(entry.inOneLine.unicodeScalars.suffix(DocumentWalker.longestName)))"
            let source = ArchiveEntrySource(archive)
            let size = archive.entrySize
            let head = try source.read(upTo: 4)
            if Container(head) != nil { return .nested(name) }
            return .document(
                Document(name: name, source: PrefixedSource(prefix: head, rest: source), byteCount: size))
        }
    }

    /// Whether an entry is what an operating system puts into archives and folders for itself.
    static func isOfTheSystem(_ entry: String) -> Bool {
        let parts = entry.split(separator: "/")
        guard let name = parts.last else { return false }
        return parts.contains("__MACOSX") || name.hasPrefix("._")
            || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name)
    }

    private enum Container {
        case gzip, zip

        init?(_ magic: [UInt8]) {
            if magic.starts(with: [0x1F, 0x8B]) {
                self = .gzip
            } else if magic.starts(with: [0x50, 0x4B, 0x03, 0x04]) || magic.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
                self = .zip
            } else {
                return nil
            }
        }
    }

    /// An archive must be readable from its end; standard input is first copied to a file without a name.
    private static func seekable(_ file: FileSource, _ magic: [UInt8]) throws(InputError) -> FileSource {
        if lseek(file.descriptor, 0, SEEK_SET) == 0 { return file }
        var template = Array("/tmp/standing-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .unreadable(reason: FileSource.lastError) }
        unlink(template)
        let copy = FileSource(descriptor: descriptor)
        var block = magic
        while !block.isEmpty {
            var written = 0
            while written < block.count {
                let count = block.withUnsafeBytes { bytes in
                    write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                }
                guard count > 0 else { throw .unreadable(reason: FileSource.lastError) }
                written += count
            }
            block = try file.read(upTo: 1 << 20)
        }
        return copy
    }
}
