import Appeals

// The causes of a case: their names, and what is asked of the seller about each. None of it is ever taken for a fact.

extension Wording {
    package func causeName(_ id: String) -> String? {
        switch id {
        case "RC01": pick("shipment confirmed before hand-over", "交寄前确认发货")
        case "RC02": pick("sold without stock in hand", "无现货销售")
        case "RC03": pick("oversold across channels", "多渠道超卖")
        case "RC04": pick("carrier or service without scans", "承运商或服务没有扫描")
        case "RC05": pick("tracking wrong, late or used twice", "运单号错误、延迟或重复使用")
        case "RC06": pick("line slower than the stated delivery time", "线路慢于标示时效")
        case "RC07": pick("handling time set too short", "处理时间设置过短")
        case "RC08": pick("cut-off, weekend or holiday setting wrong", "截单、周末或假期设置有误")
        case "RC09": pick("peak beyond capacity", "高峰超出产能")
        case "RC10": pick("shipped on time, confirmed late", "按时交寄但确认过晚")
        case "RC11": pick("upload or software changed settings", "批量上传或软件改动设置")
        case "RC12": pick("lost in transit without proof of delivery", "运输途中丢失，无妥投证明")
        case "RC13": pick("delivered by the scans, denied by the buyer", "显示妥投但买家称未收到")
        case "RC14": pick("address faults", "地址问题")
        case "RC15": pick("listing or condition does not match the item", "商品信息或状况不符")
        case "RC16": pick("wrong or missing item picked", "错拣或漏拣")
        case "RC17": pick("damage by packaging", "包装导致破损")
        case "RC18": pick("defective lot", "次品批次")
        case "RC19": pick("slow answers to buyers", "回复买家过慢")
        case "RC20": pick("refund or return handled late", "退款或退货处理过晚")
        case "RC21": pick("claim not answered in time", "索赔未及时回应")
        case "RC22": pick("price error", "价格错误")
        case "RC23": pick("buyer's cancellation booked as the seller's", "买家取消被记为卖家取消")
        case "RC24": pick("drop-shipping supplier not checked", "未核查代发供应商")
        default: nil
        }
    }

    /// What to tell of actions taken against a cause.
    package func actionQuestion(_ id: String) -> String {
        switch id {
        case "RC01":
            pick(
                "On which day did early confirmation stop, and how many waiting orders were sent or refunded?",
                "哪一天停止提前确认？待发订单中有多少已发出或退款？")
        case "RC02", "RC03":
            pick(
                "On which day were articles without stock set to zero, how many, and who counted?",
                "哪一天将无库存商品清零，多少个，由谁盘点？")
        case "RC04", "RC05":
            pick(
                "On which day did you stop the service, and what is used instead for how many articles?",
                "哪一天停用该服务，改用什么服务，涉及多少商品？")
        case "RC06", "RC07", "RC08", "RC11":
            pick("Which setting was changed, from what to what, on which day?", "更改了哪项设置，由多少改为多少，哪一天？")
        case "RC09", "RC10":
            pick("On which day was the backlog cleared, and how many orders were in it?", "积压在哪一天清完，有多少订单？")
        case "RC12", "RC13", "RC14", "RC20", "RC21":
            pick("How many buyers were refunded or sent a replacement, and when?", "为多少位买家退款或补发，何时？")
        case "RC19": pick("How many open messages were answered, and when?", "回复了多少条未回消息，何时？")
        case "RC22", "RC23": pick("How many orders were corrected, and when?", "更正了多少订单，何时？")
        default:
            pick(
                "How many units or listings were inspected, withdrawn or corrected, and when?",
                "检查、下架或更正了多少件商品或商品信息，何时？")
        }
    }

    /// What to tell of controls against a cause.
    package func controlQuestion(_ id: String) -> String {
        switch id {
        case "RC01", "RC10":
            pick(
                "What writes the confirmation now, who looks for parcels without a scan, and how often?",
                "现在由什么确认发货，谁检查无扫描包裹，多久一次？")
        case "RC02", "RC03":
            pick(
                "How is the listed quantity made from the stock in hand, and who counts how often?",
                "上架数量如何由现货得出，谁盘点，多久一次？")
        case "RC04", "RC05", "RC06", "RC12", "RC13":
            pick(
                "Which services may be chosen, which figure is watched, and at which value is one dropped?",
                "允许选用哪些服务，监控什么指标，低于何值停用？")
        case "RC07", "RC08", "RC09", "RC11":
            pick("Who reviews the setting, by which figure, and how often?", "谁复核设置，依据什么指标，多久一次？")
        case "RC19", "RC20", "RC21":
            pick("Who answers on which days, and after how many hours does an alarm ring?", "哪些日子由谁处理，多少小时后报警？")
        default:
            pick(
                "Which check stands before sending, who does it, and when does it stop a listing?", "发货前有什么检查，谁负责，何时下架？"
            )
        }
    }

    /// The records that would show a cause that cannot be tested.
    package func causeEvidence(_ id: String) -> String {
        switch id {
        case "RC01", "RC04", "RC06", "RC10", "RC12", "RC13", "RC14":
            pick("shipments with confirmation and carrier, and the carrier's scans", "含确认时间与承运商的发货记录，以及承运商扫描记录")
        case "RC02": pick("stock counts, and the article of each order", "库存盘点记录，以及每个订单的商品编号")
        case "RC03": pick("sales of the other channels with their times", "其他渠道的销售记录及时间")
        case "RC05": pick("tracking numbers of all parcels", "所有包裹的运单号")
        case "RC07", "RC08", "RC09": pick("ship-by and confirmation of each order", "每个订单的最晚发货时间与确认时间")
        case "RC11": pick("changes of settings with their times", "设置变更记录及时间")
        case "RC19", "RC21", "RC23": pick("messages with buyers", "与买家的往来消息")
        case "RC22": pick("the reason of each cancellation and the price history", "每次取消的原因及价格历史")
        case "RC24": pick("where parcels were first scanned, and the supplier of each order", "包裹首次扫描地点，以及每个订单的供应商")
        default: pick("returns with their reasons, and messages with buyers", "含原因的退货记录，以及与买家的消息")
        }
    }
}
