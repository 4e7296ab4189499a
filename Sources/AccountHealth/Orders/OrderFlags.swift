extension OrderLedger {
    /// The small facts of an order in four bytes: status, fulfilment, business, and what its files hold.
    struct Flags: Hashable, Sendable {
        private(set) var bits: UInt32

        // Bits 0–2 status + 1, 3–4 fulfilment + 1, 5–6 business + 1, 7 dates, 8 joined, 9 account named, 10 item,
        // 16–31 held; 0 is "not stated".
        private static let statusMask: UInt32 = 0b111
        private static let fulfilmentMask: UInt32 = 0b11 << 3
        private static let businessMask: UInt32 = 0b11 << 5
        private static let stated = [statusMask, fulfilmentMask, businessMask]

        init(held: FactSet, isAccountNamed: Bool = false) {
            bits = UInt32(held.rawValue) << 16
            self.isAccountNamed = isAccountNamed
        }

        /// Takes over what a row of a file states; nothing is known before.
        @inline(__always)
        mutating func state(_ statement: OrderStatement) {
            let status: UInt32 = statement.status.map { UInt32($0.rawValue) + 1 } ?? 0
            let fulfilment: UInt32 = statement.fulfilment.map { UInt32($0.rawValue) + 1 } ?? 0
            let business: UInt32 = statement.isBusiness.map { $0 ? 2 : 1 } ?? 0
            bits |= status | fulfilment << 3 | business << 5
        }

        /// Takes over what other flags state; what they leave out stays.
        mutating func state(_ other: Flags) {
            for mask in Flags.stated where other.bits & mask != 0 { bits = bits & ~mask | other.bits & mask }
        }

        /// Takes over only what is still open.
        mutating func complete(_ other: Flags) {
            for mask in Flags.stated where bits & mask == 0 { bits |= other.bits & mask }
        }

        /// Whether other flags state something else than what stands.
        func contradicts(_ other: Flags) -> Bool {
            Flags.stated.contains { mask in
                let (old, new) = (bits & mask, other.bits & mask)
                return old != 0 && new != 0 && old != new
            }
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

        /// The status as far as a file states one.
        var statedStatus: OrderStatus? { bits & Flags.statusMask == 0 ? nil : status }

        /// The fulfilment as far as a file states one.
        var statedFulfilment: Fulfilment? { bits & Flags.fulfilmentMask == 0 ? nil : fulfilment }

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

        /// Whether the row names its item.
        var hasItem: Bool {
            get { bits & (1 << 10) != 0 }
            set { bits = newValue ? bits | 1 << 10 : bits & ~(1 << 10) }
        }

        var isJoined: Bool {
            get { bits & (1 << 8) != 0 }
            set { bits = newValue ? bits | 1 << 8 : bits & ~(1 << 8) }
        }
    }
}
