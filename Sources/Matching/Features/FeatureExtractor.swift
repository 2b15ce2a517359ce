/// Cuts an utterance into features: what the linear scorer gives weights to.
package struct FeatureExtractor: Sendable {
    /// The representative of each word that has synonyms, by stem.
    private let representatives: [String: String]
    private let letterRange: ClosedRange<Int>

    /// An extractor that knows `synonyms`, groups of words of which the first stands for all.
    package init(synonyms: [[String]], letterRange: ClosedRange<Int> = 3...4) {
        var representatives: [String: String] = [:]
        for group in synonyms {
            guard let first = group.first else { continue }
            for word in group { representatives[Stemmer.stem(word)] = first }
        }
        self.representatives = representatives
        self.letterRange = letterRange
    }

    /// The features of `tokens`, with those of `marks`: names for what the whole utterance has, as slots and speech.
    /// `weights` tells what each token counts; all count in full without it.
    package func features(of tokens: [String], weights: [Float]? = nil, marks: [String] = []) -> [Feature] {
        let forms = tokens.map(form)
        var features: [Feature] = []
        features.reserveCapacity(tokens.count * 24)
        func add(_ hash: UInt64, _ block: FeatureBlock, _ first: Int, _ last: Int) {
            let weight = weights.map { min($0[first], $0[last]) } ?? 1
            features.append(Feature(hash: hash, block: block, first: first, last: last, weight: weight))
        }
        Self.forEachWordFeature(count: forms.count) {
            forms[$0].core
        } _: {
            add($0, $1, $2, $3)
        }
        for (index, form) in forms.enumerated() { for run in form.runs { add(run, .letters, index, index) } }
        for mark in marks {
            features.append(Feature(hash: Self.hash(ofMark: mark), block: .words, first: -1, last: -1))
        }
        return features
    }

    /// What a word gives wherever it stands.
    func form(of token: String) -> WordForm {
        let stem = Stemmer.stem(token)
        let core = WordForm.Core(
            stem: Self.hash("w", stem), group: representatives[stem].map { Self.hash("s", $0) })
        return WordForm(core: core, runs: runs(of: token))
    }

    static func hash(ofMark mark: String) -> UInt64 {
        hash("m", mark)
    }

    /// Calls `visit` with the hash, the block, and the first and the last token of each feature that words make: stems,
    /// groups, neighbours with start and end, and pairs two to four words apart.
    @inline(__always)
    static func forEachWordFeature(
        count: Int, _ core: (Int) -> WordForm.Core, _ visit: (UInt64, FeatureBlock, Int, Int) -> Void
    ) {
        var previous = startMark
        for index in 0..<count {
            let current = core(index)
            visit(current.stem, .words, index, index)
            if let group = current.group { visit(group, .words, index, index) }
            visit(FeatureHash.joined("b", previous, current.stem), .words, max(0, index - 1), index)
            previous = current.stem
            for before in stride(from: index - 2, through: max(0, index - 4), by: -1) {
                let (a, b) = (core(before).stem, current.stem)
                visit(FeatureHash.joined("p", min(a, b), max(a, b)), .pairs, before, index)
            }
        }
        if count > 0 { visit(FeatureHash.joined("b", previous, endMark), .words, count - 1, count - 1) }
    }

    private static let startMark = hash("w", "^")
    private static let endMark = hash("w", "$")

    private func runs(of token: String) -> [UInt64] {
        let bytes = [UInt8(ascii: " ")] + Array(token.utf8) + [UInt8(ascii: " ")]
        var runs: [UInt64] = []
        for length in letterRange where length <= bytes.count {
            for start in 0...(bytes.count - length) {
                var hash = FeatureHash()
                hash.combine(UInt8(ascii: "c"))
                hash.combine(bytes[start..<(start + length)])
                runs.append(hash.value)
            }
        }
        return runs
    }

    private static func hash(_ kind: String, _ text: String) -> UInt64 {
        var hash = FeatureHash()
        hash.combine(kind)
        hash.combine(UInt8(0))
        hash.combine(text)
        return hash.value
    }
}
