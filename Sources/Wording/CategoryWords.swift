package import AccountHealth

// What is said of standards that are demanded of each category of goods.

extension Wording {
    /// The standard's name, and the category its figure is about.
    func name(of standard: Standard, in category: String?) -> String {
        let name = name(of: standard)
        return category.map { pick("\(name) in \($0)", "\(name)（\($0)）") } ?? name
    }

    /// Why an order counts, and in which categories.
    package func reason(_ order: DefectiveOrder) -> String {
        let kinds = enumeration(order.kinds.map(kind))
        return order.categories.isEmpty
            ? kinds : pick("\(kinds) in \(list(order.categories))", "\(kinds)（\(list(order.categories))）")
    }

    /// The other figures of a missed standard that miss it too; empty when there are none.
    func alsoMissed(_ standing: Standing) -> String {
        let leading = standing.tightest.category
        var names = standing.categories.filter { $0.status == .missed }.compactMap(\.category)
        names.removeAll { $0 == leading }
        var shown = short(names)
        if leading != nil, standing.figure.status == .missed { shown.append(pick("the account as a whole", "整个账户")) }
        return shown.isEmpty ? "" : pick(" Also missed: \(list(shown)).", "同样未达标：\(list(shown))。")
    }

    /// What a coming day changes in the categories, and for the standard as they decide it.
    func turns(_ day: KnownDay, from previous: Status) -> [String] {
        let missed = day.turns.filter { $0.status == .missed }.map(\.category)
        let met = day.turns.filter { $0.status == .met }.map(\.category)
        var parts: [String] = []
        if !missed.isEmpty { parts.append(pick("missed in \(list(short(missed)))", "\(list(short(missed)))未达标")) }
        if !met.isEmpty, day.status == .met {
            parts.append(pick("met in every category", "各分类均达标"))
        } else if !met.isEmpty {
            parts.append(pick("met again in \(list(short(met)))", "\(list(short(met)))恢复达标"))
        } else if missed.isEmpty, day.status != previous {
            switch day.status {
            case .met: parts.append(pick("met", "达标"))
            case .missed: parts.append(pick("missed", "未达标"))
            case .unknown:
                parts.append(day.tally.isEmpty ? pick("no data", "无数据") : pick("not known", "无法判断"))
            }
        }
        return parts
    }

    /// How many categories are not listed one by one.
    package func restOfCategories(_ figures: some Collection<Figure>) -> String {
        figures.allSatisfy { $0.status == .met }
            ? pick("\(count(figures.count, "category", "categories")) met", "\(figures.count) 个分类达标")
            : pick("\(figures.count) more categories", "另有 \(figures.count) 个分类")
    }

    /// How much has no category, and what that means for what could be judged.
    func missingCategories(_ standing: Standing) -> String {
        let name = name(of: standing.standard)
        guard !standing.categories.isEmpty else {
            return pick(
                "\(name): it is demanded of each category, and no order here has one; only the account as a whole is judged.",
                "\(name)：按商品分类分别考核，但这些文件没有商品分类，只能按整个账户判断。")
        }
        let count = standing.uncategorised.units + standing.uncategorised.unplaced
        let unit = units(standing.standard.unit, count: count)
        return pick(
            "\(name): \(count.grouped) \(unit) \(count == 1 ? "has" : "have") no category and may belong to any.",
            "\(name)：\(count.grouped) \(measureWord(standing.standard.unit))\(unit)没有商品分类，可能属于任一分类。")
    }

    /// The first few of many names.
    private func short(_ names: [String]) -> [String] {
        let limit = 3
        guard names.count > limit + 1 else { return names }
        return names.prefix(limit) + [pick("\(names.count - limit) more", "其他 \(names.count - limit) 个分类")]
    }
}
