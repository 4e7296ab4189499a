/// What the account is charged with.
let chineseIssues: [Phrases] = [
    Phrases(.issue(.orderDefectRate), source: "names of the standards in Chinese seller pages", ["订单缺陷率", "缺陷率"]),
    Phrases(
        .complaint(.orderDefectRate), source: "notices on forums, 2014–2024",
        ["负面..2(反馈|评价)", "差评", "(信用卡|服务)..2拒付", "拒付", "交易保障索赔", "买家索赔"]),
    Phrases(
        .issue(.lateShipmentRate), source: "names of the standards in Chinese seller pages",
        [
            "(迟发|延迟发货|延迟配送|发货延迟|迟发货|晚发货)", "(延迟|迟|晚|未按时|没有按时|未及时)..2(发货|配送|发出)", "未..10按时发货",
        ]),
    Phrases(
        .issue(.cancellationRate), source: "names of the standards in Chinese seller pages",
        ["取消率", "(配送前|发货前)取消", "取消..8订单"]),
    Phrases(
        .issue(.validTrackingRate), source: "names of the standards in Chinese seller pages",
        [
            "有效(追踪|跟踪)..2率", "(未|没有|无)..4有效..2(追踪|跟踪|物流|运单)", "(追踪|跟踪)(编号|号|信息)..6(无效|缺失)", "无效..2(追踪|跟踪|运单)",
        ]),
    Phrases(
        .issue(.onTimeDeliveryRate), source: "names of the standards in Chinese seller pages",
        ["准时(送达|交付|交货)率", "按时(送达|交付|交货)率", "准时送达"]),
    Phrases(
        .issue(.notReceivedOrLate), source: "replies on forums, 2017–2024",
        [
            "(未|没|没有|没能|尚未)..2收到..8<货>", "<买家>..4(未|没|没有|没能|尚未)..2收到", "<货>..4(未|没有)..2(送达|收到|妥投)",
            "(延迟|迟到|晚|逾期)..2(收货|收到|送达|到货)", "未收货", "未收到货", "<货>..4(丢失|遗失|丢件|迟到)", "(丢失|遗失)[的]<货>",
        ]),
    Phrases(
        .issue(.differentItems), source: "replies on forums, 2017–2024",
        [
            "(错误|不同|不一样|错发)..2[的]<货>", "(与|和)..8(描述|页面|订购|订单)..4(不符|不同|不一致)", "货不对板", "(发错|寄错|送错)", "描述不符",
        ]),
    Phrases(
        .issue(.materiallyDifferent), source: "translated from the English notices",
        ["(存在|有)..2(重大|实质性|显著)..2(差异|不同|不符)", "(重大|实质性|显著)..2(不符|差异)"]),
    Phrases(
        .issue(.differentCondition), source: "translated from the English notices", ["(状况|状态|成色|新旧)..8(不符|不同|不一致)"]),
    Phrases(
        .issue(.defectiveItems), source: "replies on forums, 2017–2024",
        ["(有缺陷|残次|有瑕疵|瑕疵|缺陷|故障|损坏)[的]..2<货>", "<货>..4(有缺陷|存在缺陷|无法使用|不能使用|故障|坏了|质量问题)", "质量..1(问题|缺陷)"]),
    Phrases(
        .issue(.improperPackaging), source: "replies on forums, 2017–2024",
        ["包装..4(不当|不善|不足|不良|破损|不合格|问题)", "(运输|配送|途中)..4(损坏|破损|受损)", "(损坏|破损)..8包装", "不当..2包装"]),
    Phrases(
        .issue(.incompleteOrders), source: "replies on forums, 2017–2024",
        ["(不完整|缺件|少件|残缺)..2[的]<货>", "<货>..4(不完整|缺件|少件|缺少|不全)", "(缺少|漏发|少发)..4(配件|部件|零件|件|商品)", "漏发"]),
    Phrases(
        .issue(.confirmBeforeShip), source: "warnings on forums, 2015–2024",
        [
            "(发货|配送|发出|寄出)..2前..8(确认|标记)", "(未|没有|尚未)..3(发货|寄出|发出|配送)..6(确认|标记)", "提前..2(确认|标记)..2(发货|配送)",
            "(交给|移交|交付)..8(之前|以前|前)..8(确认|标记)",
            "虚假..2(发货|确认)", "先..4确认发货",
        ]),
    Phrases(
        .issue(.inauthentic), source: "notices on forums, 2020–2024",
        [
            "(仿造|仿冒|假冒|伪劣|仿品|假货|赝品|盗版)", "(非|不是|并非)..1(正品|真品)", "<货>..6真实性", "(正品|真伪|真品)..4(质疑|投诉|验证|存疑|疑虑|证明)",
        ]),
    Phrases(.issueHint(.inauthentic), source: "notices on forums, 2020–2024", ["供应商..16(发票|收据)", "(发票|收据)..16供应商"]),
    Phrases(
        .issue(.usedSoldAsNew), source: "notices on forums, 2019–2024",
        ["(二手|用过|使用过|旧|翻新)..6(当|作为|充当|冒充|按)..4(新|全新)", "以旧充新"]),
    Phrases(
        .issue(.intellectualProperty), source: "notices on forums, 2019–2024",
        ["知识产权", "(侵犯|侵害|侵权)", "权利(人|所有者|所有人)", "(商标|专利|版权|著作权)..4(投诉|侵|纠纷|权利人)"]),
    Phrases(
        .issue(.productSafety), source: "notices on forums, 2019–2024",
        ["安全..2(投诉|问题|隐患|事故|风险|事件)", "(商品|产品)安全", "(存在|造成|导致)..4(危险|受伤|伤害|人身)", "不安全"]),
    Phrases(
        .issueHint(.productSafety), source: "translated from the English notices",
        ["(不要|请勿)..4(限于|局限于)..8(特定|个别|具体)..2订单"]),
    Phrases(
        .issue(.restrictedProducts), source: "notices on forums, 2019–2024",
        [
            "(受限|限制|禁售|违禁|受管制|禁止|限售)..2(商品|产品|物品|销售)", "(不允许|不得|禁止|未获准|未经许可|不准)..6(销售|出售)[的]..4<货>",
            "<货>..6(不允许|禁止|不得)..4(销售|出售)",
        ]),
    Phrases(.issueHint(.restrictedProducts), source: "translated from the English replies", ["(合规|遵守..6政策)..4(证明|证据)"]),
    Phrases(
        .issue(.relatedAccount), source: "notices on forums, 2019–2024",
        ["(关联|相关联|有关联)..6账(户|号)", "账(户|号)..16(相关|关联|有关|联系)", "多个..4账(户|号)", "账(户|号)关联"]),
    Phrases(
        .issueHint(.relatedAccount), source: "translated from the English notices", ["账户..6名称..8<恢复>", "<恢复>..4[的]日期"]),
    Phrases(
        .issue(.identityVerification), source: "notices on forums, 2020–2024",
        ["(验证|核实|确认|证明|审核)..6(身份|所有权|账户信息|企业信息|地址)", "身份..2(验证|核验|审核|信息|认证)", "(二审|视频验证|资质审核|kyc)"]),
    Phrases(
        .issueHint(.identityVerification), source: "notices on forums, 2020–2024", ["(公用事业|水电|水费|电费|水电煤)..3账单", "营业执照"]),
    Phrases(
        .issue(.codeOfConduct), source: "translated from the English notices",
        ["行为准则", "(滥用|不当|过度|重复)..6(联系|客服|支持服务)", "不当行为", "(辱骂|威胁)"]),
    Phrases(
        .issue(.reviewOrRankManipulation), source: "notices on forums, 2019–2024",
        [
            "(操纵|操控)..6(评论|评价|排名|销量|销售|反馈|评分|搜索)", "(评论|评价|排名|评分)..2(操纵|操控|滥用)", "刷(单|评|好评|排名)",
            "滥用..3(评论|评分|反馈|销售排名|搜索)", "(买|付费|激励|虚假|有偿)..2(评论|评价|好评)", "(评论|买家评论)政策",
        ]),
    Phrases(
        .issue(.dropShipping), source: "drop-shipping notice on a forum, 2023", ["直送", "代发货", "代发", "一件代发", "无货源"]),
    Phrases(
        .issue(.sellerFulfilledReview), source: "translated from the English notices",
        ["(确认|核实|审核)..8卖家自配送", "卖家自配送..4审核", "(确认|核实)..4(近期|最近)..6订单..4(送达|配送|妥投)"]),
    Phrases(
        .issue(.forgedDocuments), source: "notices on forums, 2020–2024",
        ["(文件|发票|单据|账单|资料|证书|材料)..10(伪造|篡改|变造|造假|虚假|编造|经过修改)", "(伪造|篡改|变造|虚假|假)..2[的](文件|发票|单据|账单|资料|证书|材料)"]),
    Phrases(
        .issue(.accountReviewFailed), source: "translated from the English notices",
        ["(未|没有|未能)..2(通过)..10(账户|卖家|安全)..4(审核|审查)", "账户审核..4(失败|未通过|不通过)"]),
]
