/// The candidate within two edits of `word`, nearest first, ties by the order given; nil if none is that near.
package func closest(to word: String, among candidates: [String]) -> String? {
    let length = word.unicodeScalars.count
    // Measured only where the lengths allow it: a word can be a whole file that has lost its line breaks.
    let measured = candidates.filter { abs($0.unicodeScalars.count - length) <= 2 }.map { ($0, editDistance(word, $0)) }
    return measured.filter { $0.1 <= 2 && $0.1 < $0.0.count }.min { $0.1 < $1.1 }?.0
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
/// (optimal string alignment, Damerau 1964), in unicode scalars.
package func editDistance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var current = [i] + Array(repeating: 0, count: b.count)
        for j in 1...b.count {
            let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                current[j] = min(current[j], beforePrevious[j - 2] + 1)
            }
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
}
