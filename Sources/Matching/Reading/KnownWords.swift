package import Foundation

/// A set of words: in memory, or as an index file has it, sorted by their bytes, one a line, where a word is found by
/// halving and nothing is read that is not looked at.
package struct KnownWords: Sendable {
    private enum Storage {
        case set(Set<String>)
        case lines(Data)
    }

    private var storage: Storage

    package init(_ words: Set<String> = []) {
        storage = .set(words)
    }

    /// The words of a file's lines, which are sorted; each ends with a line feed.
    package init(lines: Data) {
        storage = .lines(lines)
    }

    /// The words as lines, sorted by their bytes.
    package var lines: Data {
        switch storage {
        case .lines(let data): data
        case .set(let words):
            Data(words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined().utf8)
        }
    }

    /// True if `word` is one of them.
    package func contains(_ word: String) -> Bool {
        switch storage {
        case .set(let words): words.contains(word)
        case .lines(let data): data.withUnsafeBytes { Self.find(word, in: $0) }
        }
    }

    /// Adds `words`.
    package mutating func formUnion(_ words: some Sequence<String>) {
        var all = Set(words)
        switch storage {
        case .set(let own): all.formUnion(own)
        case .lines(let data):
            all.formUnion(data.split(separator: Self.lineFeed).map { String(decoding: $0, as: UTF8.self) })
        }
        storage = .set(all)
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func find(_ word: String, in bytes: UnsafeRawBufferPointer) -> Bool {
        var (low, high) = (0, bytes.count)
        while low < high {
            // The line in which the middle lies.
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != lineFeed { start -= 1 }
            var end = start
            while end < high, bytes[end] != lineFeed { end += 1 }
            let line = bytes[start..<end]
            if line.elementsEqual(word.utf8) { return true }
            if line.lexicographicallyPrecedes(word.utf8) { low = end + 1 } else { high = start }
        }
        return false
    }
}
