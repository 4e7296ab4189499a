/// What the seller stands by: the causes, what was done about them, and what keeps them from coming back.
package struct CasePlan: Hashable, Codable, Sendable {
    package var causes: [CaseCause] = []
    package var actions: [CaseAction] = []
    package var controls: [CaseControl] = []

    package init(causes: [CaseCause] = [], actions: [CaseAction] = [], controls: [CaseControl] = []) {
        self.causes = causes
        self.actions = actions
        self.controls = controls
    }

    package var chosen: [String] { causes.filter(\.isChosen).map(\.id) }

    /// What is not done yet: no day says since when. It is a task, and no sentence of the letter.
    package var tasks: [String] {
        actions.filter { $0.day == nil }.map(\.text) + controls.filter { $0.since == nil }.map(\.control)
    }
}
