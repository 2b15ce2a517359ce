package import Knowledge

/// How far through something the user is.
package struct Portion: Hashable, Sendable {
    /// The part that is behind them, from 0 to 1.
    package let share: Double
    /// The part as it was told, "module 3 of 10"; nil for a bare share such as "half of it".
    package let told: String?

    package init(share: Double, told: String? = nil) {
        self.share = share
        self.told = told
    }
}

/// A step that the user added to the roadmap.
package struct OwnStep: Hashable, Sendable {
    /// Its id is `own/slug`, where no other thing of the user's has that.
    package let item: ItemReference
    /// The task that it follows; nil for the end of the phase that was current.
    package let after: TopicID?
    /// The phase in which it stands.
    package let phase: TopicID?
    /// Hours that it takes, if that was told.
    package let hours: Double?

    package init(item: ItemReference, after: TopicID?, phase: TopicID?, hours: Double? = nil) {
        self.item = item
        self.after = after
        self.phase = phase
        self.hours = hours
    }
}

/// How a point of the reality check sits with the user.
package struct Reaction: Hashable, Sendable {
    /// Which time the user goes through the points, from 1.
    package let run: Int
    package let point: ItemReference
    /// In the user's words; nil if the point was skipped.
    package let words: String?

    package init(run: Int, point: ItemReference, words: String?) {
        self.run = run
        self.point = point
        self.words = words
    }
}

/// What a weekly check-in keeps.
package struct CheckIn: Hashable, Sendable {
    /// What got in the way, as the user said it; nil if the question was passed over.
    package let obstacle: String?
    /// The title of the step for the coming week; nil when everything is done.
    package let next: String?

    package init(obstacle: String?, next: String?) {
        self.obstacle = obstacle
        self.next = next
    }
}

/// What a conversation was about, as the session note tells it.
package struct SessionSummary: Hashable, Sendable {
    /// The topics asked about, in order, each once.
    package let asked: [TopicID]
    /// What was recorded, a line each.
    package let recorded: [String]
    /// The title of the step that was next at the end; nil when everything was done.
    package let next: String?
    /// The number of questions.
    package let questions: Int
    /// What worried the user at the end, in their words.
    package let worries: [String]
    /// What the user wrote in place of all that; nil for the note that wrote itself.
    package let text: String?

    package init(
        asked: [TopicID], recorded: [String], next: String?, questions: Int, worries: [String] = [],
        text: String? = nil
    ) {
        self.asked = asked
        self.recorded = recorded
        self.next = next
        self.questions = questions
        self.worries = worries
        self.text = text
    }
}
