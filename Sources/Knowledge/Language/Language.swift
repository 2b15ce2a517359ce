/// What is matched whatever the guide: chat spelling, abbreviations, synonyms, the phrases of the coach's own acts,
/// phrasings with slots, and what is out of scope.
package struct Language: Sendable {
    /// Spellings of chat and their full form: `u` -> `you`.
    package var chat: [String: String] = [:]
    /// Abbreviations of the field and their full form: `ml` -> `machine learning`.
    package var abbreviations: [String: String] = [:]
    /// Groups of words that mean the same here; the first stands for all.
    package var synonyms: [[String]] = []
    /// Words that carry little by themselves.
    package var stopWords: Set<String> = []
    /// Common English words that spelling repair must leave alone.
    package var commonWords: Set<String> = []
    /// Words by the role that they play in telling what kind of speech a sentence is: `finished`, `hedges`, `denials`.
    package var speech: [String: Set<String>] = [:]
    /// Phrases for the coach's own acts, by topic.
    package var acts: [TopicID: [String]] = [:]
    /// Phrasings with slots, by kind of entry: "how do i learn {name}" for `skill`.
    package var phrasings: [String: [String]] = [:]
    /// What nothing answers; may have slots: "how much does {resource} cost".
    package var outOfScope: [String] = []

    package init() {}
}
