/// A sum in the smallest unit of its currency: 19.99 USD is 1999, 1 480 JPY is 1480.
package struct Money: Hashable, Sendable {
    package var minorUnits: Int64
    package var currency: Currency

    package init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }
}

/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable, CustomStringConvertible {
    package let code: String

    /// Nil unless three letters; upper-cased.
    package init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ ($0 | 32) >= 97 && ($0 | 32) <= 122 }) else { return nil }
        self.code = code.uppercased()
    }

    package var description: String { code }

    /// How many decimals the currency has; the source is ISO 4217.
    package var decimals: Int {
        switch code {
        case "JPY", "KRW", "VND", "UGX", "RWF", "XAF", "XOF", "CLP", "ISK", "GNF", "PYG": 0
        case "BHD", "KWD", "OMR", "JOD", "TND", "IQD", "LYD": 3
        default: 2
        }
    }
}
