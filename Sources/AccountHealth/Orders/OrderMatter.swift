/// What a mail says, or somebody enters, of an order: how a defect stands, or that somebody wrote.
package enum OrderMatter: Hashable, Sendable {
    case defect(DefectKind, Decision)
    case message(Message.Sender)
}
