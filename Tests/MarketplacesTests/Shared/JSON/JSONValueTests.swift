import AccountHealth
import Testing

@testable import Marketplaces

struct JSONValueTests {
    @Test func values() throws {
        let json = try #require(
            JSONValue(Array(#"{"a":1,"b":"2.5","c":[true,null,"x"],"d":{"e":-3},"f":1e300,"g":0.5}"#.utf8)))
        #expect(json.keys == ["a", "b", "c", "d", "f", "g"])
        #expect(json["a"]?.count == 1 && json["a"]?.double == 1 && json["a"]?.text == nil)
        #expect(json["b"]?.double == 2.5 && json["b"]?.text == "2.5" && json["b"]?.count == nil)
        #expect(json["c"]?.list.count == 3 && json["c"]?.list.last?.text == "x")
        // A count is whole, not negative, and not beyond all orders in the world.
        #expect(json["d"]?["e"]?.count == nil && json["f"]?.count == nil && json["g"]?.count == nil)
        #expect(json.first("z", "a")?.count == 1)
        #expect(json["z"] == nil && json["a"]?["b"] == nil && json["a"]?.list.isEmpty == true)
    }

    @Test(arguments: ["", "{", "{\"a\":}", "nul", "{\"a\":1}}", "[1,]x"])
    func notJSON(text: String) {
        #expect(JSONValue(Array(text.utf8)) == nil)
    }

    /// Brackets nested by the thousand are refused before a parser goes down with them; in texts they are harmless.
    @Test func nesting() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONValue(nested(64)) != nil)
        #expect(JSONValue(nested(65)) == nil)
        #expect(JSONValue(nested(1_000_000)) == nil)
        let brackets = String(repeating: "[", count: 1000)
        #expect(JSONValue(Array("{\"a\":\"\\\"\(brackets)\"}".utf8))?["a"]?.text == "\"" + brackets)
    }

    @Test func damagedFile() async {
        let reading = await Reading("{\"performanceMetrics\": [")
        #expect(reading.findings == ["error unreadable(reason: \"not valid JSON\")"])
        let other = await Reading("{\"orders\": [], \"next\": 1}")
        #expect(other.findings == ["error unknownHeader(columns: [\"next\", \"orders\"], suggestion: \"\")"])
    }
}
