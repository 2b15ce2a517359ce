import CivilTime
import Knowledge
import Matching

extension TurnDraft {
    /// Fills the turn if the line corrects what was recorded just before: "no, April", "8, not 6", "wrong, it was the book".
    ///
    /// The turn that recorded it is taken back, and what it told is recorded anew with the new value.
    mutating func fillFromCorrection(_ match: Match) -> Bool {
        guard let at = conversation.recordedAt, conversation.turnNumber - at <= Self.turnsUntilSettled,
            let last = situation.record.undoable.last(where: { $0.session == conversation.session }),
            match.line.corrected != nil || match.act == "done/correct",
            match.line.utterance.tokens.count <= Self.longest
        else { return false }
        let texts = match.line.utterance.texts
        let value = match.line.corrected.map { Array(texts[$0.tokens]) } ?? texts
        let old = situation.record.without(last.turn)
        guard let events = corrected(last.events, by: value, in: old, wholeLine: texts), events != last.events else {
            return false
        }
        conversation.undone.insert(last.turn)
        let earlier = last.events.compactMap { EventWords($0)?.line }
        conversation.recorded.removeAll(where: earlier.contains)
        self.events.append(.undone(last.turn))
        self.events += events
        for event in events { EventWords(event).map { conversation.recorded.append($0.line) } }
        isCertain = true
        let before = Standing(guide: guide, record: old), after = before.adding(events)
        if events.contains(where: \.isOfPlan) {
            var book = AnswerBook(standing: after, today: situation.today, dayOf: situation.dayOf).plan(
                PlanTerms(record: after.record, today: situation.today))
            book.blocks.insert(.paragraph("Corrected."), at: 0)
            set(book)
            return true
        }
        var confirmation = RecordingAnswer(before: before, after: after).confirmation(of: Recording(events))
        confirmation.blocks.insert(.paragraph("Corrected."), at: 0)
        set(confirmation, items: events.compactMap(\.thing?.id))
        return true
    }

    /// What is not corrected in the next turns is right.
    private static let turnsUntilSettled = 3
    private static let longest = 12

    /// The events with the new value in the place of the old one; nil if it fits none of them.
    private func corrected(
        _ events: [Event], by value: [String], in record: Record, wholeLine: [String]
    ) -> [Event]? {
        if let date = happened(in: value), events.contains(where: { $0.hasDay }) {
            return events.map { $0.happening(date) }
        }
        if events.contains(where: \.isOfPlan) {
            let told = planEvents(from: value)
            guard !told.isEmpty else { return nil }
            return events.filter { old in !told.contains { $0.isSameKind(as: old) } } + told
        }
        if case .effort(_, let item, let happened)? = events.first, let hours = hours(in: value) {
            return [.effort(hours: hours, on: item, happened: happened)]
        }
        if case .halfway(let item, _)? = events.first, let portion = coach.items.portions.portion(in: value),
            let share = portion.fraction
        {
            let told = portion.part.flatMap { part in portion.of.map { "part \(part) of \($0)" } }
            return [.halfway(item, Portion(share: share, told: told))]
        }
        return withOtherThing(events, value)
    }

    private func hours(in value: [String]) -> Double? {
        HoursReader.hours(in: value) ?? value.lazy.compactMap(Numbers.value).first { $0 > 0 && $0 <= 1000 }
    }

    /// The event of one thing with another thing in its place: "I meant the deep learning one".
    private func withOtherThing(_ events: [Event], _ value: [String]) -> [Event]? {
        guard events.count == 1, let event = events.first else { return nil }
        let claim: Speech.Claim =
            switch event {
            case .done: .finished
            case .known: .known
            default: .started
            }
        guard let id = things.recordable(in: value, claim: claim, isSure: true).first, id != event.thing?.id else {
            return nil
        }
        let item = reference(id)
        switch event {
        case .done(_, let happened): return [.done(item, happened: happened)]
        case .started(_, let happened): return [.started(item, happened: happened)]
        case .known: return [.known(item)]
        case .halfway(_, let portion): return [.halfway(item, portion)]
        case .effort(let hours, _, let happened): return [.effort(hours: hours, on: item, happened: happened)]
        case .stuck(_, let words): return [.stuck(item, words: words)]
        case .skipped: return [.skipped(item)]
        case .gaveUp: return [.gaveUp(item)]
        default: return nil
        }
    }
}

extension Event {
    fileprivate var hasDay: Bool {
        switch self {
        case .done, .started, .effort: true
        default: false
        }
    }

    fileprivate func happening(_ date: PartialDate) -> Event {
        switch self {
        case .done(let item, _): .done(item, happened: date)
        case .started(let item, _): .started(item, happened: date)
        case .effort(let hours, let item, _): .effort(hours: hours, on: item, happened: date)
        default: self
        }
    }

    fileprivate var isOfPlan: Bool {
        switch self {
        case .hours, .start, .daysOff, .pace, .target: true
        default: false
        }
    }

    fileprivate func isSameKind(as other: Event) -> Bool {
        switch (self, other) {
        case (.hours, .hours), (.start, .start), (.daysOff, .daysOff), (.pace, .pace), (.target, .target): true
        default: false
        }
    }
}
