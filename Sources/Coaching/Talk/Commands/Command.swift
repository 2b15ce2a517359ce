/// The words with a slash that are commands in the conversation.
package enum Command: String, CaseIterable, Sendable {
    case next, plan, progress, week, reality
    case done, note, notes, me, undo
    case why, sources, again, copy
    case unanswered, teach
    case help, set, guide, export, quit

    /// What commands are for; help shows them in these groups.
    package enum Group: String, CaseIterable, Sendable {
        case way = "Your way"
        case record = "Your record"
        case answer = "The last answer"
        case questions = "Questions without an answer"
        case program = "The program"
    }

    package var group: Group {
        switch self {
        case .next, .plan, .progress, .week, .reality: .way
        case .done, .note, .notes, .me, .undo: .record
        case .why, .sources, .again, .copy: .answer
        case .unanswered, .teach: .questions
        case .help, .set, .guide, .export, .quit: .program
        }
    }

    /// What it does, in a few words.
    package var summary: String {
        switch self {
        case .next: "what to do next, and why"
        case .plan: "the roadmap with dates"
        case .progress: "how far you are"
        case .week: "look back on the week"
        case .reality: "the reality check, point by point"
        case .done: "record something as finished"
        case .note: "write something down"
        case .notes: "what you had written down"
        case .me: "what I know about you"
        case .undo: "take back what was recorded last"
        case .why: "why you got that answer"
        case .sources: "where the last answer comes from"
        case .again: "the last answer once more"
        case .copy: "put the last answer on the clipboard"
        case .unanswered: "the questions that were refused"
        case .teach: "teach what a question means"
        case .help: "how commands are used"
        case .set: "width, colour and pager"
        case .guide: "the guides, or change to another"
        case .export: "write your record to a file"
        case .quit: "leave; the session is kept"
        }
    }

    /// A line that uses it.
    package var example: String {
        switch self {
        case .plan: "/plan what if 8 hours"
        case .done: "/done deep learning specialization"
        case .note: "/note ask Maria about a mentor"
        case .notes: "/notes search Maria"
        case .teach: "/teach how's the bacon = salary"
        case .help: "/help notes"
        case .set: "/set width 72"
        case .guide: "/guide architect"
        case .export: "/export record.md"
        case .reality: "/reality show"
        default: "/" + rawValue
        }
    }

    /// What may follow it, where that needs more than the example.
    package var forms: [KeyValue] {
        switch self {
        case .notes:
            [
                KeyValue("/notes", "all of them"),
                KeyValue("/notes search WORDS", "those with the words, or of a day: /notes last week"),
                KeyValue("/notes add TEXT", "one more"),
                KeyValue("/notes show 2", "one of them"),
                KeyValue("/notes edit 2 TEXT", "other words for it"),
                KeyValue("/notes delete 2", "gone; /undo brings it back"),
            ]
        case .set:
            Setting.Name.allCases.map { KeyValue("/set \($0.rawValue) \($0.values)", $0.summary) }
        case .plan:
            [
                KeyValue("/plan", "dates for every phase"),
                KeyValue("/plan 6 hours a week", "keeps the hours, and counts anew"),
                KeyValue("/plan what if 8", "only shows what would change"),
            ]
        case .reality:
            [
                KeyValue("/reality", "begins, or goes on where you stopped"),
                KeyValue("/reality show", "what you said"),
            ]
        case .export:
            [
                KeyValue("/export", "to a file with the day in its name"),
                KeyValue("/export FILE.md", "for reading: who you are, plan, notes, sessions"),
                KeyValue("/export FILE.json", "every event, for other programs"),
            ]
        default: []
        }
    }
}
