extension Int64 {
    /// The quotient rounded down and what is left over, which is never negative; for a divisor above zero.
    func dividedRoundingDown(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
