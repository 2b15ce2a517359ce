import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line tells something about the user and their work, or takes that back.
    mutating func fillFromRecording(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        if match.topic == "done",
            texts.contains(where: Self.undoWords.contains) || texts.starts(with: ["take", "that", "back"])
        {
            fillUndo()
            return true
        }
        if fillFromCorrection(match) { return true }
        guard !Self.isInJest(texts) else { return false }
        let told = statements(of: match).map { half(sound($0, in: match.line), in: match.line) }
        guard !told.isEmpty else { return false }
        if told.allSatisfy({ $0.statement == .background }) { return keepBackground(told, match) }
        let isSure = match.topic == "done" && !asksBeside(told, match.line)
        let claims = told.compactMap { told in told.statement.claim.map { (claim: $0, clause: told.clause) } }
        if claims.count == 1, told.count == 1,
            isSure || match.line.asking == nil && !Self.asksLate(match.line),
            askWhich(Array(texts[claims[0].clause]), claim: claims[0].claim, happened: happened(in: texts))
        {
            return true
        }
        var recording = Recording(happened: happened(in: texts))
        add(claims, of: match, isSure: isSure, to: &recording)
        for part in told where part.statement.claim == nil {
            guard add(part, of: match, isSure: isSure, to: &recording) else { return true }
        }
        guard !recording.events.isEmpty else {
            // "I know Kubernetes": no thing of the guide, and still worth knowing about the user.
            let known = told.filter { $0.statement.claim == .known }
            guard !known.isEmpty, isSure || names(aProvider: known, match.line) else { return false }
            return keepBackground(known, match, isAlone: true)
        }
        commit(recording, match)
        return true
    }

    private static let undoWords: Set<String> = ["undo", "revert", "unmark", "untick", "uncheck", "unrecord"]

    /// What the line tells, or what an act reads in it that no clause tells: "module 2 of 10 i think??".
    private func statements(of match: Match) -> [Told] {
        let told = match.line.told
        guard told.isEmpty, let speech = match.line.speech.first, !speech.isAboutOthers, !speech.isDenied else {
            return told
        }
        let texts = match.line.utterance.texts, all = 0..<texts.count
        let others = coach.matcher.words(playing: "others").subtracting(["it", "you", "they", "them", "that"])
        let hedges = coach.matcher.words(playing: "hedges")
        let beginning = texts.prefix { Numbers.value(of: $0) == nil && $0 != "half" && $0 != "halfway" }
        guard !texts.contains(where: others.contains), !beginning.contains(where: hedges.contains) else { return told }
        guard isAboutSomething(match) else { return told }
        switch match.act {
        case "done/halfway":
            // "Half more" is no half done.
            guard !zip(texts, texts.dropFirst()).contains(where: { $0 == ("half", "more") }) else { return told }
            return coach.items.portions.portion(in: texts).map {
                [Told(.halfway($0), clause: all)]
            }
                ?? []
        // A bare name tells nothing: "reddit".
        case "done/stuck" where !speech.isQuestion && texts.count > 2: return [Told(.stuck, clause: all)]
        case "done/skip" where !speech.isQuestion && !speech.isHedged && texts.count > 2:
            return [Told(.skipped, clause: all)]
        default: return told
        }
    }

    /// What only sounds like a report must be about something that is named, talked about or under way; a word or two
    /// that name nothing, "ugh", are no report at all.
    private func isAboutSomething(_ match: Match) -> Bool {
        let texts = match.line.utterance.texts
        let isNamed =
            !match.line.names.isEmpty || !things.named(own: match.line.utterance, in: 0..<texts.count).isEmpty
            || !things.recordable(in: texts, claim: .started, isSure: true).isEmpty
        guard !isNamed else { return true }
        let isKnown = !things.pointedAt(by: .started).isEmpty || !book.standing.recorded(.started).isEmpty
        let hasNumber = coach.items.portions.portion(in: texts) != nil
        return isKnown && (texts.count > 2 || hasNumber)
    }

    /// True if the line asks something beside what it tells, and tells it without naming a thing: words that a name
    /// has, too, are no report then. "I have designed systems for years, does that help?"
    private func asksBeside(_ told: [Told], _ line: ReadLine) -> Bool {
        let isAsked = line.asking.map { asking in !told.contains { $0.clause.overlaps(asking.tokens) } } ?? false
        guard isAsked || Self.asksLate(line) else { return false }
        return !told.contains { part in
            line.names.contains { $0.tokens.overlaps(part.clause) }
                || line.utterance.texts[part.clause].contains(where: Self.pointing.contains)
        }
    }

    /// Words that speak of one thing: "the first course", "it".
    private static let pointing: Set<String> =
        Set(Resource.Kind.allCases.map(\.rawValue)).union([
            "specialization", "class", "cert", "certificate", "exam", "step", "task", "phase", "it", "that", "this",
            "both",
        ])

    /// "I already know AWS": no thing of the guide by itself, and whose things the guide has.
    private func names(aProvider told: [Told], _ line: ReadLine) -> Bool {
        let providers = Set(guide.resources.items.compactMap { $0.provider?.lowercased() })
        return told.contains { part in line.utterance.texts[part.clause].contains(where: providers.contains) }
    }

    /// "Just kidding", after whatever was claimed.
    private static func isInJest(_ texts: [String]) -> Bool {
        texts.last == "jk" || texts.suffix(4).contains { ["kidding", "joking"].contains($0) }
    }

    /// "50% of it is behind me" and "the first week of it is done" claim no end, whatever their verbs say.
    private func half(_ told: Told, in line: ReadLine) -> Told {
        let tokens = Array(line.utterance.texts[told.clause])
        // A step of the guide that is a first part itself is done with it.
        if told.statement.claim == .finished, isFirstPart(tokens),
            things.recordable(in: tokens, claim: .finished, isSure: true).first.flatMap({ guide.task($0) }) == nil
        {
            return Told(.claim(.started), clause: told.clause, object: told.object)
        }
        guard told.statement.claim == .finished,
            let portion = coach.items.portions.portion(in: Array(line.utterance.texts[told.clause])),
            let fraction = portion.fraction, fraction < 1, portion.part == nil
        else { return told }
        return Told(.halfway(portion), clause: told.clause)
    }

    /// "The first week of".
    private func isFirstPart(_ tokens: [String]) -> Bool {
        let units = coach.matcher.words(playing: "units").subtracting(["course", "courses", "step", "steps"])
        return tokens.indices.dropFirst().contains { unit in
            (units.contains(tokens[unit]) || tokens[unit] == "half") && Numbers.ordinal(of: tokens[unit - 1]) != nil
                && unit + 1 < tokens.count && ["of", "in"].contains(tokens[unit + 1])
        }
    }

    /// The statement without what is denied or only planned beside it: "finished X and will start Y".
    private func sound(_ told: Told, in line: ReadLine) -> Told {
        let texts = line.utterance.texts
        var end = told.clause.upperBound
        for joint in told.clause.dropFirst() where Self.joints.contains(texts[joint]) && joint < end {
            let rest = coach.matcher.read(line.utterance.typed(joint..<end)).speech.first
            if let rest, rest.isDenied || rest.isHedged || rest.isAboutOthers { end = joint }
        }
        guard end < told.clause.upperBound else { return told }
        let clause = told.clause.lowerBound..<end
        return Told(told.statement, clause: clause, object: told.object.clamped(to: clause))
    }
    private static let joints: Set<String> = ["and", "but", "plus", "though", "although", "however"]

    /// Adds what was finished, started or known.
    private mutating func add(
        _ claims: [(claim: Speech.Claim, clause: Range<Int>)], of match: Match, isSure: Bool,
        to recording: inout Recording
    ) {
        guard !claims.isEmpty else { return }
        let things = things
        var found = claims.map { part in
            (claim: part.claim, ids: things.told(in: part.clause, of: match.line, claim: part.claim, isSure: isSure))
        }
        if found.allSatisfy(\.ids.isEmpty), let first = claims.first,
            !claims.contains(where: { things.isOnlyAbout($0.clause, match.line) })
        {
            let beside = named(in: match.line)
            if isSure {
                let tokens = claims.flatMap { Array(match.line.utterance.texts[$0.clause]) } + beside
                let meant = things.recordable(in: tokens, claim: first.claim, isSure: true)
                let isElsewhere = claims.contains { things.hasOtherObject($0.clause, of: match.line) }
                found = [(first.claim, meant.isEmpty && !isElsewhere ? things.pointedAt(by: first.claim) : meant)]
            } else if first.clause.count <= Self.bareClaim {
                // "I finished it!!! The whole ML specialization."
                found = [(first.claim, things.recordable(in: beside, claim: first.claim, isSure: false))]
            }
        }
        for part in found where !part.ids.isEmpty {
            recording.add(part.claim, part.ids.map(reference))
        }
    }

    /// A claim of so few words names nothing itself.
    private static let bareClaim = 5

    /// The words of the sentences that tell nothing and deny nothing: "Huyen's book? Finished it."
    private func named(in line: ReadLine) -> [String] {
        zip(line.speech, line.utterance.sentences).flatMap { speech, sentence in
            speech.claim != nil || speech.isDenied || speech.isHedged || speech.isAboutOthers
                ? [] : Array(line.utterance.texts[sentence.tokens])
        }
    }

    /// Asks back when several things fit equally well, as "the specialization" does.
    private mutating func askWhich(_ tokens: [String], claim: Speech.Claim, happened: PartialDate?) -> Bool {
        let distinct = things.rivals(in: tokens, claim: claim)
        guard (2...3).contains(distinct.count) else { return false }
        let verb = claim == .known ? "I know" : claim == .started ? "I started" : "I finished"
        let when = happened.map { " \($0.inWords)" } ?? ""
        set(
            Answer(
                topic: "done", blocks: [.paragraph("Which one do you mean?")],
                choices: distinct.map { Choice(topic: $0, label: title($0), command: "\(verb) \(title($0))\(when)") }))
        return true
    }

    func happened(in tokens: [String]) -> PartialDate? {
        DateReader.dates(in: tokens).lazy.compactMap { $0.expression.inThePast(of: situation.today) }.first
    }

    // MARK: Things

    var things: ThingsTold {
        let words = [
            "units", "occasions", "effort", "halfway", "progress", "stuck", "study_words", "finished", "started",
            "skip", "unskip", "quit",
        ]
        return ThingsTold(
            items: coach.items, standing: book.standing, subject: subject,
            studyWords: words.reduce(into: []) { $0.formUnion(coach.matcher.words(playing: $1)) })
    }

    /// A thing of the guide or of the user's own as an event names it.
    func reference(_ id: TopicID) -> ItemReference {
        ItemReference(id: id, title: title(id))
    }

    func title(_ id: TopicID) -> String {
        guide.entry(id)?.title ?? things.own.first { $0.id == id }?.title ?? id.rawValue
    }

    // MARK: The record

    /// Records what was told, repeats it back, and answers what the line asks beside it.
    mutating func commit(_ recording: Recording, _ match: Match) {
        let before = book.standing
        let after = before.adding(recording.events)
        set(
            RecordingAnswer(before: before, after: after).confirmation(of: recording),
            items: recording.events.compactMap(\.thing?.id))
        for event in recording.events { EventWords(event).map { conversation.recorded.append($0.line) } }
        events += recording.events
        isCertain = true
        answerQuestion(beside: match)
    }

    /// "I finished X, what now?": the question is answered in the light of what was just recorded.
    mutating func answerQuestion(beside match: Match) {
        guard let asking = match.line.asking,
            !match.line.told.contains(where: { asking.tokens.overlaps($0.clause) })
        else { return }
        let question = match.line.utterance.typed(asking.tokens)
        let turn = coach.turn(
            question,
            in: Coach.Situation(
                conversation: conversation, record: situation.record.adding(events), memory: situation.memory,
                today: situation.today, dayOf: situation.dayOf, surroundings: situation.surroundings))
        guard turn.answer.topic != .outOfScope, turn.answer.topic != "help", turn.events.isEmpty else { return }
        // A question to the guide is what the line is for; what to do next goes on from what was recorded.
        guard guide.entry(turn.answer.topic) != nil, let confirmation = answer.blocks.first else {
            also.append(turn.answer)
            return
        }
        answer = turn.answer
        answer.blocks.append(confirmation)
    }
}

extension Statement {
    /// The claim, of a statement that is one.
    var claim: Speech.Claim? {
        if case .claim(let claim) = self { claim } else { nil }
    }
}
