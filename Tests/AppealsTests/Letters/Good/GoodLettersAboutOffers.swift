extension GoodLetterTests {
    static let aboutOffers: [Letter] = [
        Letter(
            about: "authenticity with documents",
            notice: """
                We removed your listing because we received complaints that the items may be inauthentic. Please send us:
                - Copies of invoices from your supplier issued in the last 365 days
                - Contact information of your supplier
                - A letter of authorization from the rights owner
                You may also send a plan of action that explains the root cause, the actions you have taken and the steps to prevent complaints.
                """,
            text: """
                Dear Seller Performance,

                Your message of 8 July 2026 concerns ASIN B0EXAMPLE1. Three buyers doubted that the item is authentic.

                Documents enclosed
                - Invoice 4711 of 3 February 2026 from our supplier, with its name, address, telephone number and web site, for 240 units (exhibit 1)
                - Invoice 4820 of 14 May 2026 from the same supplier, for 360 units (exhibit 2)
                - Letter of authorisation by the brand owner, dated 20 January 2026 (exhibit 3)

                Root cause
                1. Until 8 July 2026 units from supplier returns were put back on the shelf in their opened boxes; 3 of 402 units sold since 1 May came from there, and buyers took them for copies. We had no rule for opened boxes.

                Actions taken
                1. 8 July 2026: the 17 opened units were taken off the shelf and sent back to the supplier (exhibit 4).
                2. 9 July 2026: the 3 buyers were refunded in full and asked nothing in return (exhibit 5).
                3. 9 July 2026: all 198 units in stock were inspected for seals and batch numbers; none was rejected (exhibit 6).

                Prevention
                1. Since 9 July 2026 an article is listed only after the purchasing manager has filed the invoice and the authorisation; the system keeps it at zero otherwise.
                2. Since 9 July 2026 returned units with a broken seal are never sold as new; the warehouse lead signs each return and counts them weekly, and more than 1 % of broken seals stops the article.
                3. The quality manager reads complaints on authenticity daily; 2 complaints on one article take it offline. In force since 10 July 2026.
                """),
        Letter(
            about: "a related account",
            notice: """
                Your account has been deactivated because it is related to another account that may not be used to sell on our site. If you own the other account, please first reactivate it. Then send us the name of that account and the date on which it was reactivated.
                """,
            text: """
                Your notice of 2 April 2026 says that this account is related to another account that may not be used to sell.

                Root cause
                1. The other account, Hillside Goods, belongs to us as well. It was deactivated on 10 March 2026 because its invoice defect rate had missed the target: 14 of 160 business orders had no invoice after 1 day. Invoices were uploaded by hand and nobody stood in when the bookkeeper was away for 6 days.

                Actions taken
                1. On 12 March 2026 the 14 invoices were uploaded (exhibit 1).
                2. On 28 March 2026 the account Hillside Goods was reactivated; the message of that day is enclosed (exhibit 2).
                3. On 3 April 2026 we informed the 2 buyers who had asked and sent them their invoices (exhibit 3).

                Prevention
                1. Since 20 March 2026 invoices of both accounts are uploaded automatically at the moment of dispatch. The bookkeeper checks each morning that no business order is without one; the alarm is at 1.
                2. Since 20 March 2026 the finance assistant is deputy for the bookkeeper and does the check every Friday.

                We regret that the first account was not kept in order.
                """),
        Letter(
            about: "listing condition",
            notice: """
                We have suspended your selling privileges because of complaints about used items sold as new. To appeal, please send a plan of action that explains the issues that caused the complaints, the steps you have taken, and details.
                """,
            text: """
                Your notice of 21 August 2026: used items sold as new, ASIN B0EXAMPLE2, orders 203-1112223-3334445 and 203-5556667-7778889.

                Root cause analysis
                - Returned items were put back into stock for new goods after a look from outside. Between 1 and 15 August 2026, 26 returns were handled so; 2 of them had been used and were sold as new.
                - All 310 units of SKU GRILL-7 had one stock number, so that our system had no place to keep a unit's condition.

                Corrective actions
                - 22 August 2026 - both buyers refunded, return labels paid by us (Exhibit 1).
                - 22 August 2026 - 24 returned units taken out of new stock, 11 of them listed as used in the condition that an inspection found, 13 disposed of (Exhibit 2).
                - 23 August 2026 - the listing was closed until all 310 units were inspected; 310 passed (Exhibit 3).

                Preventive controls
                - Since 23 August 2026 returns go to a separate shelf with its own stock number; the system cannot sell them as new. The warehouse manager counts the shelf every evening.
                - Since 23 August 2026 each return is opened and graded against our condition sheet by the quality clerk before it is released; a unit with any trace of use is never new stock.
                - Since 24 August 2026 the quality clerk reads return reasons weekly. Two returns for condition of one article close its listing; the limit for such returns is 0.5 %.

                We accept responsibility for having sold two used units.
                """),
        Letter(
            about: "a trademark",
            notice: """
                We removed your listing because a rights owner reported trademark infringement. To reactivate, please contact the rights owner for a retraction, or send a plan of action with the root cause, the actions you have taken and the steps to prevent infringement.
                """,
            text: """
                Your notice of 14 February 2026 names trademark infringement for ASIN B0EXAMPLE3.

                Root cause
                1. On 2 December 2025 we added our own product to a listing of the brand Nordvik, since the search by EAN showed it first. 36 units were sold until 13 February 2026. The person who listed it did not compare the brand on the box with that of the listing, and no second person looked at it. We are sorry for this.

                Actions taken
                1. 14 February 2026: the offer was deleted, and the other 41 offers on listings of other brands were checked; 3 of them were deleted (exhibit 1).
                2. 15 February 2026: we wrote to the rights owner, who confirmed the retraction to you on 18 February (exhibit 2).
                3. 16 February 2026: the 36 buyers were offered a refund; 5 took it (exhibit 3).

                Prevention
                1. Since 16 February 2026 nobody can publish an offer alone: the catalogue manager compares brand, EAN and pictures, and approves each new offer.
                2. Since 16 February 2026 the list of offers on brands that are not ours is printed every Monday and must be empty; one entry is closed the same day by the catalogue manager.
                """),
        Letter(
            about: "a dispute",
            notice: "",
            text: """
                We ask you to review two claims that count in our order defect rate of 1.1 % (2 of 182 orders).

                Order 111-2223334-5556667: the parcel was delivered on 3 May 2026, as the carrier's proof of delivery shows (exhibit 1). The claim was opened on 9 May for an item not received.
                Order 111-7778889-9990001: the label was bought through the marketplace and first scanned on 6 May 2026, before the ship-by date (exhibit 2). The claim should not count.

                Please remove both claims from the order defect rate.
                """),
        Letter(
            about: "documents",
            notice: """
                We need to verify your identity. Please send us a copy of your business license and a utility bill dated within the last 90 days.
                """,
            text: """
                As your notice of 6 May 2026 asks, the following documents are attached: the business licence (file licence.pdf) and an electricity bill of 20 April 2026 with the name and address of the account (file bill.pdf). Both are complete scans of all pages.
                """),
    ]
}
