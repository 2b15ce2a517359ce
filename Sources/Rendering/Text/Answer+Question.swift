package import Coaching

extension Answer {
    /// How many of the blocks come before the choices: those up to the last question; all where there is none.
    ///
    /// What comes after the choices belongs to them: "or "all": the guide names four."
    package var blocksBeforeChoices: Int {
        let question = blocks.lastIndex {
            guard case .paragraph(let text) = $0 else { return false }
            return text.last { !$0.isWhitespace } == "?"
        }
        return question.map { $0 + 1 } ?? blocks.count
    }
}
