extension StatementReader {
    /// The first verb of a clause that says that something is finished, started or known.
    func claim(in clause: Range<Int>) -> RawStatement? {
        for index in clause {
            if let claim = claim(at: index, in: clause) { return RawStatement(statement: .claim(claim), verb: index) }
        }
        return nil
    }

    private func claim(at index: Int, in clause: Range<Int>) -> Speech.Claim? {
        let roles = line[index], previous = line[index - 1]
        // "I did not pass", "finished nothing".
        if line[index + 1].contains(.denials), clause.contains(index + 1) { return nil }
        if roles.contains(.doubted), isHearsay(index, clause) { return nil }
        if roles.contains(.started) { return isStart(index, clause) ? .started : nil }
        if roles.contains(.known) { return isKnowing(index, clause) ? .known : nil }
        guard roles.contains(.finished), !previous.contains(.articles) || clause.lowerBound == index else { return nil }
        guard line.word(index - 1) != "to" || clause.lowerBound == index else { return nil }
        if roles.contains(.light), line[(index + 1)...].prefix(4).contains(where: { $0.contains(.idle) }) { return nil }
        return isEmphatic(index) || isDescribed(index) ? nil : .finished
    }

    /// "I read that X is hard", "I read how it works".
    private func isHearsay(_ index: Int, _ clause: Range<Int>) -> Bool {
        let next = line.word(index + 1)
        guard clause.contains(index + 1) else { return false }
        // "I read that most people finish X".
        let others = (index + 2..<max(index + 2, min(index + 5, clause.upperBound))).contains {
            line[$0].contains(.others) && !["it", "you"].contains(line.word($0))
        }
        if next == "that", others { return true }
        if next == "that" || line[index + 1].contains(.others) && next != "it" {
            return (index + 2..<max(index + 2, clause.upperBound)).contains {
                let roles = line[$0]
                return roles.contains(.copulas) || roles.contains(.perfect) || roles.contains(.hedges)
            }
        }
        if line.tokens[index] == "know" || line.tokens[index] == "knew" { return false }
        return ["how", "why", "where", "whether"].contains(next) && line.word(index + 2) != "to"
    }

    /// "Starting in July" and "the beginning of July" start nothing yet.
    private func isStart(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard !line[index - 1].contains(.articles) || clause.lowerBound == index else { return false }
        guard line.word(index).hasSuffix("ing") else { return true }
        return line.word(index + 1) != "of" && !clause.contains { line.dates.contains($0) || line.word($0) == "next" }
    }

    /// "I know X", "X? know it", but not "do you know", "let me know", "I know what you mean" and "I know".
    private func isKnowing(_ index: Int, _ clause: Range<Int>) -> Bool {
        let previous = line.word(index - 1)
        guard index == clause.lowerBound || !["you", "me", "to", "not", "the"].contains(previous) else { return false }
        guard index == clause.lowerBound || !line[index - 1].contains(.possessives) else { return false }
        if line.tokens[index] == "master" { return ["i", "already", "also", "fully"].contains(previous) }
        guard line.tokens[index].hasPrefix("know") else { return true }
        let next = line.word(index + 1)
        if line[index + 1].contains(.questions) && next != "how"
            || ["you", "there", "if", "of", "i", "so"].contains(next)
        {
            return false
        }
        if line.word(index + 2) == "is", ["it", "this", "he", "she"].contains(next) { return false }
        let hasObject = (index + 1..<max(index + 1, clause.upperBound)).contains { !line[$0].contains(.fillers) }
        let hasTopic = (clause.lowerBound..<index).contains {
            !line[$0].contains(.fillers) && !line[$0].contains(.selves)
                && !["yes", "already", "no"].contains(line.word($0))
        }
        return hasObject || hasTopic || line.tokens[index] == "known" || previous == "already"
    }

    /// "I did finish", "I did want": the next verb says it.
    private func isEmphatic(_ index: Int) -> Bool {
        line.tokens[index] == "did" && (line[index + 1].contains(.bases) || line[index + 1].contains(.hedges))
    }

    /// "The course is made for you", "it was written by Chip": after "is", some verbs describe.
    private func isDescribed(_ index: Int) -> Bool {
        guard line[index - 1].contains(.copulas) || line[index - 2].contains(.copulas) && line.word(index - 1) == "well"
        else { return false }
        return line[index].contains(.described)
            || line.word(index + 1) == "by" && !line.dates.contains(index + 2)
                && line.word(index + 2) != "me"
            || line.word(index - 1) == "be"
    }
}
