/// What an order adds to one category of goods.
package struct CategoryShare: Hashable, Sendable {
    /// Nil for an order whose category no file states.
    package var category: String?
    package var contribution: Contribution

    package init(category: String?, contribution: Contribution) {
        self.category = category
        self.contribution = contribution
    }
}

extension Classifier {
    /// What an order that adds `whole` to the account adds to each of its categories.
    ///
    /// Where parcels are counted, a parcel counts in the categories of the items in it, where rows of items name their
    /// parcel. What no file tells apart counts in each of the order's categories, or, by choice, in the first alone.
    package mutating func shares(of order: Order, adding whole: Contribution) -> [CategoryShare] {
        if order.categories.count < 2 { return [CategoryShare(category: order.categories.first, contribution: whole)] }
        guard standard.unit == .package, !order.packages.isEmpty else {
            return counting(order.categories).map { CategoryShare(category: $0, contribution: whole) }
        }
        let packages = packagesByCategory(order)
        return order.categories.compactMap { category in
            guard let own = packages[category] else { return nil }
            var part = order
            part.packages = own
            return contribution(of: part).map { CategoryShare(category: category, contribution: $0) }
        }
    }

    private func packagesByCategory(_ order: Order) -> [String: [Package]] {
        let known = Set(order.categories)
        var packages: [String: [Package]] = [:]
        for package in order.packages {
            // A later file may have given the order other categories than the parcel's row did.
            let stated = package.categories.filter(known.contains)
            for category in counting(stated.isEmpty ? order.categories : stated) {
                packages[category, default: []].append(package)
            }
        }
        return packages
    }

    /// Those of several categories in which what belongs to them counts.
    private func counting(_ categories: [String]) -> ArraySlice<String> {
        choices.mixedOrdersCountOnce ? categories.prefix(1) : categories[...]
    }
}
