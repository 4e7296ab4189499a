/// Amazon's standards, as the text a seller can read, print with `standing standards show`, and override.
///
/// `confidence`: A the marketplace says so itself, B observed in live data, C a third party says so, ? not established.
let amazonStandards = #"""
    marketplace: Amazon

    # Facts older than this many days do not speak of today.
    staleAfterDays: 3

    # What Amazon does not publish. An official report shows which choice fits an account.
    choices:
      cancelled-orders-count: false
      pending-orders-count: false
      open-claims-count: true
      funded-claims-count: false
      fraud-chargebacks-count: false
      unknown-chargebacks-count: true
      overdue-orders-count: true
      late-shipment-day: ship-by
      cancellation-day: placed
      mixed-orders-count-once: false
      days-are-utc: false

    # The download that would tell a fact. Menu names differ between sites and years.
    downloads:
      ship_by: {en: "your order system's export with ship_by, or Seller Central: Account Health > Late Shipment Rate > Download report", zh: 订单系统导出的 ship_by 列，或卖家平台：账户状况 > 迟发率 > 下载报告}
      confirmed_at: {en: "your order system's export with confirmed_at, or Account Health > Late Shipment Rate > Download report", zh: 订单系统导出的 confirmed_at 列，或卖家平台：账户状况 > 迟发率 > 下载报告}
      deliver_by: {en: "your order system's export with deliver_by, or Account Health > On-Time Delivery Rate > Download report", zh: 订单系统导出的 deliver_by 列，或卖家平台：账户状况 > 准时送达率 > 下载报告}
      delivered_at: {en: "a scans file from your carrier, or Account Health > On-Time Delivery Rate > Download report", zh: 承运商的 scans 文件，或卖家平台：账户状况 > 准时送达率 > 下载报告}
      first_scan_at: {en: "a scans file from your carrier, or Account Health > Valid Tracking Rate > Download report", zh: 承运商的 scans 文件，或卖家平台：账户状况 > 有效追踪率 > 下载报告}
      cancelled_by: {en: "your order system's export with cancelled_by, or Account Health > Pre-fulfillment Cancel Rate > Download report", zh: 订单系统导出的 cancelled_by 列，或卖家平台：账户状况 > 配送前取消率 > 下载报告}
      cancelled_at: {en: "your order system's export with cancelled_at, or Account Health > Pre-fulfillment Cancel Rate > Download report", zh: 订单系统导出的 cancelled_at 列，或卖家平台：账户状况 > 配送前取消率 > 下载报告}
      invoiced_at: {en: "your order system's export with invoiced_at, or Account Health > Invoice Defect Rate > Download report", zh: 订单系统导出的 invoiced_at 列，或卖家平台：账户状况 > 发票缺陷率 > 下载报告}
      business: {en: "the All Orders report, which has is-business-order", zh: 所有订单报告（含 is-business-order 列）}
      category: {en: "your order system's export with category", zh: 订单系统导出的 category 列}
      feedback: {en: "Performance > Feedback > Download report", zh: 绩效 > 买家反馈 > 下载报告}
      guarantee_claim: {en: "Payments > Reports Repository > Settlement (claims already paid), and a defects file for open claims", zh: 付款 > 报告库 > 结算报告（已赔付的索赔），未决索赔用 defects 文件}
      chargeback: {en: "Payments > Reports Repository > Settlement", zh: 付款 > 报告库 > 结算报告}
      account_health_rating: {en: "the seller performance report (GET_V2_SELLER_PERFORMANCE_REPORT)", zh: 卖家绩效报告（GET_V2_SELLER_PERFORMANCE_REPORT）}

    # Files to bring again and again. Amazon says for none how often; the intervals are ours, "because" says why.
    # "also": plain files that say the same. "optional": asked for only where one was brought before.
    reports:
      - kind: AllOrders
        also: orders
        everyDays: 1
        because: each day brings orders, and cancellations of earlier ones
        path: {en: "Reports > Fulfillment > Sales > All Orders > Request download", zh: "数据报告 > 库存和销售报告 > 销量 > 所有订单 > 请求下载"}
      - kind: OpenOrders
        also: orders
        everyDays: 1
        because: it alone has the day by which to ship, and an order may be due the day after it was placed
        path: {en: "Orders > Order Reports > Unshipped Orders > Request report", zh: "订单 > 订单报告 > 未发货订单 > 请求报告"}
      - kind: SellerFeedback
        also: defects
        everyDays: 7
        because: a buyer may leave feedback for 90 days, and take it back for 60
        path: {en: "Performance > Feedback > Download report", zh: "绩效 > 买家反馈 > 下载报告"}
      - kind: Settlement
        also: defects
        everyDays: 14
        because: a settlement closes every two weeks
        path: {en: "Payments > Reports Repository > Settlement", zh: "付款 > 报告库 > 结算报告"}
      - kind: SellerPerformance
        also: official
        everyDays: 7
        teachesLag: true
        because: one a week shows a difference from the own count before it has grown
        path: {en: "Performance > Account Health, copied into a plain file official.csv, or GET_V2_SELLER_PERFORMANCE_REPORT by the API", zh: "绩效 > 账户状况，抄录到 official.csv，或通过 API 获取 GET_V2_SELLER_PERFORMANCE_REPORT"}
      - kind: scans
        everyDays: 3
        optional: true
        because: parcels are scanned every day, and a late scan decides about a parcel within a week
        path: {en: "the tracking export of your carrier or order system, as scans.csv", zh: "承运商或订单系统导出的物流轨迹，存为 scans.csv"}
      - kind: FulfilledShipments
        everyDays: 7
        optional: true
        because: only orders that Amazon sends are in it
        path: {en: "Reports > Fulfillment > Sales > Amazon Fulfilled Shipments > Request download", zh: "数据报告 > 库存和销售报告 > 销量 > 亚马逊已完成配送的货件 > 请求下载"}
      - kind: SellerReturns
        everyDays: 7
        optional: true
        because: one download reaches back 60 days at most
        path: {en: "Orders > Manage Returns > Return reports", zh: "订单 > 管理退货 > 退货报告"}

    stores:
      - {id: amazon.us, zone: America/Los_Angeles, currency: USD, dates: M/d/yy, aliases: [amazon.com, ATVPDKIKX0DER]}
      - {id: amazon.ca, zone: America/Los_Angeles, currency: CAD, dates: d/M/yy, aliases: [A2EUQ1WTGCTBG2]}
      - {id: amazon.mx, zone: America/Los_Angeles, currency: MXN, dates: d/M/yy, aliases: [amazon.com.mx, A1AM78C64UM0Y8]}
      - {id: amazon.br, zone: America/Sao_Paulo, currency: BRL, dates: d/M/yy, aliases: [amazon.com.br, A2Q3Y263D00KWC]}
      - {id: amazon.uk, zone: Europe/London, currency: GBP, dates: d/M/yy, aliases: [amazon.co.uk, A1F83G8C2ARO7P]}
      - {id: amazon.de, zone: Europe/Berlin, currency: EUR, dates: d.M.yy, aliases: [A1PA6795UKMFR9]}
      - {id: amazon.fr, zone: Europe/Paris, currency: EUR, dates: d/M/yy, aliases: [A13V1IB3VIYZZH]}
      - {id: amazon.it, zone: Europe/Rome, currency: EUR, dates: d/M/yy, aliases: [APJ6JRA9NG5V4]}
      - {id: amazon.es, zone: Europe/Madrid, currency: EUR, dates: d/M/yy, aliases: [A1RKKUPIHCS9HS]}
      - {id: amazon.nl, zone: Europe/Amsterdam, currency: EUR, dates: d/M/yy, aliases: [A1805IZSGTT6HS]}
      - {id: amazon.be, zone: Europe/Brussels, currency: EUR, dates: d/M/yy, aliases: [amazon.com.be, AMEN7PMS3EDWL]}
      - {id: amazon.ie, zone: Europe/Dublin, currency: EUR, dates: d/M/yy, aliases: [A28R8C7NBKEWEA]}
      - {id: amazon.se, zone: Europe/Stockholm, currency: SEK, dates: yyyy-MM-dd, aliases: [A2NODRKZP88ZB9]}
      - {id: amazon.pl, zone: Europe/Warsaw, currency: PLN, dates: d/M/yy, aliases: [A1C3SOZRARQ6R3]}
      - {id: amazon.tr, zone: Europe/Istanbul, currency: TRY, dates: d/M/yy, aliases: [amazon.com.tr, A33AVAJ2PDY3EV]}
      - {id: amazon.ae, zone: Asia/Dubai, currency: AED, dates: d/M/yy, aliases: [A2VIGQ35RCS4UG]}
      - {id: amazon.sa, zone: Asia/Riyadh, currency: SAR, dates: d/M/yy, aliases: [A17E79C6D8DWNP]}
      - {id: amazon.eg, zone: Africa/Cairo, currency: EGP, dates: d/M/yy, aliases: [ARBP9OOSHTCHU]}
      - {id: amazon.in, zone: Asia/Kolkata, currency: INR, dates: d/M/yy, aliases: [A21TJRUUN4KGV]}
      - {id: amazon.jp, zone: Asia/Tokyo, currency: JPY, dates: yy/M/d, aliases: [amazon.co.jp, A1VC38T7YXB528]}
      - {id: amazon.au, zone: Australia/Sydney, currency: AUD, dates: d/M/yy, aliases: [amazon.com.au, A39IBJ37TRP1C6]}
      - {id: amazon.sg, zone: Asia/Singapore, currency: SGD, dates: d/M/yy, aliases: [amazon.com.sg, A19VAU5U5O7RUS]}

    standards:
      - id: order-defect-rate
        name: {en: Order defect rate, zh: 订单缺陷率}
        fulfilment: [seller, marketplace]
        unit: order
        leavesOut: [cancelled, pending]
        day: placed
        window: {days: 60, lag: 15}
        learnsLag: {from: 10, to: 20}
        bad: {defects: [guarantee_claim, feedback, chargeback], ratings: {from: 1, to: 2}}
        condition: {lessThan: 1 %}
        source: "Order Defect Rate, Seller Central help G200285170; seller forums, moderator Troy, 2024; performance report of 2020-11-19"
        remark: {en: "by order date; the window ends about 15 days back", zh: "按下单日期计算；窗口约在 15 天前截止"}
        confidence: A

      - id: negative-feedback-rate
        name: {en: Negative feedback, zh: 负面反馈率}
        fulfilment: [seller, marketplace]
        partOf: order-defect-rate
        unit: order
        leavesOut: [cancelled, pending]
        day: placed
        window: {days: 60, lag: 15}
        learnsLag: {from: 10, to: 20}
        bad: {defects: [feedback], ratings: {from: 1, to: 2}}
        source: "About Feedback Manager, Seller Central help 761"
        remark: {en: "1 and 2 stars are negative, 3 is neutral; no target of its own", zh: "1 星和 2 星为负面，3 星为中性；本身没有目标"}
        confidence: A

      - id: guarantee-claim-rate
        name: {en: A-to-z claims, zh: 亚马逊商城交易保障索赔率}
        fulfilment: [seller, marketplace]
        partOf: order-defect-rate
        unit: order
        leavesOut: [cancelled, pending]
        day: placed
        window: {days: 60, lag: 15}
        learnsLag: {from: 10, to: 20}
        bad: {defects: [guarantee_claim]}
        source: "Investigate and appeal an A-to-z claim, Seller Central help G202041210"
        remark: {en: "whether an open claim counts is a choice; no target of its own", zh: "未结索赔是否计入可自行选择；本身没有目标"}
        confidence: A

      - id: chargeback-rate
        name: {en: Service chargebacks, zh: 服务性信用卡拒付率}
        fulfilment: [seller, marketplace]
        partOf: order-defect-rate
        unit: order
        leavesOut: [cancelled, pending]
        day: placed
        window: {days: 60, lag: 15}
        learnsLag: {from: 10, to: 20}
        bad: {defects: [chargeback]}
        source: "Chargebacks, Seller Central help 202145040"
        remark: {en: "service chargebacks count, fraud chargebacks do not; no target of its own", zh: "服务类拒付计入，欺诈类拒付不计入；本身没有目标"}
        confidence: A

      - id: late-shipment-rate-10d
        name: {en: "Late shipment, 10 days", zh: 迟发率（10 天）}
        fulfilment: seller
        unit: order
        leavesOut: [cancelled, pending]
        day: ship-by
        window: {days: 10, lag: 0}
        bad: {when: confirmed-late}
        condition: {lessThan: 4 %}
        validFrom: 2014-09-22
        source: "Late shipment rate, Seller Central help 200285190; seller forums"
        remark: {en: "10 and 30 days both matter; the day an order belongs to is a choice", zh: "10 天和 30 天均受考核；订单归属的日期可自行选择"}
        confidence: A

      - id: late-shipment-rate-30d
        name: {en: "Late shipment, 30 days", zh: 迟发率（30 天）}
        fulfilment: seller
        unit: order
        leavesOut: [cancelled, pending]
        day: ship-by
        window: {days: 30, lag: 0}
        bad: {when: confirmed-late}
        condition: {lessThan: 4 %}
        validFrom: 2014-09-22
        source: "Late shipment rate, Seller Central help 200285190"
        remark: {en: "the day an order belongs to is a choice", zh: "订单归属的日期可自行选择"}
        confidence: A

      - id: cancellation-rate
        name: {en: Cancellation rate, zh: 配送前取消率}
        fulfilment: seller
        unit: order
        day: placed
        window: {days: 7, lag: 1}
        bad: {when: cancelled-by-seller}
        condition: {lessThan: 2.5 %}
        source: "Pre-fulfilment cancellation rate, Seller Central help 200285210; seller forums, moderator Quincy"
        remark: {en: "an automatic cancellation for a missing confirmation counts; the day a cancellation belongs to is a choice", zh: "因未确认发货而自动取消的订单计入；取消归属的日期可自行选择"}
        confidence: A

      - id: valid-tracking-rate
        name: {en: Valid tracking, zh: 有效追踪率}
        fulfilment: seller
        unit: package
        leavesOut: [cancelled, pending]
        only: confirmed
        day: deliver-by
        window: {days: 30, lag: 10}
        learnsLag: {from: 7, to: 16}
        bad: {when: untracked}
        condition: {atLeast: 95 %}
        per: category
        source: "Valid Tracking Rate, Seller Central help G201817070; performance report of 2020-11-19"
        remark: {en: "one physical scan; 30 days by promised delivery, with a lag of 10 days; demanded per category", zh: "至少一次实物扫描；按承诺送达日计 30 天，滞后 10 天；按品类考核"}
        confidence: A

      - id: valid-tracking-rate
        stores: [amazon.jp]
        validFrom: 2022-08-23
        minimumValue: {amount: "1000", currency: JPY}
        source: "Valid Tracking Rate Japan, Seller Central help 201817070"
        remark: {en: "parcels of 1,000 JPY and more", zh: "1,000 日元及以上的包裹"}

      - id: on-time-delivery-rate
        name: {en: On-time delivery, zh: 准时送达率}
        fulfilment: seller
        unit: package
        leavesOut: [cancelled, pending]
        only: delivered
        day: deliver-by
        window: {days: 30, lag: 10}
        bad: {when: delivered-late}
        condition: {atLeast: 97 %}
        source: "On-time delivery, Seller Central help 200847280"
        remark: {en: "advised, without penalty", zh: "建议达到，不处罚"}
        confidence: A

      - id: on-time-delivery-rate
        stores: [amazon.us]
        unit: piece
        window: {days: 14, lag: 7}
        condition: {atLeast: 90 %}
        validFrom: 2024-09-25
        source: "On-Time Delivery Rate FAQ, seller forums, 2024"
        remark: {en: "units with a delivery scan, promised delivery 8 to 21 days ago", zh: "有妥投扫描且承诺送达日在 8 至 21 天前的商品"}

      - id: on-time-delivery-rate
        stores: [amazon.uk]
        unit: piece
        window: {days: 14, lag: 7}
        condition: {atLeast: 90 %}
        validFrom: 2025-09-16
        source: "On-Time Delivery Rate announcement for the United Kingdom"
        remark: {en: "enforced from 2026-02-02, not below 20 units", zh: "自 2026-02-02 起执行，不足 20 件不考核"}

      - id: invoice-defect-rate
        name: {en: Invoice defect rate, zh: 发票缺陷率}
        stores: [amazon.uk, amazon.de, amazon.fr, amazon.it, amazon.es]
        fulfilment: seller
        unit: order
        leavesOut: [cancelled, pending]
        only: [business, confirmed]
        day: placed
        window: {days: 7, lag: 7}
        bad: {when: invoiced-late}
        condition: {lessThan: 5 %}
        validFrom: 2021-04-05
        source: "Invoice Defect Rate, Seller Central help 44QSYRCU27EW4UK"
        remark: {en: "invoice by the end of the working day after confirmation", zh: "须在确认发货后下一个工作日结束前开具发票"}
        confidence: A

      - id: account-health-rating
        name: {en: Account health rating, zh: 账户状况评级}
        fulfilment: all
        balance: {start: 200}
        reportedOnly: true
        window: {days: 180, lag: 0}
        condition:
          bands:
            - {from: "0", name: unhealthy, missed: true}
            - {from: "100", name: at risk, missed: true}
            - {from: "200", name: healthy}
        validFrom: 2022-07-01
        source: "Account Health Rating, Seller Central help"
        remark: {en: "200 and more is healthy, below 100 unhealthy; points per violation are not published, so the figure is taken from the official report", zh: "200 及以上为健康，低于 100 为不健康；每项违规的扣分未公布，数值取自官方报告"}
        confidence: A
    """#
