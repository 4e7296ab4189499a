extension Double {
    /// With a fixed number of decimals, rounded to the nearest; for shares.
    package func decimals(_ places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let rounded = Int((magnitude * Double(scale)).rounded())
        let (whole, rest) = rounded.quotientAndRemainder(dividingBy: scale)
        let digits = String(rest)
        let fraction = String(repeating: "0", count: max(0, places - digits.count)) + digits
        return (self < 0 && rounded > 0 ? "-" : "") + (places > 0 ? "\(whole).\(fraction)" : "\(whole)")
    }
}
