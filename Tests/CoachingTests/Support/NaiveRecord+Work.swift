import CivilTime
import Coaching
import Knowledge

extension NaiveRecord {
    /// The highest stage of a thing by what stands before an event.
    func stage(of id: TopicID, before logged: LoggedEvent) -> Stage? {
        standing.filter { $0.sequence < logged.sequence }.compactMap { earlier in
            switch earlier.event {
            case .done(let item, _) where item.id == id: Stage.done
            case .known(let item) where item.id == id: .known
            case .started(let item, _) where item.id == id, .halfway(let item, _) where item.id == id: .started
            default: nil
            }
        }.max()
    }

    /// True if the event takes a thing up, so that it is neither left out nor given up any longer.
    private func takesUp(_ id: TopicID, _ logged: LoggedEvent) -> Bool {
        let stage = stage(of: id, before: logged)
        return switch logged.event {
        case .done(let item, _): item.id == id
        case .known(let item): item.id == id && stage != .done
        case .started(let item, _): item.id == id && (stage == nil || stage == .started)
        case .halfway(let item, _): item.id == id && stage == nil
        default: false
        }
    }

    /// True if what stands last about a thing, of what `mark` tells true or false about it, is true.
    private func isMarked(_ id: TopicID, _ mark: (LoggedEvent) -> Bool?) -> Bool {
        standing.compactMap(mark).last ?? false
    }

    func isSkipped(_ id: TopicID) -> Bool {
        isMarked(id) { logged in
            switch logged.event {
            case .skipped(let item) where item.id == id: true
            case .unskipped(let item) where item.id == id: false
            default: takesUp(id, logged) ? false : nil
            }
        }
    }

    func isGivenUp(_ id: TopicID) -> Bool {
        isMarked(id) { logged in
            if case .gaveUp(let item) = logged.event, item.id == id { return true }
            return takesUp(id, logged) ? false : nil
        }
    }

    /// What somebody is stuck with, in their words; a start does not end that.
    func stuck(with id: TopicID) -> String? {
        var words: String?
        for logged in standing {
            switch logged.event {
            case .stuck(let item, let said) where item.id == id: words = said
            case .done, .known: if takesUp(id, logged) { words = nil }
            default: break
            }
        }
        return words
    }

    func share(of id: TopicID) -> Double? {
        newest { if case .halfway(let item, let portion) = $0, item.id == id { portion.share } else { nil } }
    }

    func substitute(for id: TopicID) -> TopicID? {
        newest { if case .substitute(let item, let replaced) = $0, replaced.id == id { item.id } else { nil } }
    }

    var ownSteps: Set<TopicID> {
        Set(standing.compactMap { if case .ownStep(let step) = $0.event { step.item.id } else { nil } })
    }

    var pace: Double? { newest { if case .pace(let hours) = $0 { hours } else { nil } } }
    var target: CivilDate? { newest { if case .target(let date) = $0 { date } else { nil } } }
    var effort: Double {
        standing.reduce(0) { sum, logged in
            if case .effort(let hours, _, _) = logged.event { sum + hours } else { sum }
        }
    }

    /// Everything that was said and stands, in its order.
    var sayings: [String] {
        standing.compactMap { logged in
            switch logged.event {
            case .background(let words), .worry(let words, _): words
            case .reaction(let reaction): reaction.words
            case .checkIn(let checkIn): checkIn.obstacle
            case .taught(let question, _): question
            default: nil
            }
        }
    }

    /// Each conversation with the number of its questions; a note that was only rewritten keeps its place.
    var sessions: [String] {
        var ended: [(id: SessionID, summary: SessionSummary)] = []
        for logged in standing {
            guard case .sessionEnded(let summary) = logged.event else { continue }
            let place = ended.firstIndex { $0.id == logged.session }
            if let place, summary.text != nil {
                ended[place].summary = summary
            } else {
                ended.removeAll { $0.id == logged.session }
                ended.append((logged.session, summary))
            }
        }
        return ended.map { "\($0.id.rawValue) \($0.summary.questions)" }
    }

    private func newest<Value>(_ value: (Event) -> Value?) -> Value? { standing.compactMap { value($0.event) }.last }
}
