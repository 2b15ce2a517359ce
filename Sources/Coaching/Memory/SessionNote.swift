import CivilTime
package import Knowledge

extension Conversation {
    /// Questions from which on a conversation is worth a note of its own, if nothing was recorded in it.
    private static let questionsOfNote = 3

    /// What the conversation was about, for its note; nil for one of fewer than three questions without a record.
    package func summary(standing: Standing) -> SessionSummary? {
        guard questionCount >= Self.questionsOfNote || !recorded.isEmpty else { return nil }
        return SessionSummary(
            asked: asked, recorded: recorded, next: standing.nextStep?.task.entry.title, questions: questionCount)
    }
}

/// Says in words what a session note keeps.
package struct SessionText: Sendable {
    private let guide: Guide

    package init(guide: Guide) {
        self.guide = guide
    }

    /// One line: what was recorded, what was asked, what was next.
    package func line(_ summary: SessionSummary) -> String {
        var parts: [String] = []
        if !summary.recorded.isEmpty { parts.append(summary.recorded.joined(separator: "; ")) }
        let topics = summary.asked.filter { $0 != .outOfScope }.prefix(3).map { guide.entry($0)?.title ?? $0.rawValue }
        if !topics.isEmpty { parts.append("asked about \(Wording.list(topics))") }
        if parts.isEmpty { parts.append(Wording.count(summary.questions, "question")) }
        return parts.joined(separator: "; ")
    }

    /// The farewell: "Session kept: 9 questions, done: ...".
    package func farewell(_ summary: SessionSummary) -> String {
        let recorded = summary.recorded.isEmpty ? "" : ", \(Wording.count(summary.recorded.count, "record"))"
        return "Session kept: \(Wording.count(summary.questions, "question"))\(recorded)."
    }
}

extension Record {
    /// Conversations that recorded or asked something and were cut off before their note was written, with what is
    /// known of them.
    package func cutOffSessions(
        except current: SessionID, guide: Guide
    ) -> [(session: SessionID, summary: SessionSummary)] {
        let ended = Set(sessions.map(\.id))
        var order: [SessionID] = []
        for event in log
        where event.session != current && !ended.contains(event.session) && !order.contains(event.session) {
            order.append(event.session)
        }
        return order.compactMap { session in
            let events = log.filter { $0.session == session }
            guard !events.contains(where: { if case .sessionEnded = $0.event { true } else { false } }) else {
                return nil
            }
            var asked: [TopicID] = []
            var questions = 0
            for case .asked(_, let topic) in events.map(\.event) {
                questions += 1
                if !asked.contains(topic) { asked.append(topic) }
            }
            // Commands and pipes keep only what was refused; whoever has an answered question was a conversation.
            guard asked.contains(where: { $0 != .outOfScope }) else { return nil }
            let recorded = events.filter { !isTakenBack($0.turn) }.compactMap { EventWords($0.event)?.line }
            guard questions >= 3 || !recorded.isEmpty else { return nil }
            let standing = Standing(guide: guide, record: self)
            return (
                session,
                SessionSummary(
                    asked: asked, recorded: recorded, next: standing.nextStep?.task.entry.title, questions: questions)
            )
        }
    }
}
