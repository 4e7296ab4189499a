import HTTPTypes
import Hummingbird

/// The style sheet, the script and the icon; their names change with their content, or they change never.
func addAssets(to router: Router<PageContext>) {
    router.get("/assets/\(StyleSheet.name)") { _, _ in
        asset(StyleSheet.buffer, type: "text/css; charset=utf-8")
    }
    router.get("/assets/\(Script.name)") { _, _ in asset(Script.buffer, type: "text/javascript; charset=utf-8") }
    router.get("/assets/standing.svg") { _, _ in asset(icon, type: "image/svg+xml") }
    // Where browsers look before they have read a page, and beside what is none.
    router.get("/favicon.ico") { _, _ in asset(icon, type: "image/svg+xml") }
    router.get("/health") { _, _ in
        var headers = HTTPFields()
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: #"{"status":"ok"}"#)))
    }
}

/// A name that changes with the content.
func assetName(of text: String, ending: String) -> String { "standing-\(fingerprint(of: text)).\(ending)" }

/// By FNV-1a, which is enough to tell one release's file from another's.
func fingerprint(of text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
}

private func asset(_ buffer: ByteBuffer, type: String) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = type
    headers[.cacheControl] = "public, max-age=31536000, immutable"
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: buffer))
}

/// The limit line with small counts beneath it.
private let icon = ByteBuffer(
    string: """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="3" fill="#F5F5F1"/>\
        <path d="M2 7.5h16M4.5 16.5v-3M8.2 16.5v-5M11.8 16.5v-2M15.5 16.5v-4" stroke="#191C20" stroke-width="2"/></svg>
        """)
