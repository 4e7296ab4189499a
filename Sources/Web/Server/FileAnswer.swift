import Foundation
import Hummingbird
import NIOCore

/// A file that is sent piece by piece; it is gone from the folder at once, and from the disk when it has been sent.
struct FileAnswer {
    let body: ResponseBody

    init(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        unlink(path)
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let file = OpenFile(handle: handle)
        body = ResponseBody(contentLength: Int(size)) { writer in
            while let data = try file.handle.read(upToCount: 1 << 18), !data.isEmpty {
                try await writer.write(ByteBuffer(bytes: data))
            }
            try await writer.finish(nil)
        }
    }

    /// Read by one answer alone.
    private final class OpenFile: @unchecked Sendable {
        let handle: FileHandle
        init(handle: FileHandle) { self.handle = handle }
    }
}
