import CivilTime
import Knowledge
import Matching

/// Lays out what the user said to the points of the reality check, in their own words.
struct RealityPage {
    let runs: RealityRuns
    let matcher: IntentMatcher
    let book: AnswerBook

    var guide: Guide { runs.guide }
    private var topic: TopicID { guide.reality.entry.id }

    // MARK: One run

    /// One page: what draws, what worries, what helps, and what the guide has no help for.
    ///
    /// - Parameter points: leaves out all others, where somebody went through a part.
    func whole(of run: Int, only points: [TopicID]? = nil) -> (answer: Answer, items: [TopicID]) {
        let said = runs.said(in: run).filter { points?.contains($0.point.id) ?? true }
        let draws = said.filter { side(of: $0) == .draws }
        let worries = said.filter { side(of: $0) == .worries }
        let neither = said.filter { side(of: $0) == .neither }
        var blocks: [Block] = [.heading("Your reality check", aside: runs.days(of: run)?.inWords)]
        blocks += section("What draws you", draws)
        if !worries.isEmpty {
            let isShort = worries.count <= Self.fewWorries
            blocks.append(.paragraph("What worries you, and what in the guide helps:"))
            blocks.append(.list(worries.flatMap { row($0) + helps(against: $0, isShort: isShort) }))
            let alone = worries.filter { helps(for: $0.point.id).isEmpty }
            if !alone.isEmpty {
                let which =
                    alone.count == worries.count ? "any of them" : Wording.list(alone.map { "\"\($0.words ?? "")\"" })
                blocks.append(.paragraph("The guide has no help for \(which)."))
            }
        }
        blocks += section("Neither, or open", neither)
        let skipped = said.filter { $0.words == nil }
        if !skipped.isEmpty {
            blocks.append(.paragraph("Skipped: \(skipped.map(title).joined(separator: "; "))."))
        }
        if !runs.isComplete(run) {
            let open = runs.points.count - runs.said(in: run).count
            blocks.append(
                .paragraph("\(Wording.count(open, "point")) still open; \"resume the reality check\" goes on."))
        }
        let answer = Answer(topic: topic, blocks: blocks, sources: [Source(guide.reality.entry)])
        return (answer, (draws + worries + neither).map(\.point.id))
    }

    /// With more worries than this, the page names what helps and leaves out why.
    private static let fewWorries = 3

    enum Side {
        case draws, worries, neither
    }

    /// By the words where they tell, else by the list: what one would love draws, the rest worries.
    func side(of said: RealityRuns.Said) -> Side? {
        guard let words = said.words else { return nil }
        switch Leaning(words, matcher: matcher) {
        case .liking: return .draws
        case .disliking: return .worries
        case .indifferent: return .neither
        // A question that was said to a point is open.
        case nil where words.hasSuffix("?"): return .neither
        case nil: return runs.list(of: said.point.id) == guide.reality.items.first ? .draws : .worries
        }
    }

    private func section(_ title: String, _ said: [RealityRuns.Said]) -> [Block] {
        said.isEmpty ? [] : [.paragraph("\(title):"), .list(said.flatMap(row))]
    }

    private func row(_ said: RealityRuns.Said) -> [ListItem] {
        [ListItem(title(said)), ListItem("\"\(said.words ?? "")\"", isNested: true)]
    }

    func title(_ said: RealityRuns.Said) -> String {
        guide.point(said.point.id)?.title ?? "\(said.point.title) (no longer in the guide)"
    }

    // MARK: What helps

    /// What in the guide helps with a point: only what its files link to it.
    private func helps(for point: TopicID) -> [Challenge.Help] {
        (guide.point(point)?.helps ?? [])
            + guide.challenges.filter { $0.point == guide.currentID(of: point) }.flatMap(\.helps)
    }

    private func helps(against said: RealityRuns.Said, isShort: Bool) -> [ListItem] {
        let helps = helps(for: said.point.id)
        guard !helps.isEmpty else { return [] }
        if !isShort {
            return [ListItem("helps: \(Wording.list(helps.map { book.name($0.with) }))", isNested: true)]
        }
        return helps.prefix(2).map { ListItem("helps: \(book.name($0.with)); \($0.why)", isNested: true) }
    }

    // MARK: Two runs

    /// What is said otherwise in the newest run than in the one before, point by point.
    var changes: (answer: Answer, items: [TopicID]) {
        guard let new = runs.newest, let newDays = runs.days(of: new) else { return nothing }
        guard let old = runs.compared(with: new), let oldDays = runs.days(of: old) else {
            return plain(
                "There is one reality check, from \(newDays.inWords), and nothing yet to compare it with. "
                    + "It is offered again 90 days after the last point.", suggestion: "my reality check")
        }
        let pairs = runs.said(in: new).compactMap { said in
            runs.said(to: said.point.id, in: old).map { (old: $0, new: said) }
        }
        let changed = pairs.filter { Self.plain($0.old.words) != Self.plain($0.new.words) }
        var blocks: [Block] = [
            .heading("What changed", aside: "\(oldDays.inWords); \(newDays.inWords)")
        ]
        if changed.isEmpty { blocks.append(.paragraph("Nothing: the words are the same.")) }
        blocks.append(
            .list(
                changed.flatMap { pair in
                    [
                        ListItem(title(pair.new)),
                        ListItem("then: \(quoted(pair.old))", isNested: true),
                        ListItem("now: \(quoted(pair.new))", isNested: true),
                    ]
                }))
        let same = pairs.count - changed.count
        if same > 0, !changed.isEmpty { blocks.append(.paragraph("The same: \(Wording.count(same, "point")).")) }
        if !runs.isComplete(new) {
            blocks.append(
                .paragraph("The newer one is at \(runs.said(in: new).count) of \(runs.points.count) points."))
        }
        let answer = Answer(topic: topic, blocks: blocks, sources: [Source(guide.reality.entry)])
        return (answer, changed.map(\.new.point.id))
    }

    private func quoted(_ said: RealityRuns.Said) -> String { said.words.map { "\"\($0)\"" } ?? "skipped" }

    private static func plain(_ words: String?) -> [String]? { words.map(Steering.words) }

    // MARK: Nothing yet

    private var nothing: (Answer, [TopicID]) {
        plain(
            "You have not gone through the reality check yet. It has \(runs.points.count) points; you say in your own "
                + "words how each sits with you.", suggestion: "do the reality check")
    }

    private func plain(_ text: String, suggestion: String) -> (Answer, [TopicID]) {
        (
            Answer(
                topic: topic, blocks: [.paragraph(text)], sources: [Source(guide.reality.entry)],
                suggestions: [suggestion]), []
        )
    }

    /// The newest complete one; one that is open is told beside it, or shown if there is no other.
    func mine(today: CivilDate) -> (answer: Answer, items: [TopicID]) {
        guard let run = runs.newestComplete ?? runs.open else { return nothing }
        var page = whole(of: run)
        if let open = runs.open, open != run {
            page.answer.blocks.append(
                .paragraph(
                    "Another one is open, at \(runs.said(in: open).count) of \(runs.points.count); "
                        + "\"resume the reality check\" goes on."))
        } else if let offer = Reminders(
            guide: guide, record: book.standing.record, today: today, dayOf: book.dayOf
        ).realityOffer {
            page.answer.blocks.append(.paragraph(offer))
        }
        if runs.last(before: run) != nil { page.answer.suggestions = ["what changed since the first one"] }
        return page
    }
}
