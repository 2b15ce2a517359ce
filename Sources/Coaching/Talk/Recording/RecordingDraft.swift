import CivilTime
import Knowledge
import Matching

/// What a line tells, on its way to being recorded.
struct Recording {
    /// Things of which the same is claimed.
    struct Group {
        let claim: Speech.Claim
        let items: [ItemReference]
    }

    let happened: PartialDate?
    private(set) var groups: [Group] = []
    private(set) var events: [Event] = []
    /// What is said about what is no claim, a sentence each.
    private(set) var sentences: [String] = []

    init(happened: PartialDate?) {
        self.happened = happened
    }

    /// What events that were recorded before told.
    init(_ events: [Event]) {
        happened = events.lazy.compactMap(\.happened).first
        for event in events {
            switch event {
            case .done(let item, _): groups.append(Group(claim: .finished, items: [item]))
            case .started(let item, _): groups.append(Group(claim: .started, items: [item]))
            case .known(let item): groups.append(Group(claim: .known, items: [item]))
            default: sentences += EventWords(event).map { ["Recorded: \($0.reversed)."] } ?? []
            }
        }
        self.events = events
    }

    mutating func add(_ claim: Speech.Claim, _ items: [ItemReference]) {
        groups.append(Group(claim: claim, items: items))
        events += items.map { item in
            switch claim {
            case .finished: .done(item, happened: happened)
            case .started: .started(item, happened: happened)
            case .known: .known(item)
            }
        }
    }

    mutating func add(_ event: Event, _ sentence: String) {
        events.append(event)
        sentences.append(sentence)
    }
}

extension Event {
    /// When it happened, as far as the user said.
    var happened: PartialDate? {
        switch self {
        case .done(_, let happened), .started(_, let happened), .effort(_, _, let happened): happened
        default: nil
        }
    }

    /// The thing of which a statement about work tells, as it is recorded.
    var thing: ItemReference? {
        switch self {
        case .done(let item, _), .started(let item, _), .known(let item), .halfway(let item, _), .stuck(let item, _),
            .skipped(let item), .unskipped(let item), .gaveUp(let item), .substitute(let item, _):
            item
        case .effort(_, let item, _): item
        case .ownStep(let step): step.item
        default: nil
        }
    }
}
