package import Knowledge

/// Points for entries that a line names: the more of the line's content the name covers, the more.
package struct KeywordScore: Sendable {
    private let stopWords: Set<String>
    private let fullName: Double

    package init(language: Language, fullName: Double = 3) {
        stopWords = language.stopWords
        self.fullName = fullName
    }

    /// The points of each entry that is named between the tokens of `range`, with the name.
    package func points(for line: ReadLine, in range: Range<Int>) -> [TopicID: (points: Double, name: String)] {
        let texts = line.utterance.texts
        let content = range.filter { !stopWords.contains(texts[$0]) }
        var points: [TopicID: (points: Double, name: String)] = [:]
        for name in line.names(in: range) {
            let covered = name.tokens.filter { !stopWords.contains(texts[$0]) }.count
            let share = Double(covered) / Double(max(1, content.count))
            for id in name.ids where share * fullName > points[id]?.points ?? 0 {
                points[id] = (share * fullName, texts[name.tokens].joined(separator: " "))
            }
        }
        return points
    }
}
