import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Every link of every page leads somewhere.
struct CrawlTests {
    /// The pages that were seen, and those to look at.
    private struct Walk {
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        var lists: [Substring: Int] = [:]

        mutating func add(_ link: String) {
            // The same page in the other language is asked for by the other run.
            if link.hasPrefix("#") || link.contains("lang=") || seen.contains(link) { return }
            // Each day of a chart leads to its orders, each order to what would be without it and to its lines; two of each are
            // enough.
            if link.contains("/orders?") || link.contains("without=") || link.contains("line=") {
                let path = link.prefix { $0 != "?" }
                lists[path, default: 0] += 1
                if lists[path, default: 0] > 2 { return }
            }
            seen.insert(link)
            waiting.append(link)
        }
    }

    @Test(arguments: ["en", "zh"])
    func everyLinkLeadsSomewhere(_ language: String) async throws {
        try await SampleShopDesk.serving { client in
            var walk = Walk()
            while let address = walk.waiting.popLast() {
                let path = String(address.prefix { $0 != "#" })
                let found = try await client.execute(
                    uri: path, method: .get, headers: [.acceptLanguage: language]
                ) { response -> [String] in
                    #expect(response.status == .ok, "\(address)")
                    guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return [] }
                    let page = WellFormed(response.text)
                    #expect(page.problems == [], "\(address)")
                    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
                    if let place = address.split(separator: "#").dropFirst().first {
                        #expect(ids.contains(String(place)), "\(address)")
                    }
                    for element in page.elements {
                        for name in ["for", "list", "aria-describedby", "aria-labelledby"] {
                            if let id = element.attributes[name] { #expect(ids.contains(id), "\(address): \(id)") }
                        }
                    }
                    return page.elements.compactMap { element in
                        guard let link = element.attributes["href"], link.hasPrefix("http") else {
                            return element.attributes["href"]
                        }
                        // It leads elsewhere, which is to learn nothing of where it was found.
                        #expect(element.attributes["rel"] == "noreferrer", "\(address): \(link)")
                        return nil
                    }
                }
                for link in found { walk.add(link) }
            }
            #expect(walk.seen.count > 60, "only \(walk.seen.count) pages were found")
            #expect(walk.lists.count > 10)
            #expect(walk.seen.contains { $0.contains("/orders/") } && walk.seen.contains { $0.hasPrefix("/imports/") })
        }
    }
}
