import AccountHealth
import Testing
import Wording

/// What a seller is told to do fits what counts: only a defect can be withdrawn.
struct SummaryWordsTests {
    private static let limit = Condition.lessThan(Rate(1, of: 100))

    @Test(arguments: [
        (
            Samples.tracking, "2 parcels without a scan: get them scanned, or correct the tracking number",
            "2 件包裹没有扫描记录：请让承运商补扫，或更正追踪单号"
        ),
        (
            Samples.standard(.deliveredLate, condition: .atLeast(Rate(90, of: 100))),
            "2 orders delivered late: send the next by a faster service, or promise more days",
            "2 单迟到：后续请改用更快的物流，或延长承诺的运输时间"
        ),
        (
            Samples.standard(.confirmedLate, condition: limit),
            "2 orders confirmed late: send first what is due today, or lengthen the handling time",
            "2 单迟发：请先发出今天到期的订单，或延长备货时间"
        ),
        (
            Samples.standard(.cancelledBySeller, condition: limit),
            "2 orders cancelled by you: take out of sale what is not in stock", "2 单由您取消：请下架无库存的商品"
        ),
        (
            Samples.standard(.invoicedLate, condition: limit),
            "2 orders without an invoice in time: upload the invoices that are missing", "2 单发票逾期或缺失：请补传缺少的发票"
        ),
        (
            Samples.defects, "Check the orders behind order defect rate: 2 of 58; what is withdrawn no longer counts",
            "核对订单缺陷率的缺陷订单：2 / 58；撤回后不再计入"
        ),
    ])
    func whatToDoFitsWhatCounts(_ standard: Standard, _ inEnglish: String, _ inChinese: String) throws {
        let standing = try Samples.standing(standard, bad: 2, of: 58, on: ["2026-11-01", "2026-11-02"])
        let (told, said) = (english.toDo(standing), chinese.toDo(standing))
        #expect("\(told.text): \(told.advice)" == inEnglish)
        #expect("\(said.text)：\(said.advice)" == inChinese)
        #expect(said.text.holdsChinese && said.advice.latinWords.isEmpty)
    }

    @Test func oneParcelIsSingular() throws {
        let standing = try Samples.standing(Samples.tracking, bad: 1, of: 58, on: ["2026-11-01"])
        #expect(english.toDo(standing).text == "1 parcel without a scan")
        #expect(english.toDo(standing).advice.hasPrefix("get it scanned"))
    }
}
