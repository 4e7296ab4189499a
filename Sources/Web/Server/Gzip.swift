import CZlib
import Synchronization

/// Makes bytes smaller for the way to the browser (RFC 1952).
///
/// A compressor takes a quarter of a megabyte and is used again and again; as many are kept as were ever busy at once.
final class Gzip: Sendable {
    /// Its memory is used by one thread at a time: it is taken out of the list while it works.
    private final class Compressor: @unchecked Sendable {
        var stream = z_stream()

        init?(level: Int32) {
            // Fifteen bits of window, and sixteen for the form of gzip.
            let result = deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
            if result != Z_OK { return nil }
        }

        deinit { deflateEnd(&stream) }

        func compress(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
            guard deflateReset(&stream) == Z_OK else { return nil }
            let most = Int(deflateBound(&stream, uLong(bytes.count)))
            let output = [UInt8](unsafeUninitializedCapacity: most) { room, count in
                // The bytes are only read.
                stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                stream.avail_in = uInt(bytes.count)
                stream.next_out = room.baseAddress
                stream.avail_out = uInt(most)
                count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? most - Int(stream.avail_out) : 0
            }
            return output.isEmpty ? nil : output
        }
    }

    private let level: Int32
    private let idle = Mutex<[Compressor]>([])

    /// - Parameter level: 1 is quick, 9 is small.
    init(level: Int32) {
        self.level = level
    }

    /// Nil where it cannot be done; the bytes go as they are then.
    func compress(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard bytes.count <= Int(Int32.max),
            let compressor = idle.withLock({ $0.popLast() }) ?? Compressor(level: level)
        else { return nil }
        defer { idle.withLock { $0.append(compressor) } }
        return compressor.compress(bytes)
    }
}
