extension OrderLedger {
    /// The small facts of an order in four bytes: status, fulfilment, business, and what its files hold.
    struct Flags: Hashable, Sendable {
        private(set) var bits: UInt32

        // Bits 0–2 status + 1, 3–4 fulfilment + 1, 5–6 business + 1, 7 dates, 8 joined, 16–31 held; 0 is "not stated".
        private static let statusMask: UInt32 = 0b111
        private static let fulfilmentMask: UInt32 = 0b11 << 3
        private static let businessMask: UInt32 = 0b11 << 5

        init(held: FactSet) {
            bits = UInt32(held.rawValue) << 16
        }

        /// What the first row of an order states.
        @inline(__always)
        init(_ statement: OrderStatement, held: FactSet) {
            bits = UInt32(held.rawValue) << 16 | Flags.code(statement)
        }

        @inline(__always)
        private static func code(_ statement: OrderStatement) -> UInt32 {
            let status: UInt32 = statement.status.map { UInt32($0.rawValue) + 1 } ?? 0
            let fulfilment: UInt32 = statement.fulfilment.map { UInt32($0.rawValue) + 1 } ?? 0
            let business: UInt32 = statement.isBusiness.map { $0 ? 2 : 1 } ?? 0
            return status | fulfilment << 3 | business << 5
        }

        /// Takes over what a row states; what it leaves out stays.
        mutating func state(_ statement: OrderStatement) {
            let stated = Flags.code(statement)
            for mask in [Flags.statusMask, Flags.fulfilmentMask, Flags.businessMask] where stated & mask != 0 {
                bits = bits & ~mask | stated & mask
            }
        }

        /// Takes over only what is still open.
        mutating func complete(_ statement: OrderStatement) {
            let stated = Flags.code(statement)
            for mask in [Flags.statusMask, Flags.fulfilmentMask, Flags.businessMask] where bits & mask == 0 {
                bits |= stated & mask
            }
        }

        /// Whether a row states something else than what stands.
        func contradicts(_ statement: OrderStatement) -> Bool {
            let stated = Flags.code(statement)
            for mask in [Flags.statusMask, Flags.fulfilmentMask, Flags.businessMask] {
                let (old, new) = (bits & mask, stated & mask)
                if old != 0, new != 0, old != new { return true }
            }
            return false
        }

        mutating func hold(_ facts: FactSet) {
            bits |= UInt32(facts.rawValue) << 16
        }

        var held: FactSet { FactSet(rawValue: UInt16(truncatingIfNeeded: bits >> 16)) }

        var status: OrderStatus {
            let code = bits & Flags.statusMask
            return code == 0 ? .open : OrderStatus(rawValue: UInt8(code - 1)) ?? .open
        }

        /// Unstated fulfilment counts as the seller's.
        var fulfilment: Fulfilment {
            let code = (bits & Flags.fulfilmentMask) >> 3
            return code == 2 ? .marketplace : .seller
        }

        var isBusiness: Bool? {
            switch (bits & Flags.businessMask) >> 5 {
            case 1: false
            case 2: true
            default: nil
            }
        }

        var hasDates: Bool {
            get { bits & (1 << 7) != 0 }
            set { bits = newValue ? bits | 1 << 7 : bits & ~(1 << 7) }
        }

        /// Whether some file said to which account the order belongs.
        var isAccountNamed: Bool {
            get { bits & (1 << 9) != 0 }
            set { bits = newValue ? bits | 1 << 9 : bits & ~(1 << 9) }
        }

        var isJoined: Bool {
            get { bits & (1 << 8) != 0 }
            set { bits = newValue ? bits | 1 << 8 : bits & ~(1 << 8) }
        }
    }
}
