import Knowledge
import Matching

/// What a line asks about a course, a book or a skill that no entry of a guide holds.
enum MissingFact {
    case price, length, link, comparison

    init?(_ line: ReadLine) {
        let texts = line.utterance.texts
        let words = Set(texts)
        func follows(_ left: String, _ right: Set<String>) -> Bool {
            zip(texts, texts.dropFirst()).contains { $0 == left && right.contains($1) }
        }
        let isFree = texts.last == "free" || follows("free", Self.things)
        let isBare = texts.suffix(2) == ["how", "much"] && texts.count <= 3
        if !words.isDisjoint(with: Self.pricing) || isBare || isFree && words.isDisjoint(with: ["i", "am", "time"]) {
            self = .price
        } else if !words.isDisjoint(with: ["link", "links", "url", "website"])
            || words.contains("where") && !words.isDisjoint(with: ["find", "get", "buy", "enroll", "download"])
        {
            self = .link
        } else if !words.isDisjoint(with: ["better", "versus", "vs", "easier", "harder"]),
            !words.isDisjoint(with: ["or", "vs", "versus", "than"])
        {
            self = .comparison
        } else if follows("how", ["long"]) || follows("many", ["hours", "weeks", "months", "days"]) {
            self = .length
        } else {
            return nil
        }
    }

    /// True if a text of the guide has it after all.
    func isGiven(in text: String) -> Bool {
        let text = text.lowercased()
        switch self {
        case .price: return text.contains { "$\u{20AC}\u{A3}".contains($0) } || text.contains("free")
        case .length: return text.contains("takes ") || text.firstMatch(of: /\d+(?:-| )?(?:h|hours?)\b/) != nil
        case .link: return text.contains("http") || text.contains("www.")
        case .comparison: return text.contains("better") || text.contains(" than ")
        }
    }

    private static let pricing: Set<String> = [
        "price", "prices", "cost", "costs", "cheap", "cheaper", "cheapest", "expensive", "fee", "fees", "discount",
    ]
    private static let things: Set<String> = [
        "course", "courses", "book", "books", "class", "classes", "certification", "certificate", "certificates", "one",
        "ones", "resource", "resources", "training", "version", "workshop", "tool", "tools",
    ]
}

extension TurnDraft {
    /// Says first what the line asks and the guide does not have, in an answer about a resource or a skill.
    mutating func sayWhatIsMissing() {
        guard let match, events.isEmpty, also.isEmpty, !isShortened,
            let sentence = missingFact(match, in: answer.topic)
        else { return }
        answer.blocks.insert(.paragraph(sentence), at: 0)
    }

    /// In place of an answer that was just given: what is missing, or that there is no more.
    mutating func shortenRepetition(_ match: Match) {
        guard answer.blocks == conversation.lastShown?.blocks, answer.topic.slug != nil,
            let entry = guide.entry(answer.topic)
        else { return }
        let asked = match.line.utterance.texts.drop { FollowUpLine.joints.contains($0) }.joined(separator: " ")
        let noMore = FollowUpLine.more.contains(asked) ? "The guide says no more about \(entry.title)." : nil
        guard let text = missingFact(match, in: answer.topic) ?? noMore else { return }
        answer.blocks = [.paragraph(text)]
        isShortened = true
    }

    /// That the guide does not have what a line asks about an entry; nil for a line that asks no such thing.
    private func missingFact(_ match: Match, in topic: TopicID) -> String? {
        guard match.line.told.isEmpty, let fact = MissingFact(match.line),
            ["resource", "resources", "skill"].contains(topic.kind), !isGiven(fact, about: topic)
        else { return nil }
        let resource = guide.resource(topic)
        switch fact {
        case .price: return "The guide gives no prices."
        case .length: return resource == nil ? nil : "The guide does not say how long it takes."
        case .link:
            return resource?.provider.map { "On \($0); the guide gives no link." } ?? "The guide gives no links."
        case .comparison: return "The guide does not say which is better."
        }
    }

    /// True if the guide has the fact of an entry, or of what it lists.
    private func isGiven(_ fact: MissingFact, about topic: TopicID) -> Bool {
        let listed = guide.skill(topic)?.resources ?? (topic.slug == nil ? guide.resources.items.map(\.entry.id) : [])
        return ([topic] + listed).compactMap(guide.entry).contains { fact.isGiven(in: $0.text) }
    }

    /// True if the line asks for a price, and no resource of the guide has one.
    var asksForMissingPrice: Bool {
        guard let match, MissingFact(match.line) == .price else { return false }
        return !isGiven(.price, about: guide.resources.entry.id)
    }
}
