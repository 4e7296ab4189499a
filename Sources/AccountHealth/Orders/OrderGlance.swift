/// What a glance at an order shows, without looking at its dates and at what other files say about it.
package struct OrderGlance: Sendable {
    package var place: OrderPlace
    /// The account's place in the records.
    package var account: Int
    /// Seconds since 1970.
    package var placedSecond: Int64
    /// When the order was last seen to change: the newer of its placing and its version.
    package var newestSecond: Int64
    var shape: OrderShape

    package var fulfilment: Fulfilment { shape.flags.fulfilment }
}
