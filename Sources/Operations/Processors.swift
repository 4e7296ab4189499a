import Foundation

/// How many processors work is dealt out to.
package enum Processors {
    /// Two at least, for one reads and measures while the other is at its own; at most eight, as each share of the work
    /// takes memory of its own.
    package static let shares = min(max(ProcessInfo.processInfo.activeProcessorCount, 2), 8)
}
