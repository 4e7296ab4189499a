extension GoodLetterTests {
    static let aboutOrders: [Letter] = [
        Letter(
            about: "a late shipment rate",
            notice: """
                Your seller account has been deactivated. Your late shipment rate is higher than 4%. Please send us a plan of action that explains:
                - The root cause of the late shipments
                - The actions you have taken to resolve the late shipments
                - The steps you have taken to prevent late shipments going forward
                """,
            text: """
                Notice of 12 October 2026: late shipment rate 6.2 % (31 of 500 orders, 10 days to 9 October).

                Root cause
                1. Our handling time was set to 1 day for all 212 SKUs, while packing took 2 days on average from 28 September on. 24 of the 31 late orders are of these days.
                2. On 1 and 2 October the printer service for labels was down. We had no second way to print labels, so 7 orders left after their ship-by date.

                We are sorry for the delay to these 31 buyers; the settings were ours.

                Actions taken
                1. 10 October 2026: all 31 late orders have been shipped and confirmed; 4 buyers who asked were refunded (Exhibit A).
                2. 10 October 2026: no order is overdue. The 18 open orders left the same day (Exhibit B).
                3. 11 October 2026: handling time changed from 1 to 2 days for 212 SKUs (Exhibit C).

                Prevention
                1. Since 11 October 2026 the operations manager compares handling time with the slowest tenth of packing times every Monday, and raises it when packing exceeds the setting.
                2. Since 11 October 2026 a second label printer with its own connection stands in the packing room; the shift lead tests it every morning.
                3. Since 12 October 2026 a list of orders due within 6 hours is sent at 14:00 daily to the shift lead. The alarm for the late shipment rate is set at 2 %.
                """),
        Letter(
            about: "cancellations",
            notice: """
                We have removed your seller-fulfilled offers because your cancellation rate exceeds the target of 2.5%. To reactivate your offers, send a plan of action with the root causes, the actions you have taken and the steps to prevent this in future.
                """,
            text: """
                This plan answers your notice of 3 June 2026 about our cancellation rate of 4.1 % (9 of 219 orders).

                **What went wrong**

                * The same 14 units were listed here and in our own web shop. Quantities were synchronised once a night, at 02:00. Between 26 and 31 May, 7 orders came in after the last unit had been sold in the web shop, and we cancelled them.
                * A price file of 29 May held 2 prices without the decimal point. We cancelled 2 orders of that morning. Nobody checked the file before the upload.

                The cancellations were our fault: we sold what we did not have.

                **What we have done**

                * On 1 June 2026 we stopped selling the 14 articles until they were counted (attachment 1).
                * On 2 June 2026 we wrote to the 9 buyers and confirmed that none of them was charged; 3 of them accepted a replacement (attachment 2).
                * On 2 June 2026 the 2 prices were corrected and all 640 prices were compared with the price list (attachment 3).
                * All orders open on 2 June, 12 in number, were shipped the same day (attachment 4).

                **How it is prevented from now on**

                * Since 2 June 2026 stock is held in one system, which sends the quantity to both shops after each sale. Two units of each article are held back. The inventory manager is alerted when the feed is older than 15 minutes.
                * Since 3 June 2026 the system refuses a price that is more than 20 % below the last one. The owner releases exceptions.
                * The inventory manager reviews cancellations by reason each Friday since 3 June 2026; one cancellation for want of stock takes the article offline. Our internal limit is 1 %.
                """),
        Letter(
            about: "valid tracking",
            notice: """
                Your Valid Tracking Rate in the Toys category is 88.4%, below the 95% requirement. You cannot sell seller-fulfilled offers in this category. Please provide a plan explaining why you did not provide valid tracking numbers and the steps you have taken.
                """,
            text: """
                Our valid tracking rate in the category Toys was 88.4 % for the 30 days to 14 March 2026, below the target of 95 %.

                Root causes

                1. 61 of 527 parcels went by untracked letter post, since the shipping rule chose the cheapest service below 100 g. The rule did not ask whether the service is tracked.
                2. For 12 parcels the tracking number was typed by hand and had a wrong digit. We had no check of the format.

                We take responsibility for both: the rule and the missing check were set up by us.

                Actions taken

                1. 15 March 2026: the shipping rule was changed; letter post was removed for all 96 SKUs below 100 g, which now go with Royal Mail Tracked 48 (document 1 attached).
                2. 15 March 2026: the 12 wrong numbers were compared with the carrier's file and 9 of them, still within the time allowed, were corrected (document 2 attached).
                3. 16 March 2026: buyers of the 5 parcels that could not be traced were refunded (document 3 attached).
                4. 16 March 2026: the 22 orders waiting that day left with tracked service only (document 4 attached).

                Preventive measures in place

                1. Since 15 March 2026 labels are bought through the marketplace's own label service, which writes the tracking number itself. Manual entry is switched off for all 3 users.
                2. Since 16 March 2026 the shipping lead runs the report of valid tracking by carrier every Tuesday; a carrier below 97 % is taken out of the rules the same day.
                3. Parcels without a first scan 24 hours after hand-over are listed daily since 16 March 2026; the shipping lead calls the carrier on the first one.
                """),
        Letter(
            about: "packaging and picking",
            notice: """
                Your order defect rate exceeded the target of 1%. Buyers reported damaged items due to improper packaging and that they received different items. Please submit a plan of action with root cause, actions and prevention.
                """,
            text: """
                Order defect rate 1.8 % (7 of 389 orders), 4 January to 3 March 2026. We are responsible for the packing of these orders.

                Root cause

                1. Glass vases (SKU VASE-20, VASE-30) were packed in single-wall boxes with paper. 5 of the 7 claims say that the vase arrived broken. The box had never been drop-tested.
                2. 2 claims are for a wrong colour. VASE-20 in blue and in grey lay in one bin, and picking was done by sight.

                Actions taken

                1. 5 March 2026: 7 buyers were refunded, and 4 of the claims are closed (exhibit 1).
                2. 5 March 2026: the sale of VASE-20 and VASE-30 was paused; the 9 open orders were cancelled at no cost for the buyers (exhibit 2).
                3. 7 March 2026: 120 vases were repacked in double-wall boxes with moulded inserts; 10 were dropped from 1.2 m and none broke (exhibit 3).
                4. 7 March 2026: the 2 colours were moved to bins of their own with barcodes (exhibit 4).

                Prevention in force

                1. Since 7 March 2026 a fragile article is released only with a packing sheet and a drop test signed by the warehouse lead.
                2. Since 8 March 2026 picking is by barcode; the scanner refuses a wrong article. The warehouse lead reviews refusals weekly.
                3. Since 8 March 2026 the owner reviews damage claims by article every Monday; 2 in 30 days close the listing, and the order defect rate has an alarm at 0.5 %.
                """),
        Letter(
            about: "messages, in prose",
            notice: """
                Your selling privileges have been removed because your order defect rate exceeded the target of 1%.
                Please send a plan of action.
                """,
            text: """
                Hello,

                our ODR was 2.30 % on 17 September 2026, with 6 defects in 261 orders: 4 A-to-z claims and 2 negative feedbacks.

                Root cause:
                The six defects have one cause. Messages of buyers were answered from one mailbox by one person, who was away from 1 to 12 August. 11 messages of these days were answered after more than 48 hours, and 6 of the 11 buyers opened a claim or left feedback in the meantime. There was no deputy and no alarm for unanswered messages. We apologize to these buyers.

                Actions taken:
                a) On 18 September 2026 we answered all 14 open messages and refunded the 6 buyers (see exhibit 1).
                b) On 18 September 2026 we dealt with all 3 open return requests (exhibit 2).
                c) On 19 September 2026 two colleagues got access to the mailbox and a written procedure (exhibit 3).

                Going forward:
                a) Since 19 September 2026 the mailbox has a rota of seven days a week; the customer service lead fills it each month and names a deputy for every day.
                b) Since 19 September 2026 a message that has waited 12 hours sends an alarm to the lead, after 20 hours to the owner.
                c) Since 19 September 2026 the lead checks the share of answers within 24 hours every morning; below 98 % a second person is put on. ODR is reviewed on the same list, with a limit of 0.6 %.
                """),
    ]
}
