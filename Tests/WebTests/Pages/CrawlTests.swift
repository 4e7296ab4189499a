import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Every link of every page leads somewhere.
struct CrawlTests {
    @Test(arguments: ["en", "zh"])
    func everyLinkLeadsSomewhere(_ language: String) async throws {
        try await SampleShopDesk.serving { client in
            var waiting = ["/"]
            var seen: Set<String> = ["/"]
            var lists: [Substring: Int] = [:]
            while let address = waiting.popLast() {
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
                for link in found where !link.hasPrefix("#") {
                    // The same page in the other language is asked for by the other run.
                    if link.contains("lang=") { continue }
                    // Each day of a chart leads to its orders, each order to what would be without it and to its lines; two of each are
                    // enough.
                    if link.contains("/orders?") || link.contains("without=") || link.contains("line="),
                        !seen.contains(link)
                    {
                        let path = link.prefix { $0 != "?" }
                        lists[path, default: 0] += 1
                        if lists[path, default: 0] > 2 { continue }
                    }
                    if seen.insert(link).inserted { waiting.append(link) }
                }
            }
            #expect(seen.count > 60, "only \(seen.count) pages were found")
            #expect(lists.count > 10)
            #expect(seen.contains { $0.contains("/orders/") } && seen.contains { $0.hasPrefix("/imports/") })
        }
    }
}
