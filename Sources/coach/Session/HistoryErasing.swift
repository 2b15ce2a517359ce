import Journal
import Terminal

/// Takes what was erased from the record out of the history of typed lines, too.
enum HistoryErasing {
    static func erase(_ erasure: Erasure, fromFile path: String?) {
        erase(erasure, from: History(path: path))
    }

    static func erase(_ erasure: Erasure, from history: History) {
        do {
            try history.erase(where: erasure.isQuoted)
        } catch {
            Output.warn("\(error)")
        }
    }
}

extension Erasure {
    /// Shorter words stand within other lines by chance.
    private static let shortest = 6

    /// True for a line that has erased words in it.
    func isQuoted(_ line: String) -> Bool {
        words.contains { word in
            line == word || word.count >= Self.shortest && line.lowercased().contains(word.lowercased())
        }
    }
}
