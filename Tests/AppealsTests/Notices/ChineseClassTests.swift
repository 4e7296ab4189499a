import AccountHealth
import Testing

@testable import Appeals

struct ChineseClassTests {
    static let wordings: [Wording] = [
        Wording(.deactivated, [.orderDefectRate], "由于订单缺陷率超过 1%，我们已暂停您的销售权限。"),
        Wording(.deactivated, [.lateShipmentRate], "您的卖家账户已被停用。原因：延迟发货。"),
        Wording(.deactivated, [.relatedAccount], "我们发现您的账户与另一个已关闭的账户有关联，因此您不能再销售商品。"),
        Wording(.deactivated, [.identityVerification], "您的账户已被暂停，因为我们需要核实您的身份。"),
        Wording(.deactivated, [.inauthentic], "您的帳戶已被停用，因為您銷售的商品可能是假冒的。"),
        Wording(.permanent, nil, "您的账户已被永久关闭。"),
        Wording(.atRisk, nil, "您的账户可能在 72 小时内被停用。"),
        Wording(.review, [.dropShipping], "根据直送政策，我们正在对您的账户进行临时审核。"),
        Wording(.warning, [.lateShipmentRate], "您的迟发率为 4.8%，高于 4% 的要求。如不改善，账户可能会被停用。"),
        Wording(.noticeAsk, [.identityVerification], "请提供营业执照和最近 90 天内的水电费账单。"),
        Wording(.moreInformation, [], "我们已收到您的申诉，但没有足够的信息来恢复您的账户。"),
        Wording(.replyAsk, [.notReceivedOrLate], "有关买家未收到商品的根本原因的更多详情"),
        Wording(.planIncomplete, nil, "感谢您的回复，但您的行动计划不完整。"),
        Wording(.planInvalid, nil, "我们无法接受您的行动计划。"),
        Wording(.documentsNeeded, [.inauthentic], "感谢您提交申诉。请上传供应商开具的发票。"),
        Wording(.notYetFixed, [.restrictedProducts], "我们发现您的受限商品尚未删除。"),
        Wording(.remainsDeactivated, [], "您的账户仍处于停用状态。"),
        Wording(.remainsDeactivated, [], "我们审核了您提供的信息，决定不恢复您的销售权限。"),
        Wording(.final, nil, "我们不会再回复有关此问题的邮件。"),
        Wording(.reviewContinues, nil, "审核期已延长。"),
        Wording(.reinstated, [], "经审核，我们已恢复您的销售权限。"),
        Wording(.acknowledged, [], "我们已收到您的申诉，将在两天内回复您。"),
        Wording(.deactivated, [.validTrackingRate], "我们已停用您的账户。请提交计划，说明未提供有效追踪编号的原因。"),
        Wording(.documentsNeeded, [.identityVerification], "您上传的护照不清晰。请重新提供身份证，以便核实身份。"),
        Wording(.openOrders, [], "请配送所有未完成的订单。"),
        Wording(.errorPath, [], "您的账户是否被错误停用？"),
        Wording(nil, [], "欢迎参加本周四的广告推广讲座。"),
        Wording(nil, nil, "尊敬的plaza团队，我们的账户因为迟发被停用，我们承诺今后不再迟发，恳请恢复我们的账户。"),
    ]

    @Test(arguments: wordings)
    func classAndIssues(_ row: Wording) {
        let reading = read(row.text)
        #expect(reading.noticeClass?.value == row.noticeClass)
        if let issues = row.issues { #expect(Set(reading.issues.map(\.value)) == issues) }
    }

    @Test func asksOfAPlan() {
        let reading = read(
            """
            由于您的订单缺陷率超过目标，我们已暂停您的销售权限。
            请提交行动计划，说明以下内容：
            • 造成差评和拒付的根本原因
            • 您为解决问题已采取的措施
            • 您为防止今后再次发生而采取的措施
            请在收到本通知后 17 天内提交。
            """, date: "Mon, 23 Nov 2026 08:00:00 +0800")
        #expect(
            reading.cells == [
                "root_cause × order_defect_rate", "actions × order_defect_rate", "prevention × order_defect_rate",
            ])
        #expect(reading.path == .plan)
        #expect(reading.deadline?.day?.description == "2026-12-10")
    }

    @Test func namedDays() {
        let reading = read("您的账户已被停用。请最迟在 2026 年 12 月 5 日之前提交行动计划。")
        #expect(reading.deadline?.day?.description == "2026-12-05")
    }
}
