import AccountHealth
import Testing

extension Standing {
    /// What is known about a coming day, whether the calendar keeps it or lets the day before it speak.
    func known(on day: Day) -> KnownDay? {
        guard var known = calendar.last(where: { $0.day <= day }) else { return nil }
        if known.day != day { (known.rollingOff, known.entering, known.turns) = ([], [], []) }
        known.day = day
        return known
    }

    /// The calendar begins with the day measured, its days ascend, and each differs from the one before.
    func expectOnlyTurningDays(_ comment: Comment, _ location: SourceLocation = #_sourceLocation) {
        #expect(calendar.first?.day == asOf, comment, sourceLocation: location)
        for (previous, day) in zip(calendar, calendar.dropFirst()) {
            let isNews =
                day.tally != previous.tally || day.status != previous.status
                || !(day.rollingOff + day.entering).isEmpty || !day.turns.isEmpty
            #expect(previous.day < day.day && isNews, comment, sourceLocation: location)
        }
    }
}
