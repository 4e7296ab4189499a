extension Endpoint {
    /// A request as somebody may type it.
    ///
    /// - Parameter origin: how programs reach this server, such as `http://127.0.0.1:8080`.
    static func example(at origin: String) -> String {
        """
        curl -H "Authorization: Bearer standing_…" -H "Content-Type: application/json" -H "Idempotency-Key: batch-1" \\
          -d '{"rows": [{"order_id": "112-0000001-0000001", "placed_at": "2026-11-20T08:30:00Z"}]}' \\
          \(origin)/api/v1/accounts/1/orders
        """
    }
}
