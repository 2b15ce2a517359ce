import Matching

/// How somebody takes a thing, by single words of theirs alone: no more is read into it.
enum Leaning: Hashable {
    case liking, disliking, indifferent

    /// The leaning of `words`; nil where no word tells, or words tell both.
    init?(_ line: String, matcher: IntentMatcher) {
        let (liking, disliking) = (matcher.words(playing: "liking"), matcher.words(playing: "disliking"))
        let turning = matcher.words(playing: "turning")
        let words = Steering.words(of: line)
        var score = 0
        var isIndifferent = words.contains(where: matcher.words(playing: "indifferent").contains)
        for (index, word) in words.enumerated() {
            guard liking.contains(word) || disliking.contains(word) else { continue }
            if words[max(0, index - 2)..<index].contains(where: turning.contains) {
                // "Not bad" is no praise, and "less scary" is no joy; "don't like" is dislike.
                if liking.contains(word) { score -= 1 } else { isIndifferent = true }
            } else {
                score += liking.contains(word) ? 1 : -1
            }
        }
        if score > 0 {
            self = .liking
        } else if score < 0 {
            self = .disliking
        } else if isIndifferent {
            self = .indifferent
        } else {
            return nil
        }
    }
}
