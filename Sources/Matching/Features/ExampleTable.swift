/// The features of many examples, each feature numbered when it is first met: what a space and its vectors are made of.
///
/// Words are cut into their form once. Two tables can be filled at the same time and joined; the order of a table's
/// numbers depends on that, and nothing that is made of them does.
package struct ExampleTable: Sendable {
    /// By number: the hash of a feature, its block, and the number of examples that have it.
    private(set) var hashes: [UInt64] = []
    private(set) var blocks: [FeatureBlock] = []
    private(set) var frequencies: [Int32] = []
    /// Where the features of each example start, and where the last ones end.
    private(set) var starts: [Int32] = [0]
    /// The features of the examples, each once an example in the order of their first occurrence, and what their
    /// occurrences count together.
    private(set) var numbers: [Int32] = []
    private(set) var counts: [Float] = []

    private let extractor: FeatureExtractor
    private var lookup = HashNumbers()
    /// Where the feature last occurred.
    private var latest: [Int32] = []
    private var forms: [String: Int32] = [:]
    private var cores: [WordForm.Core] = []
    private var runs: [Int32] = []
    private var runStarts: [Int32] = [0]
    private var marks: [String: Int32] = [:]
    private var words: [Int] = []

    package init(extractor: FeatureExtractor) {
        self.extractor = extractor
    }

    /// The number of examples.
    package var count: Int { starts.count - 1 }

    /// Makes room for as many examples more.
    mutating func reserve(examples: Int) {
        starts.reserveCapacity(starts.count + examples)
        numbers.reserveCapacity(numbers.count + examples * Self.usualLength)
        counts.reserveCapacity(counts.count + examples * Self.usualLength)
    }

    private static let usualLength = 160

    // MARK: Adding

    /// Adds an example with these features.
    package mutating func add(_ features: [Feature]) {
        for feature in features { count(feature.hash, feature.block, feature.weight) }
        endExample()
    }

    /// Adds an example: what `FeatureExtractor.features` finds in the same tokens.
    package mutating func add(tokens: [String], weights: [Float]? = nil, marks: [String] = []) {
        words.removeAll(keepingCapacity: true)
        for token in tokens { words.append(Int(form(of: token))) }
        let words = words
        FeatureExtractor.forEachWordFeature(count: words.count) {
            cores[words[$0]]
        } _: { hash, block, first, last in
            count(hash, block, weights.map { min($0[first], $0[last]) } ?? 1)
        }
        for (index, word) in words.enumerated() {
            let weight = weights?[index] ?? 1
            for run in Int(runStarts[word])..<Int(runStarts[word + 1]) { count(number: runs[run], weight) }
        }
        for mark in marks {
            let known = self.marks[mark]
            let number = known ?? number(of: FeatureExtractor.hash(ofMark: mark), .words)
            if known == nil { self.marks[mark] = number }
            count(number: number, 1)
        }
        endExample()
    }

    /// Adds the examples of another table after those of this one.
    package mutating func append(_ other: ExampleTable) {
        let translated = zip(other.hashes, other.blocks).map { number(of: $0, $1) }
        for (number, frequency) in zip(translated, other.frequencies) { frequencies[Int(number)] += frequency }
        let offset = Int32(numbers.count)
        numbers.append(contentsOf: other.numbers.lazy.map { translated[Int($0)] })
        counts.append(contentsOf: other.counts)
        starts.append(contentsOf: other.starts.dropFirst().lazy.map { $0 + offset })
    }

    // MARK: -

    @inline(__always)
    private mutating func count(_ hash: UInt64, _ block: FeatureBlock, _ weight: Float) {
        count(number: number(of: hash, block), weight)
    }

    @inline(__always)
    private mutating func count(number: Int32, _ weight: Float) {
        let place = Int(latest[Int(number)])
        if place >= Int(starts[starts.count - 1]) {
            counts[place] += weight
            return
        }
        latest[Int(number)] = Int32(numbers.count)
        frequencies[Int(number)] += 1
        numbers.append(number)
        counts.append(weight)
    }

    private mutating func endExample() {
        starts.append(Int32(numbers.count))
    }

    @inline(__always)
    private mutating func number(of hash: UInt64, _ block: FeatureBlock) -> Int32 {
        let number = lookup.number(of: hash, among: hashes)
        if Int(number) == hashes.count {
            hashes.append(hash)
            blocks.append(block)
            frequencies.append(0)
            latest.append(-1)
        }
        return number
    }

    private mutating func form(of token: String) -> Int32 {
        if let known = forms[token] { return known }
        let form = extractor.form(of: token)
        let number = Int32(cores.count)
        forms[token] = number
        cores.append(form.core)
        for run in form.runs { runs.append(self.number(of: run, .letters)) }
        runStarts.append(Int32(runs.count))
        return number
    }
}

/// Numbers for hashes in the order in which they are met: a table with open addressing, half full at most.
private struct HashNumbers: Sendable {
    /// The upper half of a hash and its number plus one; zero where the slot is free.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private var used = 0

    /// The number of `hash`, which is the next free one for a hash that is not among `hashes`, those that were met.
    @inline(__always)
    mutating func number(of hash: UInt64, among hashes: [UInt64]) -> Int32 {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        let tag = hash & 0xffff_ffff_0000_0000
        while slots[slot] != 0 {
            let number = Int(slots[slot] & 0xffff_ffff) - 1
            if slots[slot] & 0xffff_ffff_0000_0000 == tag, hashes[number] == hash { return Int32(number) }
            slot = (slot + 1) & mask
        }
        slots[slot] = tag | UInt64(hashes.count + 1)
        used += 1
        if used * 2 > slots.count { grow(hashes, with: hash) }
        return Int32(hashes.count)
    }

    private mutating func grow(_ hashes: [UInt64], with last: UInt64) {
        slots = [UInt64](repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (number, hash) in (hashes + [last]).enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = hash & 0xffff_ffff_0000_0000 | UInt64(number + 1)
        }
    }
}
