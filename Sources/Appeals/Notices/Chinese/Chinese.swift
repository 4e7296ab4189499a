extension PhraseLanguage {
    /// Chinese, simplified or traditional, as marketplaces write it or as sellers' copies translate it.
    static let chinese = PhraseLanguage(
        language: .chinese, lists: ChineseLists.lists, contractions: [:],
        phrases: chineseVerdicts + chineseReplies + chineseIssues + chineseAsks,
        numbers: ChineseLists.numbers, months: [:], units: ChineseLists.units)
}

enum ChineseLists {
    static let lists: [String: String] = [
        "账户": "账户|账号|销售权限|销售资格|销售权|店铺|卖家资格",
        "停": "停用|暂停|关闭|封禁|冻结|撤销|取消|移除|禁用|终止|限制|查封|封停|屏蔽|移除销售权限",
        "恢复": "恢复|重新激活|重新启用|重新开通|复职|解封|解冻|重启",
        "文书": "申诉|行动计划|计划|回复|材料|资料|信息|邮件|文件|解释|说明|申请",
        "给": "提供|提交|发送|说明|解释|描述|上传|附上|列出|告知|回复|补充|阐述|出示|联系|回答|填写|确认",
        "票": """
        发票|收据|合同|授权书|授权函|营业执照|账单|身份证|护照|证书|检测报告|测试报告|文件|凭证|证明|证据|追踪编号|追踪号|\
        运单号|物流单号|签收证明|撤诉|采购单|照片|复印件|对账单|注册证
        """,
        "货": "商品|订单|包裹|货物|产品|物品",
        "买家": "买家|顾客|客户|消费者",
        "做": "措施|行动|步骤|办法|改进|流程",
        "时": "小时|天|日|个工作日|工作日|周|个月",
        "指标": "率|指标|得分|评分|绩效",
    ]

    static let numbers: [String: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    /// By the first sign of a unit.
    static let units: [String: Int] = ["小": 1, "天": 24, "日": 24, "工": 24, "周": 168, "月": 720]
}
