import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// "/reality", "/reality show", "/reality again".
    mutating func fillReality(_ rest: String) {
        let words = Steering.words(of: rest).joined(separator: " ")
        if words == "show" { return set(realityPage.mine(today: situation.today)) }
        guard words.isEmpty || (Self.resuming + Self.renewing).contains(where: words.contains) else {
            isAside = true
            let text =
                "Nothing was taken from \"\(rest)\". /reality begins or goes on, /reality show shows what you said."
            return set(Answer(topic: "help", blocks: [.paragraph(text)]))
        }
        beginReality()
    }

    /// Begins the reality check, or goes on with an open one; `list` narrows it to one of its lists.
    mutating func beginReality(_ list: PointList? = nil) {
        isCertain = true
        let text = Steering.words(of: line).joined(separator: " ")
        let runs = realityRuns
        let points = (list?.points ?? runs.points).map(\.id)
        guard !points.isEmpty else {
            return set(Answer(topic: realityTopic, blocks: [.paragraph("This guide has no reality check.")]))
        }
        let wantsOld = Self.resuming.contains(where: text.contains)
        let wantsNew = !wantsOld && Self.renewing.contains(where: text.contains)
        if let open = runs.open, !wantsNew {
            return goOn(with: open, points: points, runs: runs)
        }
        if wantsOld, let complete = runs.newestComplete, let days = runs.days(of: complete) {
            return set(
                Answer(
                    topic: realityTopic,
                    blocks: [
                        .paragraph(
                            "Nothing is open: all \(runs.points.count) points have your words, from \(days.inWords). "
                                + "\"Do the reality check again\" begins anew.")
                    ], suggestions: ["my reality check"]))
        }
        let walk = RealityWalk(run: (runs.newest ?? 0) + 1, points: points, place: 0)
        let what =
            list.map { "\(points.count) points of the guide, \($0.entry.title.lowercased())" }
            ?? "\(points.count) points of the guide"
        show(
            walk,
            after: "\(what), one at a time. Say in your own words how each sits with you; "
                + "\"skip\", \"back\" and \"stop\" work, and nothing is lost.")
    }

    private static let resuming = [
        "resume", "continue", "carry on", "pick up", "pick it up", "finish", "left off", "stopped", "go on with",
        "where we were", "interrupted",
    ]
    private static let renewing = [
        "again", "anew", "redo", "start over", "from scratch", "from the top", "from the beginning", "another", "new",
        "once more", "restart", "second time",
    ]

    /// Goes on with a run that was not gone through to its end.
    private mutating func goOn(with run: Int, points: [TopicID], runs: RealityRuns) {
        let said = runs.said(in: run)
        let place = points.firstIndex { runs.said(to: $0, in: run) == nil } ?? 0
        let day = runs.days(of: run).map { ", the last on \($0.upperBound.inWords)" } ?? ""
        show(
            RealityWalk(run: run, points: points, place: place),
            after: "\(said.count) of the \(runs.points.count) points have your words\(day). It goes on there; "
                + "\"start over\" begins anew.")
    }

    /// Takes up what was stopped in this conversation, or else an open run of the record.
    mutating func resumeReality() {
        guard case .reality(let walk) = conversation.paused else { return beginReality() }
        isCertain = true
        isReply = true
        show(walk, after: "Back to it.")
    }
}
