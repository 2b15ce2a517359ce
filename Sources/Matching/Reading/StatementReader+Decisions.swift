extension StatementReader {
    /// The own step or the substitute that a sentence tells; nil if it tells neither.
    func decision(in sentence: Range<Int>) -> Told? {
        let found = substitute(in: sentence) ?? swap(in: sentence) ?? ownStep(in: sentence)
        guard let found, !found.object.isEmpty || found.statement == .ownStep else { return nil }
        return found
    }

    private func isDecided(_ verb: Int, in sentence: Range<Int>, _ statement: Statement) -> Bool {
        let from = sentence.last { $0 < verb && line.pauses.contains($0) } ?? sentence.lowerBound
        let opening = Opening(of: sentence, in: line, endsWithQuestionMark: false)
        var context = Context(before: verb, from: from, in: line)
        if opening.isPoliteRequest { (context.isHedged, context.isAboutOthers) = (false, false) }
        return context.allows(statement, after: opening)
    }

    // MARK: Substitutes

    /// "I'm doing A instead of B", "instead of B I'm doing A".
    private func substitute(in sentence: Range<Int>) -> Told? {
        guard let joint = line.first(.instead, in: sentence) else { return nil }
        let after = joint + line.lengths[joint]
        guard after < sentence.upperBound else { return nil }
        let opens = (sentence.lowerBound..<joint).allSatisfy { line[$0].contains(.fillers) }
        if opens {
            guard let cut = (after..<sentence.upperBound).first(where: { line.pauses.contains($0) || isSubject($0) })
            else { return nil }
            return told(new: cut..<sentence.upperBound, old: after..<cut, verb: cut, in: sentence)
        }
        let from = sentence.last { $0 < joint && line.pauses.contains($0) && $0 + 1 < joint } ?? sentence.lowerBound
        return told(new: from..<joint, old: after..<sentence.upperBound, verb: joint, in: sentence)
    }

    /// "Swapped B for A", "replacing B with A", "switched from B to A".
    private func swap(in sentence: Range<Int>) -> Told? {
        guard let verb = sentence.first(where: { line[$0].contains(.swap) || line[$0].contains(.swapped) }),
            !line[verb - 1].contains(.articles) || verb == sentence.lowerBound
        else { return nil }
        let start = line.word(verb + 1) == "from" ? verb + 2 : verb + 1
        guard start < sentence.upperBound,
            let joint = (start..<sentence.upperBound).first(where: {
                ["for", "with", "by", "to"].contains(line.tokens[$0])
            })
        else { return nil }
        let first = start..<joint, second = joint + 1..<sentence.upperBound
        // "Substitute A for B" names the new one first; all others name it last.
        let isTurned = line.tokens[verb].hasPrefix("substitut") && line.tokens[joint] == "for"
        guard isDecided(verb, in: sentence, .substitute(replacing: first)) else { return nil }
        let (new, old) = isTurned ? (first, trimmed(second)) : (trimmed(second), first)
        guard !new.isEmpty, !old.isEmpty else { return nil }
        return Told(.substitute(replacing: old), clause: sentence, object: new)
    }

    private func told(new: Range<Int>, old: Range<Int>, verb: Int, in sentence: Range<Int>) -> Told? {
        let old = trimmed(old), bare = withoutVerb(trimmed(new))
        guard !bare.isEmpty, !old.isEmpty, isDecided(verb, in: sentence, .substitute(replacing: old)) else {
            return nil
        }
        return Told(.substitute(replacing: old), clause: sentence, object: bare)
    }

    private func isSubject(_ index: Int) -> Bool {
        ["i", "we"].contains(line.tokens[index])
    }

    /// The range up to a pause or a joint; "and" stands within names too.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let start = range.first(where: { !line[$0].contains(.fillers) }) else {
            return range.upperBound..<range.upperBound
        }
        let end = (start..<range.upperBound).dropFirst().first {
            line.pauses.contains($0) || line[$0].contains(.joints) && line.tokens[$0] != "and"
                || ["please", "now", "then", "instead"].contains(line.tokens[$0])
        }
        return start..<(end ?? range.upperBound)
    }

    /// The thing of "I am going to do the course": what stands after who, how and the verb.
    private func withoutVerb(_ range: Range<Int>) -> Range<Int> {
        let small = SpeechRoles(.selves, .hedges, .wishes, .copulas, .perfect, .fillers)
        var start = range.lowerBound
        while start < range.upperBound,
            !line[start].isDisjoint(with: small) && !line[start].contains(.possessives) || line.tokens[start] == "to"
                || line.tokens[start] == "already" || line.tokens[start] == "you"
        {
            start += 1
        }
        guard start < range.upperBound - 1 else { return start..<range.upperBound }
        let isVerb =
            line.tokens[start].hasSuffix("ing") && start > range.lowerBound
            || !line[start].isDisjoint(with: SpeechRoles(.finished, .started, .bases))
            || Self.verbs.contains(line.tokens[start])
        return (isVerb ? start + 1 : start)..<range.upperBound
    }

    private static let verbs: Set<String> = [
        "do", "take", "use", "study", "watch", "learn", "try", "choose", "chose", "picked", "pick", "doing", "taking",
        "using", "reading", "studying", "go", "used", "start", "make", "build",
    ]

    // MARK: Own steps

    private func ownStep(in sentence: Range<Int>) -> Told? {
        guard let verb = line.first(.add, in: sentence), opensOrder(verb, sentence),
            isDecided(verb, in: sentence, .ownStep)
        else { return nil }
        let rest = verb + 1..<sentence.upperBound
        // "add it" speaks of what stands before.
        if let pointer = rest.first, ["it", "that", "this", "them"].contains(line.tokens[pointer]),
            rest.count == 1 || ["as", "too", "please", "there"].contains(line.word(pointer + 1)) || isPlace(pointer + 1)
        {
            let before = sentence.lowerBound..<verb
            var end = verb
            while end > before.lowerBound, !line[end - 1].isDisjoint(with: SpeechRoles(.joints, .fillers, .wishes)) {
                end -= 1
            }
            let object = withoutWish(before.lowerBound..<end)
            // "I'm away in August, put that on my plan" changes the plan.
            return object.contains(where: line.dates.contains) ? nil : Told(.ownStep, clause: sentence, object: object)
        }
        // "add a step: X", "add a task called X", "add a step after Y: X".
        if let step = rest.prefix(4).first(where: { line[$0].contains(.steps) }),
            rest.lowerBound == step
                || line[step - 1].contains(.articles)
                || ["own", "new", "another", "extra", "more"].contains(line.word(step - 1))
        {
            var start = step + 1
            let isPlaced = ["after", "before", "to", "in"].contains(line.word(start)) && !line.pauses.contains(start)
            if isPlaced {
                start =
                    (start..<sentence.upperBound).first { line.pauses.contains($0) }
                    ?? (line.word(start) == "to" && !isPlace(start) ? start + 1 : sentence.upperBound)
            }
            while ["called", "named", "titled", "for", "saying", "like"].contains(line.word(start)) { start += 1 }
            return Told(.ownStep, clause: sentence, object: min(start, sentence.upperBound)..<sentence.upperBound)
        }
        guard
            let place = rest.last(where: { line[$0].contains(.places) && isPlace($0 - 1) || line[$0].contains(.places) }
            ),
            let preposition = (rest.lowerBound..<place).last(where: {
                ["on", "to", "in", "into", "onto"].contains(line.word($0))
            }),
            place - preposition <= 3, isPlace(preposition)
        else { return nil }
        let object = rest.lowerBound..<preposition
        // "put 6 hours a week on my plan" changes the plan.
        guard !object.isEmpty, Numbers.amount(in: line.tokens, at: object.lowerBound) == nil else { return nil }
        return Told(.ownStep, clause: sentence, object: object)
    }

    /// "on my plan", "to the list".
    private func isPlace(_ preposition: Int) -> Bool {
        line[preposition + 1].contains(.articles) && (1...3).contains { line[preposition + $0].contains(.places) }
            || line[preposition + 1].contains(.places)
    }

    /// True if the order opens the sentence or a part of it: "add ...", "please add ...", "X, add it".
    private func opensOrder(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let from =
            sentence.last { $0 <= verb && (line.pauses.contains($0) || line[$0].contains(.joints)) }
            ?? sentence.lowerBound
        let small = SpeechRoles(.selves, .wishes, .fillers, .joints, .hedges)
        return (from..<verb).allSatisfy {
            !line[$0].isDisjoint(with: small) || ["to", "you", "please", "also", "yes"].contains(line.tokens[$0])
        }
    }

    /// What is wished: "I also want to read X" -> read X.
    private func withoutWish(_ range: Range<Int>) -> Range<Int> {
        let small = SpeechRoles(.selves, .wishes, .hedges, .fillers)
        let start = range.first { line[$0].isDisjoint(with: small) && !["to", "also"].contains(line.tokens[$0]) }
        return (start ?? range.upperBound)..<range.upperBound
    }
}
