import CivilTime
import Knowledge
import Matching

/// Notes that were looked for, and what they were looked for by.
struct FoundNotes {
    var notes: [Note]
    var words: [String] = []
    var days: ClosedRange<CivilDate>?

    var isSearch: Bool { !words.isEmpty || days != nil }
}

extension TurnDraft {
    /// The notes that a query means: those with its words, and those that were written while its topic was talked about.
    func found(_ query: NoteQuery, named names: [NamedEntry]) throws -> FoundNotes {
        // The record has the same notes, and has them in memory.
        var all =
            query.words.isEmpty ? try situation.memory.notes(containing: []) : situation.record.notes.reversed()
        if let days = query.days { all = all.filter { days.contains(situation.dayOf($0.written)) } }
        if !query.numbers.isEmpty || query.place != nil, query.words.isEmpty {
            let meant = notesMeant(by: query)
            return FoundNotes(notes: all.filter { note in meant.contains { $0.id == note.id } })
        }
        guard !query.words.isEmpty else { return FoundNotes(notes: all, days: query.days) }
        let topics = Set(names.flatMap(\.ids))
        let allowed = Set(all.map(\.id))
        var hits = Set(try situation.memory.notes(containing: query.words).map(\.id))
        let tied = all.filter { $0.about.map(topics.contains) ?? false }.map(\.id)
        if hits.isEmpty, tied.isEmpty { hits.formUnion(try notesWithMost(of: query.words).map(\.id)) }
        hits.formUnion(tied)
        return FoundNotes(
            notes: all.filter { hits.contains($0.id) && allowed.contains($0.id) }, words: query.words, days: query.days)
    }

    /// The notes that have most of the words, at least half of them, where none has all; newest first.
    func notesWithMost(of words: [String]) throws -> [Note] {
        var hits: [NoteID: (note: Note, count: Int)] = [:]
        for word in words {
            for note in try notes(like: word) { hits[note.id, default: (note, 0)].count += 1 }
        }
        let most = hits.values.map(\.count).max() ?? 0
        guard most * 2 >= words.count else { return [] }
        return hits.values.filter { $0.count == most }.map(\.note).sorted { $0.id > $1.id }
    }

    /// The notes with a word, or with another form of it: "mentors" finds "mentor".
    private func notes(like word: String) throws -> [Note] {
        let exact = try situation.memory.notes(containing: [word])
        let stem = Stemmer.stem(word)
        guard exact.isEmpty, stem.count >= 4, word.hasPrefix(stem) else { return exact }
        return try situation.memory.notes(containing: [stem])
    }

    /// Fills the turn with the notes that answer a question about what the user wanted or wrote: "who did I want to
    /// ask about the budget". Only where they have most of its words.
    mutating func fillFromNotesQuestion(_ match: Match) -> Bool {
        let typed = match.line.utterance.words
        guard let asking = NoteOrder.recollection(in: typed), match.act != "progress/me" else { return false }
        let query = NoteQuery(typed, today: situation.today)
        guard let found = try? found(query, named: match.line.names), !found.notes.isEmpty else { return false }
        guard asking == .written || isWellFound(found, by: query.words, least: 0.6) else { return false }
        isCertain = true
        set(list(found), items: found.notes.map(\.topicID))
        return true
    }

    /// Fills the turn with the notes that have every word of a line that the guide does not answer.
    mutating func fillFromNotesOtherwise(_ match: Match) -> Bool {
        guard match.line.speech.contains(where: \.isQuestion) || NoteOrder.asks(match.line.utterance.words) else {
            return false
        }
        let query = NoteQuery(match.line.utterance.words, today: situation.today)
        guard query.words.count >= 2, query.days == nil, let found = try? found(query, named: []),
            isWellFound(found, by: query.words, least: 1)
        else { return false }
        set(list(found), items: found.notes.map(\.topicID))
        return true
    }

    /// True if the best of the notes has at least a share of the words, and two of them where there are two.
    private func isWellFound(_ found: FoundNotes, by words: [String], least: Double) -> Bool {
        guard !words.isEmpty else { return false }
        let counts = found.notes.map { note in
            words.count { word in
                let hits = (try? notes(like: word)) ?? []
                return hits.contains { $0.id == note.id }
            }
        }
        let most = counts.max() ?? 0
        return most >= min(2, words.count) && Double(most) >= least * Double(words.count)
    }
}
