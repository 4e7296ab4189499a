/// A colour of the pages: one name, one value in light and one in dark.
///
/// Text has a contrast of at least 4.5 on the page, on panels and on its own soft ground; edges of controls have 3.
struct Colour {
    let name: StaticString
    let light: StaticString
    let dark: StaticString

    static let all: [Colour] = [
        .init(name: "bg", light: "#F5F5F1", dark: "#111316"),
        .init(name: "panel", light: "#FDFDFB", dark: "#181B1F"),
        .init(name: "sunken", light: "#ECECE6", dark: "#0C0E10"),
        .init(name: "line", light: "#DCDCD4", dark: "#292D33"),
        .init(name: "line2", light: "#BDBDB3", dark: "#434951"),
        .init(name: "edge", light: "#7C7F78", dark: "#7A828B"),
        .init(name: "ink", light: "#191C20", dark: "#ECEDE9"),
        .init(name: "ink2", light: "#454A51", dark: "#B9BEC4"),
        .init(name: "ink3", light: "#646A71", dark: "#939AA2"),
        .init(name: "accent", light: "#1D4E9E", dark: "#8DB3F4"),
        .init(name: "accentsoft", light: "#E3EAF6", dark: "#1B2940"),
        .init(name: "onaccent", light: "#FFFFFF", dark: "#0D1420"),
        .init(name: "met", light: "#1B6A43", dark: "#79C79C"),
        .init(name: "metsoft", light: "#E1EEE6", dark: "#15291F"),
        .init(name: "tight", light: "#855300", dark: "#E3B55C"),
        .init(name: "tightsoft", light: "#F6EBD3", dark: "#2E2413"),
        .init(name: "missed", light: "#AE241C", dark: "#F38B80"),
        .init(name: "missedsoft", light: "#F8E4E0", dark: "#381B19"),
        .init(name: "unknown", light: "#5B6168", dark: "#A1A8B0"),
        .init(name: "unknownsoft", light: "#E8E8E3", dark: "#23272C"),
    ]
}

/// The theme of the pages as style rules: colours for light, dark and print from one list, then measures and faces.
enum Tokens {
    static var rules: String {
        let light = colours(\.light)
        let dark = colours(\.dark)
        return """
            :root{color-scheme:light;\(light)\(measures)}
            @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;\(dark)}}
            :root[data-theme=dark]{color-scheme:dark;\(dark)}
            @media print{:root:root{color-scheme:light;\(light)\(white)}}
            :root:lang(zh){--lh:1.65;--lh-tight:1.35}

            """
    }

    /// On paper there is one theme.
    static var paper: String { ":root{color-scheme:light;\(colours(\.light))\(white)\(measures)}\n" }

    private static let white = "--bg:#FFFFFF;--panel:#FFFFFF;"

    private static func colours(_ theme: KeyPath<Colour, StaticString>) -> String {
        Colour.all.map { "--\($0.name):\($0[keyPath: theme]);" }.joined()
    }

    private static let measures = """
        --s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:24px;--s6:32px;--s7:48px;--r:3px;
        --t-xs:.75rem;--t-sm:.8125rem;--t-md:.875rem;--t-lg:1rem;--t-xl:1.25rem;--t-2xl:1.75rem;--t-3xl:2.5rem;
        --lh:1.45;--lh-tight:1.2;
        --sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei",
        "Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;
        --mono:ui-monospace,"SF Mono","Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace
        """
}
