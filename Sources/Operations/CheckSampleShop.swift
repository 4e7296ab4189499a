import AccountHealth
package import Marketplaces

/// Measures the sample shop on its day, by the same way as a seller's own files.
package func checkSampleShop(_ shop: SampleShop, setting: Setting) async -> CheckReport {
    let question = FileQuestion(paths: [], store: shop.store, account: shop.account)
    let files = await readDocuments(shop.files.map(\.document), question: question, setting: setting)
    let now = setting.directory.zone(of: shop.store).start(of: shop.day.advanced(by: 1))
    return CheckReport(files, question: question, setting: setting, asOf: shop.day, now: now)
}
