/// Reports made up for tests, with the columns the marketplace gives them.
struct ReportText {
    let columns: [String]
    /// What a cell holds that a row does not name.
    var usual: [String: String] = [:]
    var lineEnd = "\n"

    func text(_ rows: [[String: String]]) -> String {
        let lines = rows.map { row in columns.map { row[$0] ?? usual[$0] ?? "" }.joined(separator: "\t") }
        return ([columns.joined(separator: "\t")] + lines).map { $0 + lineEnd }.joined()
    }

    // Column names as the reports have them, by the years they changed in.

    private static let orders2017 = words(
        """
        amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel
        order-channel url ship-service-level product-name sku asin item-status quantity currency item-price item-tax
        shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount
        ship-city ship-state ship-postal-code ship-country promotion-ids
        """)
    private static let business = words("is-business-order purchase-order-number price-designation")

    private static let orderCells = [
        "amazon-order-id": "111-0000001-0000001", "purchase-date": "2026-09-01T16:20:05+00:00",
        "last-updated-date": "2026-09-03T02:11:44+00:00", "order-status": "Shipped",
        "fulfillment-channel": "Merchant", "sales-channel": "Amazon.com", "product-name": "Tea strainer",
        "sku": "TS-1", "item-status": "Shipped", "quantity": "1", "currency": "USD", "item-price": "7.50",
        "is-business-order": "false",
    ]

    static let allOrders2017 = ReportText(columns: orders2017, usual: orderCells)
    static let allOrders2018 = ReportText(columns: orders2017 + business, usual: orderCells)
    static let allOrders2020 = ReportText(columns: orders2017 + business + ["is-sold-by-ab"], usual: orderCells)
    static let allOrders2024 = ReportText(columns: orders2017 + business + ["is-iba"], usual: orderCells)
    static let archivedOrders = ReportText(
        columns: orders2017.filter { !["ship-city", "ship-state", "ship-postal-code"].contains($0) }
            + business + words("customized-url customized-page is-heavy-or-bulky is-replacement-order"),
        usual: orderCells)

    static let unshipped = ReportText(
        columns: words(
            """
            order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email
            buyer-name buyer-phone-number sku product-name quantity-purchased quantity-shipped quantity-to-ship
            ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state
            ship-postal-code ship-country is-business-order purchase-order-number price-designation is-iba
            verge-of-cancellation verge-of-lateShipment
            """),
        usual: [
            "order-id": "111-0000001-0000006", "order-item-id": "10000000000006",
            "purchase-date": "2026-09-18T08:34:47+00:00", "reporting-date": "2026-09-20T04:21:19+00:00",
            "promise-date": "2026-09-22T06:59:59+00:00", "days-past-promise": "-2", "quantity-purchased": "1",
            "is-business-order": "false",
        ])

    static let newOrders = ReportText(
        columns: words(
            """
            order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku
            product-name quantity-purchased currency item-price ship-service-level recipient-name ship-address-1
            ship-city ship-postal-code ship-country ship-phone-number delivery-Instructions sales-channel
            """),
        usual: [
            "order-id": "111-0000001-0000006", "order-item-id": "10000000000006",
            "purchase-date": "2026-09-18T08:34:47+00:00", "quantity-purchased": "1", "sales-channel": "Amazon.com",
        ])

    static let fulfilledShipments = ReportText(
        columns: words(
            """
            amazon-order-id merchant-order-id shipment-id shipment-item-id amazon-order-item-id purchase-date
            payments-date shipment-date reporting-date buyer-email buyer-name buyer-phone-number sku product-name
            quantity-shipped currency item-price recipient-name ship-address-1 ship-city ship-postal-code
            ship-phone-number bill-address-1 carrier tracking-number estimated-arrival-date fulfillment-center-id
            fulfillment-channel sales-channel
            """),
        usual: [
            "amazon-order-id": "111-0000002-0000001", "shipment-id": "DShip1", "amazon-order-item-id": "100",
            "purchase-date": "2026-09-01T10:00:00+00:00", "shipment-date": "2026-09-02T11:00:00+00:00",
            "quantity-shipped": "1", "carrier": "UPS", "tracking-number": "1Z0001", "fulfillment-channel": "AFN",
            "sales-channel": "Amazon.com",
        ])

    static let settlementV1 = ReportText(
        columns: words(
            """
            settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency transaction-type
            order-id merchant-order-id adjustment-id shipment-id marketplace-name shipment-fee-type shipment-fee-amount
            order-fee-type order-fee-amount fulfillment-id posted-date order-item-code merchant-order-item-id
            merchant-adjustment-item-id sku quantity-purchased price-type price-amount item-related-fee-type
            item-related-fee-amount misc-fee-amount other-fee-amount other-fee-reason-description promotion-id
            promotion-type promotion-amount direct-payment-type direct-payment-amount other-amount
            """),
        usual: ["settlement-id": "18000000001"])

    static let settlementV2 = ReportText(
        columns: words(
            """
            settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency transaction-type
            order-id merchant-order-id adjustment-id shipment-id marketplace-name amount-type amount-description amount
            fulfillment-id posted-date posted-date-time order-item-code merchant-order-item-id
            merchant-adjustment-item-id sku quantity-purchased promotion-id
            """),
        usual: ["settlement-id": "18000000001"])

    static let returns = ReportText(
        columns: [
            "Order ID", "Order date", "Return request date", "Return request status", "Amazon RMA ID",
            "Merchant RMA ID", "Label type", "Label cost", "Currency code", "Return carrier", "Tracking ID",
            "Label to be paid by", "A-to-Z Claim", "Is prime", "ASIN", "Merchant SKU", "Item Name", "Return quantity",
            "Return Reason", "In policy", "Return type", "Resolution", "Invoice number", "Return delivery date",
            "Order Amount", "Order quantity", "Refunded Amount",
        ],
        usual: [
            "Order ID": "111-0000001-0000001", "Return request date": "10-Sep-2026", "A-to-Z Claim": "N",
            "Merchant RMA ID": " ", "Return Reason": "CR-DEFECTIVE",
        ])

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
