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
}
