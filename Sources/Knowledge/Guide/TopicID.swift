/// The id of something that an answer can be about or that can be recorded: `kind` or `kind/slug`.
///
/// Entries of a guide (`skill/ml-systems-design`), recorded items (`task/resume`, `step/update-linkedin`,
/// `point/compensation`) and acts of the coach (`next`, `note`) share the form. Ids never change after release.
package struct TopicID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        rawValue = value
    }

    /// The part before the slash: `skill`; the whole id where there is none.
    package var kind: String {
        rawValue.firstIndex(of: "/").map { String(rawValue[..<$0]) } ?? rawValue
    }

    /// The part after the slash: `ml-systems-design`; nil where there is none.
    package var slug: String? {
        rawValue.firstIndex(of: "/").map { String(rawValue[rawValue.index(after: $0)...]) }
    }

    /// True for lower-case letters, digits and hyphens in at most two parts: `[a-z0-9-]+(/[a-z0-9-]+)?`.
    package var isWellFormed: Bool {
        let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            }
    }
}

extension TopicID: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension TopicID: CustomStringConvertible {
    package var description: String { rawValue }
}

extension TopicID {
    /// The answer when nothing in the knowledge answers the question.
    package static let outOfScope: TopicID = "out-of-scope"

    /// What the coach does whatever the guide, in the order in which help lists it.
    package static let acts: [TopicID] = [
        "next", "plan", "progress", "done", "note", "notes", "greeting", "thanks", "goodbye", "help", "about",
    ]
}

extension TopicID {
    /// What exactly is wanted within an act or a list, where the words tell: the check-in is a kind of `progress`.
    ///
    /// Lines are matched against these; an answer's topic is the part before the slash.
    package static let finerActs: Set<TopicID> = [
        "progress/week", "progress/me", "progress/where", "progress/worries", "progress/own", "progress/hours",
        "progress/skippable", "progress/low", "plan/finish", "plan/slack", "plan/terms", "plan/lost", "plan/target",
        "plan/away", "plan/if", "next/else", "next/small", "reality/run", "reality/mine", "reality/changes",
        "reality/should", "done/halfway", "done/effort", "done/stuck", "done/skip", "done/gave-up", "done/own-step",
        "done/substitute", "done/background", "done/correct", "done/forget", "about/unanswered", "about/teach",
    ]

    /// The topic that an answer to a line of this act has: `progress` for `progress/week`, itself for all others.
    package var answered: TopicID {
        Self.finerActs.contains(self) ? TopicID(rawValue: kind) : self
    }
}
