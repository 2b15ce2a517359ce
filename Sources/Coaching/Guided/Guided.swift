package import Knowledge

/// A dialogue in which the coach leads, and where it stands.
package enum Guided: Hashable, Sendable {
    case reality(RealityWalk)
    case week(WeekTalk)
}

/// Where somebody stands who goes through points of the reality check.
package struct RealityWalk: Hashable, Sendable {
    /// Which time the user goes through the points, from 1.
    package let run: Int
    /// The points of this walk in the document's order: all of them, or one list's.
    package let points: [TopicID]
    /// The index in `points` of the one that is asked about.
    package var place: Int

    var point: TopicID { points[place] }
}

/// Where somebody stands in the weekly check-in.
package struct WeekTalk: Hashable, Sendable {
    /// What is asked, in this order.
    package enum Question: Int, CaseIterable, Sendable {
        case done, obstacle, hours
    }

    package var question = Question.done
    /// True once the check-in is in the record.
    package var isKept = false
    /// Questions of the user's that came in between.
    package var asides = 0
}

extension Conversation {
    /// The words before the cursor: where a guided dialogue stands, "reality 3/12> ", else "coach> ".
    package var prompt: String {
        switch guided {
        case .reality(let walk): "reality \(walk.place + 1)/\(walk.points.count)> "
        case .week(let talk): "week \(talk.question.rawValue + 1)/\(WeekTalk.Question.allCases.count)> "
        case nil: "coach> "
        }
    }
}
