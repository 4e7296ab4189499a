import AccountHealth

/// A sign that tells statuses apart without colour, or a mark of the frame.
package enum Icon: CaseIterable {
    case met, tight, missed, unknown, stale, rollOff, becomesKnown, open, worse, better, done, brand, board, importing
    case cases
    case settings

    var reference: StaticString {
        switch self {
        case .met: "#i-met"
        case .tight: "#i-tight"
        case .missed: "#i-missed"
        case .unknown: "#i-unknown"
        case .stale: "#i-stale"
        case .rollOff: "#i-roll"
        case .becomesKnown: "#i-known"
        case .open: "#i-open"
        case .worse: "#i-worse"
        case .better: "#i-better"
        case .done: "#i-done"
        case .brand: "#i-brand"
        case .board: "#i-board"
        case .importing: "#i-import"
        case .cases: "#i-cases"
        case .settings: "#i-settings"
        }
    }

    /// All signs, once in every page; drawings take their colour from the text around them.
    static let sprite: StaticString = #"""
        <svg class="sprite" aria-hidden="true"><defs>
        <symbol id="i-met" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="currentColor"/></symbol>
        <symbol id="i-tight" viewBox="0 0 12 12"><path d="M6 .8 11.6 11H.4Z" fill="currentColor"/></symbol>
        <symbol id="i-missed" viewBox="0 0 12 12"><path d="M6 0l6 6-6 6-6-6Z" fill="currentColor"/></symbol>
        <symbol id="i-unknown" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2"/></symbol>
        <symbol id="i-stale" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 1.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor"/></symbol>
        <symbol id="i-roll" viewBox="0 0 12 12"><path d="M1 2.5h10L6 10.5Z" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
        <symbol id="i-known" viewBox="0 0 12 12"><path d="M1 9.5h10L6 1.5Z" fill="currentColor"/></symbol>
        <symbol id="i-open" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        <symbol id="i-worse" viewBox="0 0 12 12"><path d="M6 1.5 11.5 10.5H.5Z" fill="currentColor"/></symbol>
        <symbol id="i-better" viewBox="0 0 12 12"><path d="M.5 1.5h11L6 10.5Z" fill="currentColor"/></symbol>
        <symbol id="i-done" viewBox="0 0 12 12"><path d="M1.5 6.5 4.7 9.7 10.8 2.6" fill="none" stroke="currentColor" stroke-width="1.8"/></symbol>
        <symbol id="i-brand" viewBox="0 0 20 20"><path d="M1 7.5h18" stroke="currentColor" stroke-width="2"/><path d="M4 16.5v-3M8 16.5v-5M12 16.5v-2M16 16.5v-4" stroke="currentColor" stroke-width="2"/></symbol>
        <symbol id="i-board" viewBox="0 0 20 20"><path d="M3 5h14M3 10h14M3 15h9" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        <symbol id="i-cases" viewBox="0 0 20 20"><path d="M5 2.8h7l3.5 3.5v11H5ZM8 9.5h5M8 13h5" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        <symbol id="i-import" viewBox="0 0 20 20"><path d="M10 3v9M6.2 8.6 10 12.4l3.8-3.8M3.5 16.5h13" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        <symbol id="i-settings" viewBox="0 0 20 20"><path d="M3 6h8M15 6h2M3 14h2M9 14h8" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="13" cy="6" r="2" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="7" cy="14" r="2" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
        </defs></svg>

        """#
}

extension HTML {
    /// A sign beside a word; the word says what it means.
    mutating func sign(_ icon: Icon, _ name: StaticString = "i") {
        self(.svg, .class("i", name), .ariaHidden) { $0(.use, .icon(icon)) }
    }
}
