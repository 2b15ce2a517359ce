/// What kind of speech a sentence is: whether it claims that the user did something, and what takes that claim back.
package struct Speech: Hashable, Sendable {
    /// What the user says to have done with a thing.
    package enum Claim: String, Sendable {
        case finished, started, known
    }

    /// The claim, if the sentence makes one about the user, in the past, without doubt.
    package let claim: Claim?
    package let isQuestion: Bool
    /// A request to the coach: "show me the next step".
    package let isRequest: Bool
    /// A plan, a wish, a duty or a condition.
    package let isHedged: Bool
    package let isDenied: Bool
    /// Somebody else is the one who acts.
    package let isAboutOthers: Bool
    /// Everything that its clauses tell, in their order; ranges count in the tokens of the line.
    package let told: [Told]

    /// Names for the linear scorer.
    var marks: [String] {
        var marks: [String] = []
        if let claim { marks.append("claim " + claim.rawValue) }
        if isQuestion { marks.append("question") }
        marks += told.compactMap(\.statement.mark)
        return marks
    }
}

/// What the user tells about themselves and a thing.
package enum Statement: Hashable, Sendable {
    /// "I finished X", "I started X", "I know X".
    case claim(Speech.Claim)
    /// "I'm halfway through X", "done with module 3 of 10".
    case halfway(Portion)
    /// "I studied for 3 hours"; nil where no length is told: "an evening".
    case studied(hours: Double?)
    /// "I'm stuck on X".
    case stuck
    /// "Skip X", "I'll skip X", and back: "don't skip X after all".
    case skipped, unskipped
    /// "I gave up on X".
    case gaveUp
    /// "Add a step: X", "put X on my plan"; X is the object, empty where none is told.
    case ownStep
    /// "I'm doing A instead of B"; A is the object, and B stands at these tokens.
    case substitute(replacing: Range<Int>)
    /// "I've been a backend developer for 6 years".
    case background

    /// A name for the linear scorer; claims have their own.
    fileprivate var mark: String? {
        switch self {
        case .claim: nil
        case .halfway: "tells halfway"
        case .studied: "tells studied"
        case .stuck: "tells stuck"
        case .skipped: "tells skipped"
        case .unskipped: "tells unskipped"
        case .gaveUp: "tells gave up"
        case .ownStep: "tells own step"
        case .substitute: "tells substitute"
        case .background: "tells background"
        }
    }
}

/// A statement, the clause that makes it, and of what it tells.
package struct Told: Hashable, Sendable {
    package let statement: Statement
    /// Tokens of the line.
    package let clause: Range<Int>
    /// The part of the clause that names the thing; the whole clause where it cannot be told apart.
    package let object: Range<Int>

    package init(_ statement: Statement, clause: Range<Int>, object: Range<Int>? = nil) {
        self.statement = statement
        self.clause = clause
        self.object = object ?? clause
    }
}
