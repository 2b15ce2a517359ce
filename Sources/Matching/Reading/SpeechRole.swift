/// A part that words play in telling what kind of speech a clause is; the words of each stand in `speech.yml`.
enum SpeechRole: UInt64, CaseIterable {
    // What is told.
    case finished, started, known, halfway, progress, effort, stuck, skip, unskip, quit
    case background, work, people
    // What takes it back.
    case hedges, denials, others, doubted
    // Who, and how a question or a request opens.
    case selves, questions, requests, tick, fillers
    // Own steps and substitutes.
    case add, steps, places, instead, swap, swapped
    // Small words by which the others are understood.
    case bases, light, idle, ignored, wishes, temporal, articles, possessives, copulas, perfect, described, joints,
        contrasts
    case units, occasions
    // Corrections of what was just told.
    case corrects, objects
}

/// The roles of a word in its place.
struct SpeechRoles: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    init(_ roles: SpeechRole...) {
        rawValue = roles.reduce(0) { $0 | Self.bit(of: $1) }
    }

    func contains(_ role: SpeechRole) -> Bool {
        rawValue & Self.bit(of: role) != 0
    }

    private static func bit(of role: SpeechRole) -> UInt64 {
        1 << role.rawValue
    }
}

/// What may start with a word: most words start nothing, which is told at once.
struct Openings: OptionSet, Sendable {
    let rawValue: UInt8

    /// A number, a length of time or a portion.
    static let amount = Openings(rawValue: 1)
    static let date = Openings(rawValue: 2)
}

/// The words and phrases of a language by their roles.
///
/// A phrase is written with hyphens in `speech.yml`: `gave-up`; no word of an utterance has one between letters.
struct SpeechWords: Sendable {
    struct Word: Sendable {
        var roles: SpeechRoles = []
        var opens: Openings = []
    }

    struct Phrase: Sendable {
        let words: [String]
        let roles: SpeechRoles
    }

    private var single: [String: Word] = [:]
    /// Phrases by their first word.
    private var phrases: [String: [Phrase]] = [:]

    init(_ speech: [String: Set<String>]) {
        for role in SpeechRole.allCases {
            for text in (speech["\(role)"] ?? []).sorted() {
                let words = text.split(separator: "-").map(String.init)
                guard let first = words.first else { continue }
                if words.count == 1 {
                    single[first, default: Word()].roles.formUnion(SpeechRoles(role))
                } else {
                    phrases[first, default: []].append(Phrase(words: words, roles: SpeechRoles(role)))
                }
            }
        }
        for word in Numbers.opening { single[word, default: Word()].opens.insert(.amount) }
        for word in PortionReader.halves.union(HoursReader.opening) {
            single[word, default: Word()].opens.insert(.amount)
        }
        for word in Numbers.opening.union(DateWords.opening) { single[word, default: Word()].opens.insert(.date) }
        for (word, read) in single where read.roles.contains(.units) { single[word]?.opens.insert(.amount) }
    }

    /// What is known of a word wherever it stands.
    func word(_ word: String) -> Word {
        var found = single[word] ?? Word()
        if Numbers.startsWithDigit(word) { found.opens = [.amount, .date] }
        return found
    }

    /// The phrases that start at `index`.
    func phrases(at index: Int, in tokens: [String]) -> [Phrase] {
        guard let candidates = phrases[tokens[index]] else { return [] }
        return candidates.filter { tokens[index...].starts(with: $0.words) }
    }
}
