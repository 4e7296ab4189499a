extension GoodLetterTests {
    static let inChinese: [Letter] = [
        Letter(
            about: "迟发率",
            notice: """
                Your seller account has been deactivated. Your late shipment rate is higher than 4%. Please send us a plan of action that explains:
                - The root cause of the late shipments
                - The actions you have taken to resolve the late shipments
                - The steps you have taken to prevent late shipments going forward
                """,
            text: """
                2026年10月12日的通知：迟发率为6.2%（500个订单中有31个，截至10月9日的10天）。

                根本原因
                1. 全部212个SKU的处理时间设为1天，而自9月28日起打包平均需要2天；31个迟发订单中有24个属于这些日子。
                2. 10月1日至2日面单打印服务中断，我们没有备用打印方式，7个订单晚于最晚发货时间发出。

                我们对此承担责任：设置和备用方案都是我们的工作。

                已采取的行动
                1. 2026年10月10日：31个迟发订单已全部发出并确认，已为4位提出要求的买家退款（附件1）。
                2. 2026年10月10日：当天18个未发货订单已全部发出，目前没有超时订单（附件2）。
                3. 2026年10月11日：212个SKU的处理时间由1天改为2天（附件3）。

                预防措施
                1. 自2026年10月11日起，运营主管每周一将处理时间与实际打包时间对比，打包时间超过设置时调整设置。
                2. 自2026年10月11日起，打包区配有第二台打印机，班组长每天早上测试。
                3. 自2026年10月12日起，系统每天14:00向班组长发送6小时内到期的订单清单；迟发率超过2%时报警。
                """),
        Letter(
            about: "订单缺陷率",
            notice: """
                Your order defect rate exceeded the target of 1%. Buyers reported damaged items due to improper packaging and that they received different items. Please submit a plan of action with root cause, actions and prevention.
                """,
            text: """
                贵方2026年3月4日的通知指出订单缺陷率为1.8%（389个订单中的7个）。

                一、问题原因
                1、玻璃花瓶（SKU VASE-20）使用单层纸箱包装，7个索赔中有5个为收到时破损；该包装从未做过跌落测试。
                2、另外2个索赔为发错颜色：蓝色与灰色放在同一货位，靠肉眼拣货。我们没有设置扫描检查，这是我们的责任。

                二、已采取的措施
                1、2026年3月5日，已为7位买家全额退款（附件1）。
                2、2026年3月5日，已暂停销售该商品，9个未发货订单已取消并通知买家（附件2）。
                3、2026年3月7日，已用双层纸箱重新包装120件，并完成10次跌落测试，无破损（附件3）。

                三、预防措施
                1、自2026年3月7日起，易碎商品须有仓库主管签字的跌落测试才能上架。
                2、自2026年3月8日起，拣货须扫描条码，扫错时系统阻止出库；仓库主管每周检查记录。
                3、自2026年3月8日起，店长每周一检查各商品破损索赔，30天内达到2个即下架；订单缺陷率超过0.5%报警。
                """),
    ]
}
