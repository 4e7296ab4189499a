import AccountHealth
import Appeals
import Foundation
import Marketplaces
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// The pack of the sample shop's case: its own records, and documents of every kind.
struct SamplePack {
    let pack: EvidencePack
    let bytes: [Int: [UInt8]]

    static let png =
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAYAQMAAACGM+yfAAAABlBMVEX///8dTp44cT+VAAAAIklEQVR4nGP8z8DAwMDAxICFYvjAwFD//z9WORpSjNicBACbWQWY3UEf3gAAAABJRU5ErkJggg=="
    static let gif =
        "R0lGODdhMAAYAIEAAP///x1OngAAAAAAACwAAAAAMAAYAEAIYgADCBxIsKDBgwgTHgTAsKHDhxAVSjQIsaLFiRgFWtzoMCNGjiA9TgTJUaTJkygLktyYcuHKii0pvowYk+BMmjVz6tzJs6fImw95Au24c2hDoUYBIDW6dGhToE9v+pxK1WdAADs="
    static let jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAAYADABAREA/8QAGQAAAwEBAQAAAAAAAAAAAAAAAAIFBAMG/8QALRAAAAUCAgYLAAAAAAAAAAAAAAECAxEEEhMVUmORotHhBRQiNEFDcoGCscH/2gAIAQEAAD8AWjpOtX9u22PCZGnKdfucwZTr9zmJ7qMN1aJm1RlIUApdD+d8f0UgDz9T3p31n9jmAa6CqRTYl5KO6It9xszRjQc2FxBmjGg5sLiJbyyceWsphSjMpCAH/9k="
    static let pdf = Array("%PDF-1.4\n% a carrier's letter\n".utf8)

    static func make() async throws -> SamplePack {
        let setting = try SampleShopDesk.setting.get()
        let shop = try #require(Marketplaces.sampleShop(directory: setting.directory))
        let zone = setting.directory.zone(of: shop.store)
        let window = try #require(Day("2026-09-10"))...#require(Day("2026-11-08"))
        let orders = try await causeOrders(shop, setting, zone: zone)
        let records = try await records(shop, setting)
        let facts = CauseShop(
            orders, stock: records.stock, settings: records.settings, zone: zone, now: zone.end(of: shop.day))
        let inWindow = orders.filter { window.contains(zone.day(of: $0.order.placedAt)) }
        let tests = testCauses(inWindow, facts)

        var appeal = AppealCase()
        appeal.store = shop.store
        appeal.account = shop.account
        appeal.notice = AppealCase.Notice(text: "", day: Day("2026-11-19"))
        appeal.window = window
        (appeal.numerator, appeal.denominator) = (
            inWindow.count(where: \.isDefective), inWindow.count { $0.order.status != .cancelled }
        )
        appeal.orders = inWindow.filter(\.isDefective).map { order in
            var told = CaseOrder(
                orderID: order.orderID, orderDay: zone.day(of: order.order.placedAt), defects: ["guarantee_claim"])
            told.confirmedAt = order.order.dates.confirmedAt
            told.firstScanAt = order.order.dates.firstScanAt
            told.deliveredAt = order.order.dates.deliveredAt
            told.refundedAt = zone.start(of: shop.day.advanced(by: -7))
            return told
        }
        appeal.causes = ["RC01", "RC02", "RC16"].map { CaseCause(id: $0, isChosen: true) }
        appeal.actions = [
            CaseAction(
                cause: "RC01", day: Day("2026-11-20"),
                text: "Took the right to confirm shipments from all staff but one",
                by: "the owner", exhibit: "E1"),
            CaseAction(cause: "RC02", day: Day("2026-11-20"), text: "Counted all stock", exhibit: "E2"),
        ]
        appeal.controls = [
            CaseControl(
                cause: "RC01", control: "An order is confirmed only after the carrier has scanned the parcel",
                owner: "the warehouse lead", cadence: "daily at 16:00", limit: "0 without a scan",
                since: Day("2026-10-25")),
            CaseControl(
                cause: "RC04", control: "Only services that scan on the day of the hand-over", owner: "the owner",
                cadence: "weekly", limit: "97 % scanned", since: Day("2026-10-20")),
        ]

        var pack = EvidencePack(
            account: shop.account, store: shop.store, noticeDay: appeal.notice?.day, madeOn: shop.day, zone: zone)
        (pack.rate, pack.window) = (appeal.rate, window)
        pack.letter = draftLetter(appeal, form: .plan).sentences.map { sentence in
            PackSentence(
                part: sentence.part, english: Wording(.english).draftText(sentence.statement),
                chinese: Wording(.chinese).draftText(sentence.statement), exhibits: sentence.facts.exhibits)
        }
        let desk = try await SampleShopDesk.make()
        for order in appeal.orders {
            pack.orders.append(
                PackOrder(try #require(try await desk.order(order.orderID, of: SampleShopDesk.sampleID))))
        }
        let chosen = Set(appeal.causes.map(\.id))
        pack.causes = tests.map { PackCause(test: $0, isChosen: chosen.contains($0.cause.id)) }
        pack.controls = appeal.controls.compactMap(\.commitment).map { promise in
            PackControl(
                control: promise.control,
                measurement: promise.metric.map {
                    measureCommitment($0, since: promise.since, until: shop.day, orders: orders, shop: facts)
                })
        }
        let documents: [(String, [UInt8])] = [
            ("用户权限.png", try decoded(png)), ("stock count.jpg", try decoded(jpeg)), ("label.gif", try decoded(gif)),
            ("../<carrier> & \"letter\".pdf", pdf),
        ]
        var bytes: [Int: [UInt8]] = [:]
        for (number, document) in zip(1..., documents) {
            pack.exhibits.append(
                try readExhibit(
                    document.1, number: number, title: "Document \(number)",
                    note: number == 1 ? "权限 of 20 November" : "",
                    fileName: document.0))
            bytes[number] = document.1
        }
        return SamplePack(pack: pack, bytes: bytes)
    }

    static func decoded(_ text: String) throws -> [UInt8] { Array(try #require(Data(base64Encoded: text))) }

    private static func records(_ shop: SampleShop, _ setting: Setting) async throws -> Records {
        let documents = shop.files.map { Document(name: $0.name, source: MemorySource(Array($0.text.utf8))) }
        let question = FileQuestion(paths: [], store: shop.store, account: shop.account)
        return await readDocuments(documents, question: question, setting: setting).records
    }

    private static func causeOrders(_ shop: SampleShop, _ setting: Setting, zone: Zone) async throws -> [CauseOrder] {
        let system = try #require(shop.files.first { $0.name == "order-system.csv" }).text
        var skus: [String: [String]] = [:]
        for line in system.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            skus[cells[0]] = [cells[3]]
        }
        let days = try #require(Day("2026-01-01"))...shop.day
        return gatherCauseOrders(
            try await records(shop, setting), account: Account(name: shop.account, store: shop.store), days: days,
            zone: zone, skus: skus
        ) { order in order.defects.contains { $0.kind == .guaranteeClaim } }
    }
}
