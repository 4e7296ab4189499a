import Glibc

/// Text in the encodings of old shop systems, made with the C library.
package enum LegacyText {
    /// Nil when the encoding has no such characters.
    package static func encode(_ text: String, to encoding: String) -> [UInt8]? {
        guard let handle = iconv_open(encoding, "UTF-8"), handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        var left = input.count
        var room = output.count
        let size = output.count
        let status = input.withUnsafeMutableBytes { inputBytes in
            output.withUnsafeMutableBytes { outputBytes in
                var source = inputBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                var target = outputBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(handle, &source, &left, &target, &room)
            }
        }
        return status == -1 ? nil : Array(output.prefix(size - room))
    }
}
