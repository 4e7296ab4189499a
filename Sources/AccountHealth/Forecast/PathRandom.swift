import RealModule

/// Numbers that look random and are always the same.
///
/// Source: G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014 (SplitMix64).
struct PathRandom {
    private var state: UInt64 = 0x5354_414E_4449_4E47

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Above 0 and below 1.
    mutating func unit() -> Double { (Double(bits() >> 11) + 0.5) * 0x1p-53 }

    /// Nearly a standard normal number: the sum of four small ones.
    mutating func normal() -> Double {
        let bits = bits()
        let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
        return (Double(sum) / 65_535 - 2) * 1.732_050_807_568_877
    }

    mutating func poisson(_ mean: Double) -> Int {
        if mean > 40 { return max(0, Int((mean + normal() * mean.squareRoot()).rounded())) }
        let limit = Double.exp(-mean)
        var (count, product) = (0, unit())
        while product > limit {
            count += 1
            product *= unit()
        }
        return count
    }

    /// A number of an even spread between 0 and 1, whose neighbours lie far apart: the bits of its place, the last one first.
    static func spread(_ place: Int) -> Double {
        var (bits, value, digit) = (place, 0.0, 0.5)
        while bits > 0 {
            if bits & 1 == 1 { value += digit }
            bits >>= 1
            digit /= 2
        }
        return value + 0x1p-10
    }
}

/// The value below which a standard normal number lies with a probability.
///
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23; the error is below 0.0005.
func normalQuantile(_ probability: Double) -> Double {
    let tail = min(probability, 1 - probability)
    let t = (-2 * Double.log(tail)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    let value = t - above / below
    return probability < 0.5 ? -value : value
}
