/// Finds in a clause the words that tell something, whoever does it and whether or not it is so.
struct StatementReader {
    let line: MarkedTokens
    let portions: PortionReader

    /// The statement of a clause; nil if it tells nothing.
    func raw(in clause: Range<Int>) -> RawStatement? {
        let claim = claim(in: clause)
        if let own = plain(in: clause), own.verb <= claim?.verb ?? .max { return own }
        if let effort = effort(in: clause) { return effort }
        if let halfway = halfway(in: clause, claim: claim) { return halfway }
        if let background = background(in: clause) { return background }
        // "I studied 6 hours a week" tells a habit.
        if let claim, line[claim.verb].contains(.effort),
            HoursReader.hoursPerWeek(in: Array(line.tokens[clause])) != nil
        {
            return nil
        }
        return claim
    }

    /// Skipping, giving up, being stuck: words that tell it alone.
    private func plain(in clause: Range<Int>) -> RawStatement? {
        for index in clause {
            let roles = line[index]
            if roles.contains(.unskip) { return RawStatement(statement: .unskipped, verb: index) }
            // "tell me what to skip" is no decision; the context sees to it.
            if roles.contains(.skip) { return RawStatement(statement: .skipped, verb: index) }
            if roles.contains(.quit), clause.count > 1, !line[index - 1].contains(.articles) {
                return RawStatement(statement: .gaveUp, verb: index)
            }
            if roles.contains(.stuck), !["was", "were", "been"].contains(line.word(index - 1)) {
                return RawStatement(statement: .stuck, verb: index)
            }
        }
        return nil
    }

    // MARK: Time spent

    private func effort(in clause: Range<Int>) -> RawStatement? {
        let spent = line.mayHoldAmount(clause) ? HoursReader.spent(in: Array(line.tokens[clause])) : []
        guard let first = spent.first else { return occasion(in: clause) }
        let amount = clause.lowerBound + first.tokens.lowerBound
        let end = clause.lowerBound + first.tokens.upperBound
        let isTaken = ["in", "within", "under", "after", "every"].contains(line.word(amount - 1))
        guard !isTaken || line.word(amount - 2) == "put" else { return nil }
        let hours = spent.reduce(0) { $0 + $1.hours }
        if let verb = (clause.lowerBound..<amount).first(where: { line[$0].contains(.effort) }) {
            let isSure = !line[verb].contains(.finished) || line.tokens[verb] == "studied"
            guard isSure || amount - verb <= 2 || line.word(amount - 1) == "for" else { return nil }
            return RawStatement(statement: .studied(hours: hours), verb: verb)
        }
        // "3 hours on the course", "2h of reading yesterday".
        let isBare = line[clause].allSatisfy { !$0.contains(.finished) && !$0.contains(.started) }
        let opens = (clause.lowerBound..<amount).allSatisfy {
            line[$0].contains(.fillers) || line.tokens[$0] == "another"
        }
        guard isBare, opens, ["on", "of", "with", "spent", "studying", "into"].contains(line.word(end)) else {
            return nil
        }
        return RawStatement(statement: .studied(hours: hours), verb: amount)
    }

    /// "I spent an evening on it": time without a length.
    private func occasion(in clause: Range<Int>) -> RawStatement? {
        guard let verb = clause.first(where: { line[$0].contains(.effort) && !line[$0].contains(.finished) }),
            line[verb...].prefix(5).contains(where: { $0.contains(.occasions) }),
            ["spent", "invested", "worked", "dedicated"].contains(line.tokens[verb])
        else { return nil }
        return RawStatement(statement: .studied(hours: nil), verb: verb)
    }

    // MARK: Half done

    private func halfway(in clause: Range<Int>, claim: RawStatement?) -> RawStatement? {
        guard line.mayHoldAmount(clause),
            let found = portions.portions(in: Array(line.tokens[clause])).first, found.portion.fraction ?? 0 < 1
        else { return nil }
        let start = clause.lowerBound + found.tokens.lowerBound, end = clause.lowerBound + found.tokens.upperBound
        // "Half of my department" is no half of a course.
        let ofOthers = (end..<min(end + 4, clause.upperBound)).contains {
            line[$0].contains(.others) && !["it", "you", "they"].contains(line.word($0))
        }
        guard !ofOthers else { return nil }
        let statement = Statement.halfway(found.portion)
        if line[start].contains(.halfway) { return RawStatement(statement: statement, verb: start) }
        if let claim, claim.statement != .claim(.known) {
            // "I finished half of it", "half of it is done"; but not "I finished it, half by night".
            let isNear = claim.verb < start ? start - claim.verb <= 4 : claim.verb - end <= 6
            return isNear ? RawStatement(statement: statement, verb: claim.verb) : nil
        }
        let before = max(clause.lowerBound, start - 3)..<start
        let isAtPart = found.portion.part != nil || line.word(end - 1) == "%" || line.word(end - 1) == "percent"
        if isAtPart, let verb = before.last(where: { line[$0].contains(.progress) }) {
            return RawStatement(statement: statement, verb: verb)
        }
        if line[end].contains(.progress), ["through", "done", "complete", "completed", "into"].contains(line.word(end))
        {
            return RawStatement(statement: statement, verb: start)
        }
        // "the course: 60%" and nothing else.
        let rest = clause.filter { !(start..<end).contains($0) }
        let isBare =
            line.pauses.contains(start) && start > clause.lowerBound || rest.isEmpty && line.word(end - 1) == "%"
        return isBare && rest.count <= 8 && isAtPart ? RawStatement(statement: statement, verb: start) : nil
    }

    // MARK: Background

    private func background(in clause: Range<Int>) -> RawStatement? {
        guard let verb = clause.first(where: { line[$0].contains(.background) }) else { return nil }
        let rest = line[verb...clause.upperBound - 1]
        let hasYears = clause.contains { index in
            guard ["years", "decades", "year"].contains(line.word(index)) else { return false }
            let isFor = (1...4).contains { line.word(index - $0) == "for" }
            return isFor || line.word(index) != "year" && ["of", "as", "in", "with"].contains(line.word(index + 1))
        }
        let leads = ["led", "lead", "managed", "ran", "headed", "supervised"]
        if let lead = (verb..<clause.upperBound).first(where: { leads.contains(line.word($0)) }) {
            return line[(lead + 1)...].prefix(5).contains { $0.contains(.people) }
                ? RawStatement(statement: .background, verb: lead) : nil
        }
        let isWork = rest.contains { $0.contains(.work) } && rest.contains { $0.contains(.articles) }
        let isTold = hasYears || isWork || ["background", "career"].contains(line.word(verb))
        return isTold && !rest.contains { $0.contains(.finished) || $0.contains(.started) }
            ? RawStatement(statement: .background, verb: verb) : nil
    }
}

extension MarkedTokens {
    subscript(range: Range<Int>) -> ArraySlice<SpeechRoles> {
        roles[range.clamped(to: roles.indices)]
    }

    subscript(range: ClosedRange<Int>) -> ArraySlice<SpeechRoles> {
        self[range.lowerBound..<(range.upperBound + 1)]
    }

    subscript(range: PartialRangeFrom<Int>) -> ArraySlice<SpeechRoles> {
        roles[min(range.lowerBound, roles.count)...]
    }
}
