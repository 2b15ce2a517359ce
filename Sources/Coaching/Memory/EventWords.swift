import CivilTime

/// An event in words, for session notes and for taking back.
struct EventWords {
    /// What kind of record it is, in a word or two: "done".
    let kind: String
    /// What it is about: "Machine Learning Specialization".
    let what: String

    /// Nil for events that are no record of the user's.
    init?(_ event: Event) {
        switch event {
        case .done(let item, _): self.init("done", item.title)
        case .started(let item, _): self.init("started", item.title)
        case .known(let item): self.init("known", item.title)
        case .halfway(let item, let portion): self.init(portion.inWords, item.title)
        case .effort(let hours, let item, _):
            self.init("studied", item.map { "\(Wording.hours(hours)) on \($0.title)" } ?? Wording.hours(hours))
        case .stuck(let item, _): self.init("stuck", item.title)
        case .skipped(let item): self.init("skipped", item.title)
        case .unskipped(let item): self.init("taken up again", item.title)
        case .gaveUp(let item): self.init("given up", item.title)
        case .ownStep(let step): self.init("own step", step.item.title)
        case .substitute(let item, let replaced): self.init("instead", "\(item.title) for \(replaced.title)")
        case .pace(let hours): self.init("pace", "\(Wording.number(hours)) hours for a week of the guide")
        case .hours(let hours): self.init("plan", "\(Wording.number(hours)) hours a week")
        case .start(let date): self.init("start", date.inWords)
        case .daysOff(let first, let last): self.init("off", "\(first.inWords) to \(last.inWords)")
        case .target(let date): self.init("target", date.inWords)
        case .noteAdded(let text, _): self.init("noted", text)
        case .noteEdited(let id, _): self.init("changed", "note \(id.rawValue)")
        case .noteDeleted(let id): self.init("deleted", "note \(id.rawValue)")
        case .background(let words): self.init("about you", words)
        case .worry(let words, _): self.init("worry", words)
        case .reaction(let reaction): self.init("reality check", reaction.point.title)
        case .checkIn: self.init("check-in", "the week")
        case .taught(let question, _): self.init("taught", question)
        case .said, .asked, .sessionEnded, .undone, .forgotten: return nil
        }
    }

    private init(_ kind: String, _ what: String) {
        self.kind = kind
        self.what = what
    }

    /// "done: Machine Learning Specialization".
    var line: String { "\(kind): \(what)" }

    /// "Machine Learning Specialization, done", for "Taken back: ...".
    var reversed: String { "\(what), \(kind)" }
}

extension Portion {
    /// "module 3 of 10", "50%".
    package var inWords: String { told ?? "\(Int((share * 100).rounded()))%" }
}
