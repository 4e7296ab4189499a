import Foundation
import Hummingbird
import NIOCore
import NIOPosix

/// A file that is sent piece by piece; it is gone from the folder at once, and from the disk when it has been sent.
///
/// It is read on threads that may wait for the disk, so that no other answer does.
struct FileAnswer {
    let body: ResponseBody

    init(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        unlink(path)
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let file = OpenFile(handle: handle)
        body = ResponseBody(contentLength: Int(size)) { writer in
            while let piece = try await NIOThreadPool.singleton.runIfActive({ try file.piece() }) {
                try await writer.write(piece)
            }
            try await writer.finish(nil)
        }
    }

    /// Read by one answer alone, piece after piece.
    private final class OpenFile: @unchecked Sendable {
        let handle: FileHandle
        init(handle: FileHandle) { self.handle = handle }

        /// Nil at the end.
        func piece() throws -> ByteBuffer? {
            guard let data = try handle.read(upToCount: 1 << 18), !data.isEmpty else { return nil }
            return ByteBuffer(bytes: data)
        }
    }
}
