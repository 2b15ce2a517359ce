import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Adds what a statement tells that is no claim. False if the turn was filled with a question instead, because
    /// something is missing.
    mutating func add(_ part: Told, of match: Match, isSure: Bool, to recording: inout Recording) -> Bool {
        let line = match.line
        // "I'm stuck in a rut" is no record: unless the line is surely one, it must name what it is about.
        let isNamed =
            !line.names(in: part.clause).isEmpty || !things.named(own: line.utterance, in: part.clause).isEmpty
        guard isSure || isNamed || part.statement.isDecision || isPointing(line, part) else { return true }
        switch part.statement {
        case .claim, .background: return true
        case .halfway(let portion): addHalfway(portion, part, line, &recording)
        case .studied(let hours): return addEffort(hours, part, line, &recording)
        case .stuck:
            guard let item = things.underWay(in: part.object, of: line).map(reference) else { return true }
            recording.add(.stuck(item, words: line.utterance.typed(part.clause)), stuckSentence(item))
        case .skipped:
            guard let item = things.step(in: part.object, of: line).map(reference) else { return true }
            recording.add(.skipped(item), "Left out for now: \(item.title). It stays open; \"unskip\" brings it back.")
        case .unskipped:
            guard let item = unskipped(part, line) else { return true }
            recording.add(.unskipped(item), "Back in its place: \(item.title).")
        case .gaveUp:
            guard let item = things.step(in: part.object, of: line).map(reference) else { return true }
            recording.add(.gaveUp(item), "Recorded as given up: \(item.title).\(otherWay(than: item.id))")
        case .ownStep: return addOwnStep(part, line, &recording)
        case .substitute(let old): return addSubstitute(part, for: old, line, isSure: isSure || isNamed, &recording)
        }
        return true
    }

    /// A short line about what was just talked about: "stuck on it".
    private func isPointing(_ line: ReadLine, _ part: Told) -> Bool {
        guard subject != nil, line.utterance.tokens.count <= 12 else { return false }
        return line.utterance.texts.contains { ["it", "this", "that", "one"].contains($0) }
    }

    private func addHalfway(_ portion: Matching.Portion, _ part: Told, _ line: ReadLine, _ recording: inout Recording) {
        guard let id = things.underWay(in: part.clause, of: line) else { return }
        let item = reference(id)
        let unit = portion.part.flatMap { self.unit(of: $0, in: Array(line.utterance.texts[part.clause])) } ?? "part"
        let told = portion.part.map { number in "\(unit) \(number)" + (portion.of.map { " of \($0)" } ?? "") }
        let share = portion.fraction ?? portion.part.flatMap { self.share(of: $0, item) }
        let words = told ?? "\(Int(((share ?? 0) * 100).rounded()))%"
        var sentence = "Recorded: \(words) of \(item.title)."
        if share == nil { sentence += " Say \"\(words) of\" how many, and the plan counts it." }
        recording.add(.halfway(item, Portion(share: share ?? 0, told: told)), sentence)
    }

    /// "module" of "module 3".
    private func unit(of number: Int, in tokens: [String]) -> String? {
        tokens.indices.dropFirst().first {
            Numbers.value(of: tokens[$0]).map { Int($0) == number } ?? tokens[$0].hasPrefix("\(number)/")
        }
        .map { tokens[$0 - 1] }
        .flatMap { word in word.allSatisfy(\.isLetter) && word.count > 3 ? word : nil }
    }

    /// The share of a part whose whole was told before: "module 5", after "module 3 of 10".
    private func share(of part: Int, _ item: ItemReference) -> Double? {
        let told = situation.record.progress[item.id]?.portion.told?.split(separator: " ") ?? []
        guard told.count > 2, told[told.count - 2] == "of", let whole = told.last.flatMap({ Int($0) }), whole >= part
        else { return nil }
        return Double(part) / Double(whole)
    }

    private mutating func addEffort(
        _ hours: Double?, _ part: Told, _ line: ReadLine, _ recording: inout Recording
    ) -> Bool {
        guard let hours else {
            set(
                Answer(
                    topic: "done",
                    blocks: [
                        .paragraph(
                            "How many hours was that? For example \"2 hours\"; without a number nothing is kept.")
                    ]))
            return false
        }
        guard let item = things.underWay(in: part.clause, of: line).map(reference) else { return true }
        let before = situation.record.efforts.filter { $0.item?.id == item.id }.reduce(0) { $0 + $1.hours }
        let total = before + hours
        let sum = before > 0 ? " That makes \(Wording.hours(total)) in all." : ""
        recording.add(
            .effort(hours: hours, on: item, happened: recording.happened),
            "Recorded: \(Wording.hours(hours)) on \(item.title).\(sum)")
        return true
    }

    private func stuckSentence(_ item: ItemReference) -> String {
        "Kept that you are stuck with \(item.title).\(otherWay(than: item.id)) \"skip it\" leaves it out for now."
    }

    /// " The guide's other way to AI/ML Algorithms is ...": another resource of the same skill, if there is one.
    func otherWay(than id: TopicID) -> String {
        let resource = guide.resource(id) ?? things.closedResource(of: id).flatMap(guide.resource)
        let skills = (resource?.serves ?? guide.task(id)?.skill.map { [$0] } ?? []).compactMap(guide.skill)
        for skill in skills {
            let others = skill.resources.compactMap(guide.resource).filter {
                $0.entry.id != resource?.entry.id && $0.kind != .tool && !book.standing.isDone($0.entry.id)
            }
            if let other = others.first {
                let by = other.author.map { " by \($0)" } ?? other.provider.map { " on \($0)" } ?? ""
                return " Another way to the same skill is the \(other.kind.rawValue) \(other.entry.title)\(by)."
            }
        }
        return ""
    }

    private func unskipped(_ part: Told, _ line: ReadLine) -> ItemReference? {
        let record = situation.record
        if let id = things.step(in: part.object, of: line), let item = record.skipped.first(where: { $0.id == id }) {
            return item
        }
        return record.skipped.last
    }

    /// Answers the question of a line that tells who the user is, by the words of the question alone, if those are sure
    /// of another topic than the whole line.
    private mutating func answerAlone(_ match: Match, _ told: [Told]) -> Bool {
        guard let asking = match.line.asking, !told.contains(where: { asking.tokens.overlaps($0.clause) }) else {
            return false
        }
        let own = coach.matcher.match(match.line.utterance.typed(asking.tokens))
        guard own.topic != .outOfScope, own.topic != match.topic, own.confidence >= Self.sureQuestionAlone,
            guide.entry(own.topic) != nil || own.topic == "next" || own.topic.kind == "plan"
        else { return false }
        self.match = own
        if !fill(act: own.act) { fill(topic: own.topic) }
        return true
    }
    private static let sureQuestionAlone = 0.95

    /// Keeps what the user told about themselves; a question beside it is answered as if it stood alone.
    mutating func keepBackground(_ told: [Told], _ match: Match, isAlone: Bool? = nil) -> Bool {
        let typed = match.line.utterance.typed(told[0].clause)
        let known = situation.record.background.map { $0.words.lowercased() }
        guard !typed.isEmpty, !known.contains(typed.lowercased()) else { return false }
        let isAlone = isAlone ?? (match.topic == "done" && match.line.asking == nil)
        guard isAlone else {
            if match.topic != .outOfScope { backgroundBeside = typed }
            return answerAlone(match, told)
        }
        events.append(.background(typed))
        conversation.recorded.append("about you: \(typed)")
        isCertain = true
        set(
            Answer(
                topic: "done",
                blocks: [.paragraph("Kept about you: \(typed)"), .paragraph("\"/me\" shows all that is kept.")],
                suggestions: ["what carries over from that"]))
        answerQuestion(beside: match)
        return true
    }
}
