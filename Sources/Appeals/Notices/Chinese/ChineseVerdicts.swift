/// What a notice does to the account.
let chineseVerdicts: [Phrases] = [
    Phrases(
        .verdict(.permanent), source: "notices on forums, 2019–2024",
        [
            "已..6永久..4<停>", "被..4永久..4<停>", "永久..3<停>了", "我们..6永久..3<停>..6<账户>",
        ]),
    Phrases(
        .verdict(.deactivated), source: "notices on forums, 2019–2024",
        [
            "<账户>..8(已|已经|已被|遭|遭到)..6<停>", "<账户>[现|均]被..2<停>", "<账户>..3<停>了", "(已|已经|我们|决定|将您)..8<停>..3(您|该)..12<账户>",
            "您..6(无法|不能|不得|不可|不允许)..3(继续|再|在)..12销售", "(移除|撤销|取消|暂停|停止)..2(了)..6您..14<账户>",
            "(已|已经)..2<停>..20自配送..4(商品|报价|权限|资格)", "您..4(无法|不能|不得|不可)..4(销售|提供)..12自配送",
            "自配送..4(商品|报价|权限|资格)..4(已|已被|被)..2<停>",
        ]),
    Phrases(
        .hint(.deactivated), source: "notices on forums, 2019–2024",
        [
            "(采取|作出|做出)..3(此|这|该|这些|上述|以上)..4(措施|行动|决定|处理)", "(停用|暂停|封禁)..2(原因|通知)", "<指标>..6(超过了|超出了|未达到|未能达到|未满足)",
            "(发现|显示|认为)..14<账户>..16(相关|关联|有关)", "您..4(操纵|操控|违反了|侵犯了)", "您..6(提供|提交)..12(伪造|篡改|变造|虚假)",
            "商品信息..6(已|被)..6(移除|删除|停用|下架)",
        ]),
    Phrases(
        .verdict(.atRisk), source: "translated from the English notices",
        [
            "(72|七十二)..1小时..12(停用|暂停|封禁|行动计划|计划|申诉)", "(停用|暂停|计划|申诉)..10(72|七十二)..1小时",
        ]),
    Phrases(
        .verdict(.review), source: "drop-shipping notice on a forum, 2023",
        [
            "(临时|暂时)..2审核", "(进行|接受|处于|进入|置于|正在)..8审核", "审核(期间|期内|期)", "正在..3(审查|审核)..4<账户>",
        ]),
    Phrases(
        .verdict(.warning), source: "notices on forums, 2019–2024",
        [
            "(可能|可|会|将|或)..4(导致|造成|被|面临|影响)..14<停>", "(有|存在|面临)..3(停用|封禁|暂停|关闭)..4风险", "(提请|引起|请)..3(注意|关注)",
            "(警告|提醒您)", "可能..2会..2<停>", "可能..2<停>..2您",
            "(避免|以免|防止)..12<停>", "可能..2(已|在)..16(确认|违反|销售)", "请..2(注意|知悉)..20<停>",
        ]),
    Phrases(
        .hint(.warning), source: "notices on forums, 2019–2024",
        [
            "<指标>..6(低于|高于|超过|超出|达不到|不符合|未达)", "(必须|需要|应)(保持|维持|达到)..10<指标>", "(不得|不允许|不应)..6(确认发货|确认配送)",
        ]),
    Phrases(
        .verdict(.openOrders), source: "notices on forums, 2019–2024",
        [
            "(发送|配送|发货|处理|发出|完成|继续配送)..4(未完成|未结|未处理|所有|待处理|尚未|任何|已有|未发货|剩余)..8订单"
        ]),
    Phrases(
        .verdict(.phoneAttempt), source: "translated from the English notices",
        ["(尝试|试图|曾)..4(电话|致电)..4(联系|您)", "(致电|电话联系)..4(您|未能)"]),
    Phrases(
        .verdict(.errorPath), source: "notices on forums, 2019–2024",
        [
            "(认为|觉得|相信)..8(错误|有误|误判|弄错)", "(错误|误)..2<停>", "被..2(错误|误)",
        ]),
    Phrases(.verdict(.deadline17), source: "translated from the English notices", ["(17|十七)..1(天|日)"]),
    Phrases(
        .verdict(.deadline17OrTwoAppeals), source: "translated from the English notices",
        ["(17|十七)..1(天|日)..10(两|二|2)次..4(申诉|计划)"]),
    Phrases(.verdict(.deadline14), source: "translated from the English notices", ["(14|十四)..1(天|日)(内|之内|以内)"]),
    Phrases(
        .verdict(.funds), source: "notices on forums, 2019–2024",
        ["(资金|余额|款项)..16(90|九十)..1(天|日)", "(90|九十)..1(天|日)..12(资金|余额|申诉|款项)"]),
]
