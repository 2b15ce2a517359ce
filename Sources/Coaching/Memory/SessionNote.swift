package import CivilTime
package import Knowledge

extension Conversation {
    /// Questions from which on a conversation is worth a note of its own, if nothing was recorded in it.
    private static let questionsOfNote = 3

    /// What the conversation was about, for its note; nil for one of fewer than three questions without a record.
    package func summary(standing: Standing) -> SessionSummary? {
        guard questionCount >= Self.questionsOfNote || !recorded.isEmpty else { return nil }
        return SessionSummary(
            asked: asked, recorded: recorded, next: standing.nextStep?.task.entry.title, questions: questionCount,
            worries: standing.record.openWorries)
    }
}

extension SessionSummary {
    /// The summary with the user's own words in front.
    package func saying(_ text: String) -> SessionSummary {
        SessionSummary(
            asked: asked, recorded: recorded, next: next, questions: questions, worries: worries, text: text)
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
        if let text = summary.text { return text }
        var parts: [String] = []
        if !summary.recorded.isEmpty { parts.append(summary.recorded.joined(separator: "; ")) }
        let topics = summary.asked.filter { $0 != .outOfScope }.prefix(3).map { guide.entry($0)?.title ?? $0.rawValue }
        if !topics.isEmpty { parts.append("asked about \(Wording.list(topics))") }
        if parts.isEmpty { parts.append(Wording.count(summary.questions, "question")) }
        return parts.joined(separator: "; ")
    }

    /// The conversations with their numbers, the newest first, at most `limit`; all for none.
    package func list(_ sessions: [Session], limit: Int? = nil, dayOf: DayOf) -> Answer {
        guard !sessions.isEmpty else {
            return Answer(topic: "notes", blocks: [.paragraph("No conversation has been kept yet.")])
        }
        let rows = zip(1..., sessions).reversed().prefix(max(0, limit ?? sessions.count)).map { number, session in
            [String(number), dayOf(session.ended).inWords, line(session.summary)]
        }
        let columns: [Table.Column] = [.init(alignment: .right), .init(), .init()]
        return Answer(
            topic: "notes",
            blocks: [
                .heading("Sessions", aside: Wording.count(sessions.count, "conversation")),
                .table(Table(columns, rows: rows)),
            ])
    }

    /// The whole note, under a heading with its number and day.
    package func answer(_ session: Session, number: Int, day: CivilDate) -> Answer {
        let summary = session.summary
        var rows: [KeyValue] = []
        if let text = summary.text { rows.append(KeyValue("Note", text)) }
        let topics = summary.asked.filter { $0 != .outOfScope }.map { guide.entry($0)?.title ?? $0.rawValue }
        if !topics.isEmpty { rows.append(KeyValue("Asked", topics.joined(separator: ", "))) }
        rows += summary.recorded.map { KeyValue("Recorded", $0) }
        rows += summary.worries.map { KeyValue("Worry", $0) }
        if let next = summary.next { rows.append(KeyValue("Next", next)) }
        rows.append(KeyValue("Questions", String(summary.questions)))
        return Answer(
            topic: "notes", blocks: [.heading("Conversation \(number)", aside: day.inWords), .keyValues(rows)],
            suggestions: ["coach sessions edit \(number) TEXT"])
    }

    /// The farewell: "Session kept: 9 questions, done: ...".
    package func farewell(_ summary: SessionSummary) -> String {
        let recorded = summary.recorded.isEmpty ? "" : ", \(Wording.count(summary.recorded.count, "record"))"
        return "Session kept: \(Wording.count(summary.questions, "question"))\(recorded)."
    }
}

extension Record {
    /// What worries the user, in their words; the newest few.
    var openWorries: [String] { worries.suffix(5).map(\.words) }

    /// What a conversation recorded, a line each.
    package func recordedLines(of session: SessionID) -> [String] {
        let undone = undoneTurns
        return log.filter { $0.session == session && !undone.contains($0.turn) }
            .compactMap { EventWords($0.event)?.line }
    }

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
            let recorded = recordedLines(of: session)
            guard questions >= 3 || !recorded.isEmpty else { return nil }
            let standing = Standing(guide: guide, record: self)
            return (
                session,
                SessionSummary(
                    asked: asked, recorded: recorded, next: standing.nextStep?.task.entry.title, questions: questions,
                    worries: openWorries)
            )
        }
    }
}
