import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line is, word for word, a question that the user taught.
    mutating func fillFromTaught(_ match: Match) -> Bool {
        guard let topic = coach.matcher.taughtTopic(of: match.line), topic.answered == match.topic else { return false }
        if !fill(act: topic) { fill(topic: topic.answered) }
        return true
    }

    /// Fills the turn if the line tells what the question before it was about, which was refused: "I meant
    /// the roadmap"; or what another one is about: "when I say bacon I mean the salary".
    mutating func fillFromTellingWhatWasMeant(_ match: Match) -> Bool {
        let said = TeachingLine(line)
        if let question = said.question, topicMeant(by: said.meaning) != nil {
            teach(question, meaning: said.meaning)
            return true
        }
        guard conversation.lastAnswer?.topic == .outOfScope, let question = conversation.lastQuestion,
            match.line.utterance.tokens.count <= 14
        else { return false }
        guard said.isAboutTheQuestionBefore, topicMeant(by: said.meaning) != nil else { return false }
        teach(question, meaning: said.meaning)
        return true
    }

    /// The refused questions, the most frequent first.
    mutating func fillUnanswered() {
        let groups = situation.record.unansweredGroups
        guard !groups.isEmpty else {
            return set(
                Answer(
                    topic: "about", blocks: [.paragraph("No question is open: none was refused, or all were taught.")]))
        }
        let items = groups.prefix(Self.mostGroups).map { group in
            let times = group.count > 1 ? "\(group.count) times" : nil
            let others = group.others.isEmpty ? nil : "also \"\(group.others[0])\""
            let aside = [times, others].compactMap { $0 }
            return ListItem(group.question, aside: aside.isEmpty ? nil : aside.joined(separator: ", "))
        }
        var blocks: [Block] = [.heading("Unanswered", aside: Wording.count(groups.count, "question")), .list(items)]
        if groups.count > items.count { blocks.append(.paragraph("\(groups.count - items.count) more were asked.")) }
        blocks.append(.paragraph("If the guide has it in other words: /teach how's the bacon = salary"))
        set(Answer(topic: "about", blocks: blocks))
    }
    private static let mostGroups = 20

    /// Teaches the question that the line names, or the one before it, the topic that the line names; false for a line
    /// that only says so of a question that was answered well.
    mutating func fillTeaching() -> Bool {
        let said = TeachingLine(line)
        guard let question = said.question ?? conversation.lastQuestion else {
            set(
                Answer(
                    topic: "about",
                    blocks: [
                        .paragraph("Which question do you mean? Ask it first, or say: /teach how's the bacon = salary")
                    ]))
            return true
        }
        teach(question, meaning: said.meaning)
        return true
    }

    /// "/teach QUESTION = TOPIC".
    mutating func fillTeaching(_ rest: String) {
        let parts = rest.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last else {
            return set(
                Answer(
                    topic: "about",
                    blocks: [.paragraph("Write a question and what it means: /teach how's the bacon = salary")]))
        }
        teach(
            TeachingLine.trimmed(parts.dropLast().joined(separator: "=")), meaning: TeachingLine.trimmed(String(last)))
    }

    private mutating func teach(_ question: String, meaning: String) {
        isCertain = true
        func say(_ text: String, suggesting suggestions: [String] = []) {
            set(Answer(topic: "about", blocks: [.paragraph(text)], suggestions: suggestions))
        }
        guard !question.isEmpty else { return say("There is no question to teach.") }
        guard let topic = topicMeant(by: meaning) else {
            return say(
                "I do not know what \"\(meaning)\" is, so nothing was taught. Name a topic of the guide, such as the salary or phase 2."
            )
        }
        let title = guide.entry(topic)?.title ?? "\"\(topic.rawValue)\""
        let before = coach.matcher.taughtTopic(of: coach.matcher.read(question))
        if before == topic { return say("\"\(question)\" is taught already: it asks for \(title).") }
        do {
            let worsened = try coach.worsened(byTeaching: question, topic, in: situation)
            guard worsened.isEmpty else {
                let worst = worsened.prefix(3).map {
                    "\"\($0.question)\" would be answered with \(guide.entry($0.instead)?.title ?? $0.instead.rawValue)"
                }
                return say(
                    "Not taught: it would spoil \(Wording.count(worsened.count, "answer")). \(Wording.list(worst)).")
            }
        } catch is BrokenOff {
            return say("Nothing was taught: trying it out was broken off.")
        } catch {
            return say("Not taught: it could not be tried out. \(error)")
        }
        events.append(.taught(question: question, topic: topic))
        conversation.recorded.append("taught: \(question)")
        let instead = before.map { ", and no longer for \(guide.entry($0)?.title ?? "\"\($0.rawValue)\"")" } ?? ""
        say(
            "Taught: \"\(question)\" asks for \(title)\(instead). The guide's own questions keep their answers. \"undo\" takes it back.",
            suggesting: [question])
    }

    /// The topic that a few words name: an id, a name, or what they match.
    private func topicMeant(by words: String) -> TopicID? {
        let id = TopicID(rawValue: words.lowercased())
        if guide.topics.contains(where: { $0.id == id }) || TopicID.acts.contains(id) || TopicID.finerActs.contains(id)
        {
            return id
        }
        guard !words.isEmpty else { return nil }
        let match = coach.matcher.match(words)
        if let named = match.line.names.first(where: { $0.tokens.count == match.line.utterance.tokens.count }),
            let topic = named.ids.first(where: { id in guide.topics.contains { $0.id == id } })
        {
            return topic
        }
        return match.topic == .outOfScope || match.confidence < Self.sureMeaning ? nil : match.act
    }
    /// A guess is not taught: what the words do not name, they must match without much doubt.
    private static let sureMeaning = 0.9
}
