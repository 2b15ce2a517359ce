import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    var realityTopic: TopicID { guide.reality.entry.id }
    var realityRuns: RealityRuns { RealityRuns(guide: guide, record: situation.record, dayOf: situation.dayOf) }

    // MARK: A line within

    /// Fills the turn with what a line means while a point is asked about.
    mutating func take(_ walk: RealityWalk, _ match: Match) {
        isCertain = true
        isReply = true
        switch Steering(line, matcher: coach.matcher) {
        case .skip:
            // What was said to the point before is not lost by passing it.
            realityRuns.said(to: walk.point, in: walk.run)?.words == nil
                ? keep(nil, walk) : advance(walk, realityRuns, "Kept as it was.")
        case .back(let number):
            let place = number.map { $0 - 1 } ?? walk.place - 1
            guard walk.points.indices.contains(place) else { return show(walk, after: "There is no point before it.") }
            show(RealityWalk(run: walk.run, points: walk.points, place: place))
        case .stop: stop(walk)
        case .again: show(walk)
        case .remaining:
            let open = walk.points.count { realityRuns.said(to: $0, in: walk.run) == nil }
            show(walk, after: "\(Wording.count(open, "point")) to go.")
        case .startOver:
            let isUntouched = realityRuns.said(in: walk.run).isEmpty
            show(
                RealityWalk(run: isUntouched ? walk.run : walk.run + 1, points: walk.points, place: 0),
                after: "From the beginning. What you said stays kept.")
        case .thanks:
            set(Answer(topic: "thanks", blocks: [.paragraph("You are welcome.")]))
            remindOfGuided()
        case nil:
            if wantsExplanation(match) {
                explain(walk)
            } else if asksAside(match) {
                fillAside(match)
            } else {
                keep(line.trimmed, walk, isUnanswered: match.topic == .outOfScope && line.trimmed.hasSuffix("?"))
            }
        }
    }

    private mutating func stop(_ walk: RealityWalk) {
        conversation.paused = .reality(walk)
        conversation.guided = nil
        set(
            Answer(
                topic: realityTopic,
                blocks: [
                    .paragraph(
                        "Stopped at \(walk.place + 1) of \(walk.points.count). All that you said is kept; "
                            + "\"resume the reality check\" goes on from here.")
                ], suggestions: ["resume the reality check"]))
    }

    // MARK: Keeping

    private mutating func keep(_ words: String?, _ walk: RealityWalk, isUnanswered: Bool = false) {
        var runs = realityRuns
        let reaction = Reaction(
            run: walk.run, point: ItemReference(id: walk.point, title: guide.point(walk.point)?.title ?? ""),
            words: words)
        events.append(.reaction(reaction))
        runs.add(reaction, on: situation.today)
        noteProgress(of: walk.run, runs)
        let lead = isUnanswered ? "Kept; if it was a question, the guide does not say." : "Kept."
        advance(walk, runs, words == nil ? "Skipped." : lead)
    }

    /// One line for the session's note, whatever the number of points.
    private mutating func noteProgress(of run: Int, _ runs: RealityRuns) {
        conversation.recorded.removeAll { $0.hasPrefix("reality check: ") }
        conversation.recorded.append(
            "reality check: \(runs.said(in: run).count) of \(runs.points.count) points")
    }

    /// To the next point that has no words yet, or to the page at the end.
    private mutating func advance(_ walk: RealityWalk, _ runs: RealityRuns, _ lead: String) {
        let later = walk.points.indices.dropFirst(walk.place + 1)
        if let place = (Array(later) + Array(walk.points.indices)).first(where: {
            runs.said(to: walk.points[$0], in: walk.run) == nil
        }) {
            return show(RealityWalk(run: walk.run, points: walk.points, place: place), after: lead)
        }
        conversation.guided = nil
        conversation.paused = nil
        let page = RealityPage(runs: runs, matcher: coach.matcher, book: book)
        set(page.whole(of: walk.run, only: walk.points))
        answer.blocks.insert(.paragraph("\(lead) That was the last point."), at: 0)
    }

    /// Asks about the point at which the walk stands.
    mutating func show(_ walk: RealityWalk, after lead: String? = nil) {
        conversation.guided = .reality(walk)
        conversation.paused = nil
        var blocks: [Block] = lead.map { [.paragraph($0)] } ?? []
        blocks.append(.paragraph(question(of: walk)))
        if let said = realityRuns.said(to: walk.point, in: walk.run), let words = said.words {
            blocks.append(.paragraph("You said: \"\(words)\". Say it anew, or \"next\" to keep it."))
        } else if let before = realityRuns.last(before: walk.run),
            let said = realityRuns.said(to: walk.point, in: before),
            let words = said.words
        {
            blocks.append(.paragraph("On \(said.day.inWords) you said: \"\(words)\"."))
        }
        let list = realityRuns.list(of: walk.point)
        set(Answer(topic: realityTopic, blocks: blocks, sources: list.map { [Source($0.entry)] } ?? []))
    }

    /// "5 of 12, what you might miss: Daily hands-on coding.": a point in one line.
    func question(of walk: RealityWalk) -> String {
        let list = realityRuns.list(of: walk.point).map { ", \(Wording.lowerFirst($0.entry.title))" } ?? ""
        let title = guide.point(walk.point)?.title ?? walk.point.rawValue
        return "\(walk.place + 1) of \(walk.points.count)\(list): \(title)."
    }

    // MARK: The point itself

    private static let explaining: Set<String> = [
        "mean", "means", "meaning", "explain", "elaborate", "example", "more",
    ]

    /// "What does that mean?", "tell me more": about the point that is asked about.
    private func wantsExplanation(_ match: Match) -> Bool {
        let words = Steering.words(of: line)
        if [["why"], ["huh"], ["more"]].contains(words) { return true }
        guard words.count <= 9, words.contains(where: Self.explaining.contains), match.line.names.isEmpty else {
            return false
        }
        return asks(match) || words.contains("tell") || words.first == "explain" || words.first == "elaborate"
    }

    private mutating func explain(_ walk: RealityWalk) {
        guard let challenge = guide.challenges.first(where: { $0.point == walk.point }) else {
            set(Answer(topic: realityTopic, blocks: [.paragraph("The guide says no more about this point.")]))
            return remindOfGuided()
        }
        set(Answer(topic: realityTopic, blocks: [.paragraph(challenge.entry.text)], sources: [Source(challenge.entry)]))
        remindOfGuided()
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
