import AccountHealth

/// Amazon.
extension Marketplaces {
    static let amazon: Marketplace = {
        do throws(BookProblem) {
            return try Marketplace(
                standards: amazonStandards,
                tables: [
                    FulfilledShipments.self, AllOrders.self, OpenOrders.self, SellerReturns.self, Settlement.self,
                    ShipConfirmation.self, SellerFeedback.self,
                ],
                documents: [SellerPerformance.self, SellingNotification.self],
                mailTopics: amazonMailTopics,
                makeNotices: { amazonNotices(stores: $0.stores) },
                publishedCases: amazonPublishedCases,
                letters: amazonLetters, disputeDays: amazonDisputeDays,
                words: [
                    "fulfilment": [
                        "amazon": "marketplace", "afn": "marketplace", "fba": "marketplace", "merchant": "seller",
                        "mfn": "seller", "fbm": "seller",
                    ],
                    "kind": [
                        "atoz": "guarantee_claim", "atozclaim": "guarantee_claim",
                        "atozguaranteeclaim": "guarantee_claim", "atoz索赔": "guarantee_claim",
                    ],
                ],
                makeSampleShop: { directory in
                    let store = StoreID("amazon.us")
                    let story = SampleStory(zone: directory.zone(of: store))
                    return SampleShop(
                        account: "Qinghe Home", store: store, day: SampleStory.day, files: SampleFiles(story: story).all
                    )
                })
        } catch {
            // The book is part of the program and read by its tests; a broken one must not go unnoticed.
            preconditionFailure("Amazon's standards book: \(error)")
        }
    }()
}
