/// Two counts and their quotient, compared exactly: 2 of 126 is 2/126, not 0.0159.
package struct Rate: Hashable, Sendable {
    package var numerator: Int
    package var denominator: Int

    package init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The quotient for showing; nil when nothing was counted. Never used to decide.
    package var value: Double? {
        denominator == 0 ? nil : Double(numerator) / Double(denominator)
    }

    /// The quotient with a fixed number of decimals, rounded half away from zero, computed in integers.
    package func decimals(_ places: Int) -> String? {
        guard denominator > 0 else { return nil }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let magnitude = numerator.magnitude
        let product = magnitude.multipliedFullWidth(by: UInt(scale))
        // Round half up: add half the denominator before dividing.
        let (low, carry) = product.low.addingReportingOverflow(denominator.magnitude / 2)
        let high = product.high + (carry ? 1 : 0)
        guard high < denominator.magnitude else { return nil }
        let quotient = denominator.magnitude.dividingFullWidth((high, low)).quotient
        let digits = String(quotient)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = numerator < 0 && quotient > 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// The quotient in millionths, rounded to the nearest. A tie is decided as `printf` decides it for the nearest binary
    /// fraction, so that scripts which divide and print get the same digits. Nil without a denominator, or when the counts are
    /// beyond anything counted.
    package var millionths: Int? {
        guard denominator > 0, numerator >= 0, numerator < 1 << 40 else { return nil }
        let (quotient, remainder) = (numerator * 1_000_000).quotientAndRemainder(dividingBy: denominator)
        let rest = denominator - remainder
        if remainder != rest { return remainder > rest ? quotient + 1 : quotient }
        let nearest = Double(numerator) / Double(denominator)
        // Exact, as a product and a sum with one rounding: above zero when the nearest fraction lies below the tie.
        let residue = Double(numerator).addingProduct(-nearest, Double(denominator))
        if residue == 0 { return quotient + quotient & 1 }
        return residue > 0 ? quotient : quotient + 1
    }

    /// Exact three-way comparison of two quotients with denominators above zero.
    package static func compare(_ lhs: Rate, _ rhs: Rate) -> Int {
        let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
        let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
        if left.high != right.high { return left.high < right.high ? -1 : 1 }
        if left.low != right.low { return left.low < right.low ? -1 : 1 }
        return 0
    }
}

/// The Wilson score interval of a share at 95 %: what the true rate may be, given so few orders.
///
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927).
package struct WilsonInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// Nil when nothing was counted or the counts are not a share (below zero, or more than all).
    package init?(_ rate: Rate) {
        guard rate.denominator > 0, rate.numerator >= 0, rate.numerator <= rate.denominator else { return nil }
        let z: Double = 1.959_963_984_540_054
        let n = Double(rate.denominator)
        let p: Double = Double(rate.numerator) / n
        let z2: Double = z * z
        let centre: Double = p + z2 / (2 * n)
        let spread: Double = z * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        let scale: Double = 1 + z2 / n
        // At none and at all the formula is exactly 0 and 1; rounding noise must not say otherwise.
        self.lower = rate.numerator == 0 ? 0 : max(0, (centre - spread) / scale)
        self.upper = rate.numerator == rate.denominator ? 1 : min(1, (centre + spread) / scale)
    }
}
