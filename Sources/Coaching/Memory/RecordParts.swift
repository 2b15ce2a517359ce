package import CivilTime
package import Knowledge

/// How far the user is with one thing.
package enum Stage: Int, Comparable, Sendable {
    case started, known, done

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What the record says about one thing: the stage, when it happened if that was told, and when it was recorded.
package struct ItemState: Hashable, Sendable {
    package let reference: ItemReference
    package let stage: Stage
    package let happened: PartialDate?
    package let recordedAt: Instant
    package let turn: TurnID
}

/// A question that was asked, with the topic of its answer.
package struct AskedQuestion: Hashable, Sendable {
    package let text: String
    package let topic: TopicID
    package let at: Instant
}

/// Something that the user said, in their words.
package struct Saying: Hashable, Sendable {
    package let words: String
    /// What was being talked about.
    package let about: TopicID?
    package let at: Instant
    package let turn: TurnID
}

/// Time that was spent on studying.
package struct Effort: Hashable, Sendable {
    package let hours: Double
    /// What it was spent on; nil if that was not told and nothing was current.
    package let item: ItemReference?
    package let happened: PartialDate?
    package let at: Instant
    package let turn: TurnID
}

/// How far the user got with something.
package struct Progress: Hashable, Sendable {
    package let item: ItemReference
    package let portion: Portion
    package let at: Instant
    package let turn: TurnID
}

/// A reaction with its day.
package struct GivenReaction: Hashable, Sendable {
    package let reaction: Reaction
    package let at: Instant
    package let turn: TurnID
}

/// A check-in with its day.
package struct HeldCheckIn: Hashable, Sendable {
    package let checkIn: CheckIn
    package let at: Instant
    package let turn: TurnID
}

/// Something of the user's own that stands for something of the guide.
package struct Substitute: Hashable, Sendable {
    package let item: ItemReference
    package let replaced: ItemReference
    package let turn: TurnID
}
