import CivilTime
import Knowledge

/// The times that the user went through the reality check, as the record keeps them.
struct RealityRuns {
    /// What was said to a point, and on which day.
    struct Said: Hashable {
        let point: ItemReference
        /// Nil if the point was skipped.
        let words: String?
        let day: CivilDate
    }

    let guide: Guide
    /// All points in the order of the document.
    let points: [Point]
    private var runs: [Int: [Said]] = [:]

    init(guide: Guide, record: Record, dayOf: DayOf) {
        self.guide = guide
        points = guide.reality.items.flatMap(\.points)
        let own = Set(record.log.lazy.filter { $0.guide == guide.id || $0.guide.isEmpty }.map(\.turn))
        for given in record.reactions where own.contains(given.turn) {
            add(given.reaction, on: dayOf(given.at))
        }
    }

    /// Adds a reaction; the newest to a point is the one that counts.
    mutating func add(_ reaction: Reaction, on day: CivilDate) {
        let id = guide.currentID(of: reaction.point.id)
        var said = runs[reaction.run] ?? []
        said.removeAll { $0.point.id == id }
        said.append(
            Said(point: ItemReference(id: id, title: reaction.point.title), words: reaction.words, day: day))
        runs[reaction.run] = said
    }

    // MARK: Which runs there are

    /// The newest time of all; nil if there was none.
    var newest: Int? { runs.keys.max() }

    var newestComplete: Int? { runs.keys.filter(isComplete).max() }

    /// The newest one, if it was not gone through to its end.
    var open: Int? { newest.flatMap { isComplete($0) ? nil : $0 } }

    /// The newest that was begun before `run`.
    func last(before run: Int) -> Int? { runs.keys.filter { $0 < run }.max() }

    /// The run with which a newer one is compared: the newest complete one before it, else the newest.
    func compared(with run: Int) -> Int? {
        runs.keys.filter { $0 < run && isComplete($0) }.max() ?? last(before: run)
    }

    func isComplete(_ run: Int) -> Bool {
        !points.isEmpty && points.allSatisfy { said(to: $0.id, in: run) != nil }
    }

    // MARK: What was said

    func said(to point: TopicID, in run: Int) -> Said? {
        runs[run]?.first { $0.point.id == guide.currentID(of: point) }
    }

    /// What was said in a run, in the order of the document; what the guide no longer has at the end.
    func said(in run: Int) -> [Said] {
        let gone = (runs[run] ?? []).filter { guide.point($0.point.id) == nil }
        return points.compactMap { said(to: $0.id, in: run) } + gone
    }

    /// The first and the last day of a run.
    func days(of run: Int) -> ClosedRange<CivilDate>? {
        let days = (runs[run] ?? []).map(\.day)
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }

    /// The day on which a point was answered last, in any run.
    var lastAnswered: CivilDate? { runs.values.joined().map(\.day).max() }

    /// The list in which a point stands.
    func list(of point: TopicID) -> PointList? {
        guide.reality.items.first { $0.points.contains { $0.id == guide.currentID(of: point) } }
    }
}

extension ClosedRange<CivilDate> {
    /// "18 January 2027", "18 to 25 January 2027", "18 January to 2 February 2027".
    var inWords: String {
        let (first, last) = (lowerBound, upperBound)
        guard first != last else { return last.inWords }
        if first.year != last.year { return "\(first.inWords) to \(last.inWords)" }
        let start = first.month == last.month ? String(first.day) : "\(first.day) \(Month.name(of: first.month))"
        return "\(start) to \(last.inWords)"
    }
}
