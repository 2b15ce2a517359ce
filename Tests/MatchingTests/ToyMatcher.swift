import Foundation
import Knowledge
import Matching

/// A matcher that was trained on the toy guide.
struct ToyMatcher {
    let readers: ToyReaders
    let index: MatcherIndex
    let matcher: IntentMatcher

    init(readers: ToyReaders) {
        self.readers = readers
        index = IntentMatcher.trainedIndex(guide: readers.guide, language: readers.language, reader: readers.lines)
        matcher = IntentMatcher(
            guide: readers.guide, language: readers.language, reader: readers.lines, index: index)
    }

    /// Trained once for all tests.
    static let shared = Result { try ToyMatcher(readers: ToyReaders.toy.get()) }

    /// The points of a topic for a line.
    func points(of topic: TopicID, for line: String) -> Double? {
        matcher.match(line).ranked.first { $0.topic == topic }?.points
    }
}
