package import CivilTime
package import Knowledge
package import Matching

/// The coach: a line, a conversation, a record and a day in; a turn out. Pure, apart from what it asks of `memory`.
package struct Coach: Sendable {
    package let guide: Guide
    package private(set) var matcher: IntentMatcher
    package let items: ItemFinder
    let testQuestions: (any TestQuestions)?
    /// What the user taught, as far as the record does not tell: a file that they may write themselves.
    package var taughtElsewhere: [(question: String, topic: TopicID)]

    /// A coach for a guide; without test questions, what it is taught is not tried out first.
    package init(
        guide: Guide, matcher: IntentMatcher, items: ItemFinder, testQuestions: (any TestQuestions)? = nil,
        taughtElsewhere: [(question: String, topic: TopicID)] = []
    ) {
        self.guide = guide
        self.matcher = matcher
        self.items = items
        self.testQuestions = testQuestions
        self.taughtElsewhere = taughtElsewhere
    }

    /// The coach that answers taught questions with the topics that they were taught.
    private func taught(_ record: Record) -> Coach {
        let phrases = taughtElsewhere + record.taught
        guard !phrases.isEmpty else { return self }
        var coach = self
        coach.matcher = matcher.teaching(phrases)
        return coach
    }

    /// What a turn depends on beside the line.
    package struct Situation: Sendable {
        package let conversation: Conversation
        package let record: Record
        package let memory: any Memory
        package let today: CivilDate
        /// The day of a moment where the user is.
        package let dayOf: DayOf
        package let surroundings: Surroundings

        package init(
            conversation: Conversation, record: Record, memory: any Memory, today: CivilDate, dayOf: DayOf = .utc,
            surroundings: Surroundings = Surroundings()
        ) {
            self.conversation = conversation
            self.record = record
            self.memory = memory
            self.today = today
            self.dayOf = dayOf
            self.surroundings = surroundings
        }
    }

    /// The coach's answer to one line.
    package func turn(_ line: String, in situation: Situation) -> Turn {
        var draft = TurnDraft(line: line, coach: taught(situation.record), situation: situation)
        draft.fill()
        return draft.finished()
    }
}

/// A turn in the making: each way of understanding a line is tried in order until one fills it.
struct TurnDraft {
    /// The line as it was typed, and as it is taken.
    let typed: String
    let line: String
    let coach: Coach
    let situation: Coach.Situation
    let book: AnswerBook
    let talk: TalkAnswers

    var conversation: Conversation
    var answer = Answer(topic: "help", blocks: [])
    /// The answers to further questions of the line.
    var also: [Answer] = []
    var items: [TopicID] = []
    var events: [Event] = []
    var effects: [Effect] = []
    var match: Match?
    /// What the user told about themselves beside a question.
    var backgroundBeside: String?
    /// True for an answer that was found by a command or a follow-up, not by matching.
    var isCertain = false
    /// True for a reply within a guided dialogue, which is no question.
    var isReply = false
    /// True for an answer that says only what is new after the one before it.
    var isShortened = false
    /// True for an answer about the program itself, after which "why" and "again" still mean the one before it.
    var isAside = false

    init(line: String, coach: Coach, situation: Coach.Situation) {
        typed = line
        self.line = Self.spoken(line, after: situation.conversation)
        self.coach = coach
        self.situation = situation
        conversation = situation.conversation
        conversation.turnNumber += 1
        book = AnswerBook(
            standing: Standing(guide: coach.guide, record: situation.record), today: situation.today,
            dayOf: situation.dayOf)
        talk = TalkAnswers(guide: coach.guide)
    }

    var guide: Guide { coach.guide }

    /// What is being talked about, unless it has faded.
    var subject: Subject? {
        conversation.subject.flatMap { conversation.turnNumber - $0.turn <= Self.turnsUntilFaded ? $0 : nil }
    }
    private static let turnsUntilFaded = 8

    mutating func fill() {
        if fillFromCommand() || fillFromChoice() || fillFromOffer() || fillFromNoteLead() { return remindOfGuided() }
        let match = coach.matcher.match(line)
        self.match = match
        if fillFromDeletingIt(match) || fillFromForgetting(match) { return }
        if conversation.guided == nil, fillFromQuestionAboutOwnThing(match) || fillFromBareWords(match) { return }
        if !fillFromGuided(match) { fillUnguided(match) }
    }

    /// Fills the turn as if no guided dialogue were under way.
    mutating func fillUnguided(_ match: Match) {
        if fillFromTaught(match) { return sayWhatIsMissing() }
        if fillFromTellingWhatWasMeant(match) || fillFromUndoing(match) || fillFromRetraction(match) { return }
        if fillFromNamingWhatIsDone(match) { return }
        if fillFromNotes(match) || fillFromRecording(match) { return }
        if match.topic.kind == "resource", let skill = skillOfBoth(match) { return fill(topic: skill) }
        if fillFromDislike(match) || fillFromQuestionAboutRecord(match) || fillFromPlanTalk(match) { return }
        if fillFromFollowUp(match) || fillFromAcknowledgement() { return }
        fillFromTopic(match)
        sayWhatIsMissing()
    }

    /// Fills the turn with what the line asks when nothing said before explains it.
    private mutating func fillFromTopic(_ match: Match) {
        if fillFromKindQuestion(match) || fillFromHaste(match) { return }
        if let (first, second) = topicsOfTwoQuestions(match) {
            fill(topic: second)
            also = [answer]
            fill(topic: first)
            return
        }
        if fillAskingBack(match) { return }
        if !fill(act: match.act) { fill(topic: match.topic) }
    }

    /// Fills the turn with the answer to a topic, an entry of the guide or an act.
    mutating func fill(topic: TopicID) {
        switch topic {
        case "next": fillNext()
        case "progress": set(book.progress)
        case "plan": fillPlan()
        case "done": fillQuestionAboutDoing() ? () : fillUnclearRecording()
        case "note": fillNote(text: line)
        case "notes": fillNotes()
        case "greeting": set(talk.greeting)
        case "thanks": set(talk.thanks)
        case "goodbye": fillGoodbye()
        case "help": set(talk.help)
        case "about": set(talk.about)
        case .outOfScope: fillOutOfScope()
        default:
            if topic == guide.overview.id, asksForRole, let role = book.role { return set(role) }
            if topic.kind == "phase", let number = phaseBeyond { return fillPhaseBeyond(number) }
            let meant = skillMeant(by: topic) ?? phaseMeant(by: topic)
            guard let found = book.answer(about: meant) else { return fillOutOfScope() }
            set(found)
        }
    }

    mutating func set(_ answer: Answer, items: [TopicID] = []) {
        self.answer = answer
        self.items = items
    }

    mutating func set(_ found: (answer: Answer, items: [TopicID])) {
        set(found.answer, items: found.items)
    }

    mutating func fillOutOfScope() {
        if let match, fillFromNotesOtherwise(match) { return }
        let nearby = nearby.compactMap(guide.entry)
        events.append(.asked(question: line, topic: .outOfScope))
        set(talk.outOfScope(nearby: nearby, isKept: true, about: asksForMissingPrice ? "prices" : nil))
    }

    /// What the guide covers near a question that it does not answer: what the line names, then what its words are near.
    private var nearby: [TopicID] {
        guard let match else { return [] }
        var topics: [TopicID] = []
        for topic in match.line.names.flatMap(\.ids) + match.nearby.filter({ isNear($0, match.line) })
        where !topics.contains(topic) && guide.topics.contains(where: { $0.id == topic }) {
            topics.append(topic)
        }
        return Array(topics.prefix(3))
    }

    /// True if the entry shares a word of its names with the line, or two of its text; the words that all of the guide
    /// is about do not count.
    private func isNear(_ topic: TopicID, _ line: ReadLine) -> Bool {
        guard let entry = guide.entry(topic) else { return false }
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0.prefix(5)) })
        }
        let long = line.utterance.texts.filter { $0.count > 3 && !NoteText.asks($0) }
        let said = words(long.joined(separator: " ")).subtracting(words(guide.from + " " + guide.to))
        return !words(entry.names.joined(separator: " ")).isDisjoint(with: said)
            || words(entry.text).intersection(said).count > 1
    }

    // MARK: The finished turn

    func finished() -> Turn {
        var next = conversation
        var answer = answer
        var events = events
        if let backgroundBeside, answer.topic != .outOfScope {
            events.append(.background(backgroundBeside))
            answer.blocks.append(.paragraph("Kept about you: \(backgroundBeside)"))
            next.recorded.append("about you: \(backgroundBeside)")
        }
        let topic = answer.topic
        if events.contains(where: { EventWords($0) != nil }) { next.recordedAt = next.turnNumber }
        if events.contains(where: \.isKept) { next.keptAt = next.turnNumber }
        // What was only asked back was not talked about yet.
        if !isAside, !answer.asks, keepsSubject(topic) {
            // Somebody who picks from a list may go on picking from it.
            let isPicked = subject?.items.contains(topic) ?? false
            next.subject = Subject(
                topic: topic, items: isPicked ? subject?.items ?? items : items, turn: next.turnNumber)
            next.lastOfKind[topic.kind] = topic
        }
        next.choices = isAside ? conversation.choices : answer.choices
        if !isAside {
            next.lastAnswer = answer
            next.lastAlso = also
            if !isShortened { next.lastShown = answer }
            next.lastQuestion = line
            next.lastWasMatched = !isCertain
        }
        next.lastWasReply = isReply
        next.lastWasAside = isAside
        next.lastWasQuestion = topic.isQuestion && !isReply && !isAside && isOfTheUser
        if next.lastWasQuestion {
            next.questionCount += 1
            if !next.asked.contains(topic) { next.asked.append(topic) }
        }
        let explanation =
            isCertain
            ? nil
            : match.flatMap { match in
                match.ranked.first.map { coach.matcher.explanation(of: $0.topic, in: match) }
            }
        return Turn(
            question: typed, answer: answer, also: also,
            confidence: isCertain ? 1 : match?.confidence ?? 1,
            alternatives: isCertain ? [] : match?.alternatives(limit: 3) ?? [],
            events: events, effects: effects, conversation: next, explanation: explanation,
            corrections: isCertain || answer.topic == "notes" ? [] : match?.line.utterance.corrections ?? [])
    }

    /// False for commands that look again at what there is already, and for a "yes".
    private var isOfTheUser: Bool {
        if case .command(let command, _)? = ParsedCommand(typed) { return command.group == .way }
        return Agreement(typed) == nil
    }

    /// Greetings, thanks and notes are detours: what was talked about before them is still the subject.
    private func keepsSubject(_ topic: TopicID) -> Bool {
        switch topic {
        case "greeting", "thanks", "goodbye", "help", "about", "note", .outOfScope: false
        case "done": !items.isEmpty
        default: true
        }
    }
}

extension TopicID {
    /// True for topics that somebody asks about; the others are acts of the conversation.
    var isQuestion: Bool {
        !["greeting", "thanks", "goodbye", "done", "note"].contains(self)
    }
}
