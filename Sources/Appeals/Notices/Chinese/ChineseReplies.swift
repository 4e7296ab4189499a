/// What a reply says to an appeal.
let chineseReplies: [Phrases] = [
    Phrases(
        .reply, source: "replies on forums, 2019–2024",
        [
            "(感谢|谢谢)..4您..4(提交|提供|发送|回复|来信|联系|申诉|发来)", "(收到|审核|审查|查看|评估|阅读|审阅)(了|过|完)..4您..8<文书>",
            "(已|我们)(收到|审核|审查|查看|评估|阅读|审阅)..4您..8<文书>", "您..3(提交|提供|发送|发来|寄来)的..6<文书>",
            "您的(申诉|行动计划|计划|回复)", "您..3(提交|提供|发送|上传)的..6<票>", "您(写道|说|称|表示|提到)",
        ]),
    Phrases(
        .verdict(.final), source: "replies on forums, 2019–2024",
        [
            "(不会|不再|无法|可能不会|将不|恕不)..4(回复|答复|回应|受理|处理)..14(邮件|申诉|问题|请求|来信|咨询)", "(不会|不再)..4(就此|对此|就该)..8(回复|答复)",
            "(后续|进一步|再次|其他|更多|今后)..4(邮件|申诉|来信|咨询|请求)..12(不予|不会|不再|无法|恕不)..3(回复|答复|回应|受理|处理)",
            "(最终|终局)..2(决定|结果)", "决定..3(最终|不可更改)",
        ]),
    Phrases(
        .replyVerdict(.final), source: "replies on forums, 2019–2024",
        [
            "(不能|无法|不得|不可)..1再..8销售", "不再..8(销售|资格)", "永久..3<停>",
        ]),
    Phrases(
        .verdict(.notYetFixed), source: "translated from the English replies",
        [
            "(商品|商品信息|产品|listing)..10(尚未|仍未|还没有|未被|没有|未)..4(关闭|删除|移除|下架)",
            "(尚未|仍未|还未|未)..2(关闭|删除|移除|下架)..4的..8(商品|产品|listing)", "仍(有|存在|在)..10(在售|违规|受限|销售)",
        ]),
    Phrases(
        .replyVerdict(.notYetFixed), source: "translated from the English replies",
        ["(措施|行动)..6(尚未|仍未|没有|未)..3(实施|完成|落实|执行)"]),
    Phrases(
        .verdict(.proofRequired), source: "translated from the English replies",
        [
            "没有..8(证明|证据)..16<恢复>", "(未|不)..2(提供|提交|出示)..8(证明|证据)..8(不会|无法|不能|不予)..6<恢复>",
            "(证明|证据)..8(否则|之前|前)..8(不|无法)..4<恢复>", "(合规|遵守)..2(证明|证据)",
        ]),
    Phrases(
        .verdict(.planInvalid), source: "translated from the English replies",
        [
            "(不|不能|无法|并非|不是)..6(有效|可接受|合格|可行)..6计划", "计划..6(无效|不可接受|不可行|不合格|不被接受)", "(不接受|无法接受|不能接受|拒绝)..4您..4计划",
            "不(认为|视为)..8(有效|可行)",
        ]),
    Phrases(
        .verdict(.planIncomplete), source: "translated from the English replies",
        [
            "计划..4(不完整|不够完整|不够详细|不充分|不够|不足|有缺失|缺少|缺乏|过于笼统)",
            "(计划|申诉)..1(没有|未|未能|并未)..4(说明|解释|包含|涉及|提供|指出|解决|列出|找出)",
            "(没有|未|未能|并未)..2(说明|指出|找出|解释)..4(根本原因|原因|问题)",
        ]),
    Phrases(
        .verdict(.documentsNeeded), source: "replies on forums, 2019–2024",
        [
            "(没有|缺少|不足)..6信息..8完成..8审核", "(文件|单据|材料|<票>)..8(无效|不符合|无法验证|无法核实|不合格|不被接受|不清晰)",
            "无法..2(验证|核实)..8(文件|发票|身份|供应商|账单)",
        ]),
    Phrases(.replyVerdict(.documentsNeeded), source: "replies on forums, 2019–2024", ["(提供|提交|上传|发送|补充)..10<票>"]),
    Phrases(
        .verdict(.reviewContinues), source: "translated from the English replies",
        [
            "(审核|审查|审查期)..4(延长|继续|尚未完成|仍在|还在)", "(仍在|还在|继续)..2(审核|审查)", "(无法|不能|没有)..14(转账|转移资金|发放资金|支付资金|付款)",
            "(没有|不足)..20卖家自配送..6(商品|订单|报价)",
        ]),
    Phrases(
        .verdict(.moreInformation), source: "replies on forums, 2019–2024",
        [
            "(没有|无|缺少|缺乏|未)..4(足够|充分|充足)..4(信息|资料|证据|细节)", "(信息|资料|内容|材料)..4(不足|不够|不充分|不完整)", "未..3(提供|包含)..6(足够|充分)",
        ]),
    Phrases(
        .replyVerdict(.moreInformation), source: "replies on forums, 2019–2024",
        [
            "(需要|请提供|请补充|要求)..6(更多|更详细|进一步|其他|额外)..4(信息|细节|资料|说明|材料)", "缺少..3(以下|下列)..3(信息|内容)",
        ]),
    Phrases(
        .verdict(.remainsDeactivated), source: "replies on forums, 2019–2024",
        [
            "<账户>..4(仍|仍然|依然|继续|维持|仍处于|保持)..4<停>", "(决定|决议)..3(不|不予|不再)..3<恢复>", "(维持|坚持)..3..4决定",
            "(申诉|请求|申请)..6(被拒|被驳回|未通过|不成功|被拒绝|未获批准|不予通过)",
            "(拒绝|驳回)..4您..3(申诉|请求|申请)", "决定..4(审核|审查|考虑)..14(提供|提交)",
        ]),
    Phrases(
        .replyVerdict(.remainsDeactivated), source: "replies on forums, 2019–2024",
        ["(不|无法|不能|不予|未能|拒绝|暂时无法|不会)..4<恢复>"]),
    Phrases(
        .verdict(.reinstated), source: "translated from the English replies",
        [
            "<账户>..4(已|已经|已被|现已)..4<恢复>", "(决定|同意|已|已经|现已|高兴)..6<恢复>..10<账户>", "(可以|可)..3(重新|再次|恢复)..4销售",
            "欢迎..3(回来|回到|重新)", "<恢复>了..6<账户>", "(解除|取消)..5(限制|停用|暂停|冻结)",
        ]),
    Phrases(
        .verdict(.acknowledged), source: "translated from the English replies",
        ["收到..4您..6(申诉|计划|回复|资料|材料|信息|文件|申请|请求|邮件)"]),
    Phrases(
        .replyVerdict(.acknowledged), source: "translated from the English replies",
        ["(将|会)..8(回复|答复|审核|审查|处理|联系|通知)", "正在(审核|审查|处理)"]),
    Phrases(
        .quoteLead, source: "answers that repeat the seller",
        ["您(写道|说|称|表示|提到)", "您..6(信|申诉|计划|邮件)..4(写道|说|称|表示|提到|中)"]),
    Phrases(
        .sellerVoice, source: "letters of sellers on forums, 2019–2026",
        [
            "尊敬的<marketplace>", "(我|我们)的..2(账户|店铺|账号)", "(恳请|请求|希望|请)..6<恢复>..2我", "(我|我们)..3(承诺|保证|道歉|抱歉|深感)",
            "我(是|司)",
        ]),
]
