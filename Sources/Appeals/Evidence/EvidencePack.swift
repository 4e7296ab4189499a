package import AccountHealth

/// A letter with all that proves it, in order: what is sent, and what a round keeps of it.
package struct EvidencePack: Sendable {
    package var account: String
    package var store: StoreID
    package var noticeDay: Day?
    /// The day the records were read; the store's own.
    package var madeOn: Day
    package var zone: Zone
    /// The figure the case is about, and the order days it covers.
    package var rate: Rate?
    package var window: ClosedRange<Day>?
    package var letter: [PackSentence] = []
    package var orders: [PackOrder] = []
    /// How many orders the case has; of very many only the first are shown one by one.
    package var orderCount = 0
    package var causes: [PackCause] = []
    package var controls: [PackControl] = []
    package var exhibits: [Exhibit] = []

    package init(account: String, store: StoreID, noticeDay: Day?, madeOn: Day, zone: Zone) {
        self.account = account
        self.store = store
        self.noticeDay = noticeDay
        self.madeOn = madeOn
        self.zone = zone
    }

    /// What sentences name and the pack lacks.
    package var missingExhibits: [String] {
        let known = Set(exhibits.map(\.id))
        var missing: [String] = []
        for id in letter.flatMap(\.exhibits) where !known.contains(id) && !missing.contains(id) { missing.append(id) }
        return missing
    }

    /// The sentences, counted from 1, that name an exhibit.
    package func sentences(naming exhibit: Exhibit) -> [Int] {
        letter.indices.filter { letter[$0].exhibits.contains(exhibit.id) }.map { $0 + 1 }
    }

    /// The causes that are shown: those the letter stands by. What was tested besides is told in one line.
    package var chosenCauses: [PackCause] { causes.filter(\.isChosen) }
}

/// A sentence of the letter as it is sent, and beside it what it says in the seller's language.
package struct PackSentence: Sendable, Hashable {
    package var part: LetterPart
    package var english: String
    package var chinese: String?
    /// Ids of exhibits, such as `E1`.
    package var exhibits: [String]

    package init(part: LetterPart, english: String, chinese: String? = nil, exhibits: [String] = []) {
        self.part = part
        self.english = english
        self.chinese = chinese
        self.exhibits = exhibits
    }
}

/// An order of the case with all that happened to it.
package struct PackOrder: Sendable {
    package var orderID: String
    package var order: Order
    /// In the order of time.
    package var events: [OrderEvent]
    /// The days on which it counts as a defect; nil where it counts as none.
    package var counts: ClosedRange<Day>?

    package init(orderID: String, order: Order, events: [OrderEvent], counts: ClosedRange<Day>?) {
        self.orderID = orderID
        self.order = order
        self.events = events
        self.counts = counts
    }

    package var refundedAt: Instant? { events.last { $0.kind == .refunded }?.at }
}

/// A cause, tested on the records, and whether the letter stands by it.
package struct PackCause: Sendable {
    package var test: CauseTest
    package var isChosen: Bool

    package init(test: CauseTest, isChosen: Bool) {
        self.test = test
        self.isChosen = isChosen
    }
}

/// A control in force, with its figure before and after where records tell.
package struct PackControl: Sendable {
    package var control: CaseControl
    package var measurement: CommitmentMeasurement?

    package init(control: CaseControl, measurement: CommitmentMeasurement?) {
        self.control = control
        self.measurement = measurement
    }
}

/// A file of a pack. Its name is a path of ours: letters, digits, points, hyphens, and a slash after a folder.
package struct PackFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// How large a pack is, against what a marketplace's form takes.
package struct PackSize: Sendable, Hashable {
    package let byteCount: Int
    /// Nil where no limit is known.
    package let limit: Int?

    package init(byteCount: Int, limit: Int?) {
        self.byteCount = byteCount
        self.limit = limit
    }

    package var isBeyond: Bool { limit.map { byteCount > $0 } ?? false }
}
