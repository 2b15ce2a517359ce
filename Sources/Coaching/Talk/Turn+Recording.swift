import Knowledge

extension Turn {
    /// The turn when its events could not be committed: nothing of it is claimed.
    ///
    /// With `keepsAnswer` only a question was to be kept; the answer stands, without saying that it was.
    package func unrecorded(because reason: String, keepsAnswer: Bool) -> Turn {
        var answer = answer
        if keepsAnswer {
            answer.blocks.removeAll { $0 == TalkAnswers.keptForUnanswered }
        } else {
            answer = Answer(topic: answer.topic, blocks: [.paragraph("Nothing was recorded: \(reason).")])
        }
        return Turn(
            question: question, answer: answer, also: also, confidence: confidence, alternatives: alternatives,
            events: [],
            effects: effects, conversation: conversation, explanation: explanation, corrections: corrections)
    }

    /// The turn when what it says is erased could not be.
    package func unerased(because reason: String) -> Turn { saying("Nothing was erased: \(reason).") }

    /// The turn with another sentence for its answer, when what it was to do turned out otherwise.
    package func saying(_ text: String) -> Turn {
        Turn(
            question: question,
            answer: Answer(topic: answer.topic, blocks: [.paragraph(text)]), also: [],
            confidence: confidence, alternatives: alternatives, events: [], effects: [], conversation: conversation,
            explanation: explanation, corrections: corrections)
    }

    /// The events to commit: those of the turn, and the line itself where they do not hold what was said already.
    package var committed: [Event] {
        let isRecord = events.contains { event in
            switch event {
            case .asked, .undone, .sessionEnded, .noteAdded, .noteEdited, .noteDeleted, .reaction, .checkIn, .worry,
                .background:
                false
            default: true
            }
        }
        // A command is no sentence of the user's.
        return isRecord && ParsedCommand(question) == nil ? events + [.said(question)] : events
    }

    /// The question, for the session's note; nil for what was no question.
    package var questionEvent: Event? {
        conversation.lastWasQuestion && !isPrivate
            ? .asked(question: question, topic: answer.topic) : nil
    }
}
