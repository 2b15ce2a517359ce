/// Cuts an utterance into features: what the linear scorer gives weights to.
package struct FeatureExtractor: Sendable {
    /// The representative of each word that has synonyms, by stem.
    private let representatives: [String: String]
    private let letterRange: ClosedRange<Int>

    /// An extractor that knows `synonyms`, groups of words of which the first stands for all.
    package init(synonyms: [[String]], letterRange: ClosedRange<Int> = 3...5) {
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
        var features: [Feature] = []
        features.reserveCapacity(tokens.count * 16)
        let stems = tokens.map(Stemmer.stem)
        addWords(stems, to: &features)
        addPairs(stems, to: &features)
        for (index, token) in tokens.enumerated() { addLetters(of: token, at: index, to: &features) }
        for mark in marks {
            features.append(Feature(hash: Self.hash("m", mark), block: .words, first: -1, last: -1))
        }
        guard let weights, weights.contains(where: { $0 != 1 }) else { return features }
        return features.map { feature in
            guard feature.first >= 0 else { return feature }
            return Feature(
                hash: feature.hash, block: feature.block, first: feature.first, last: feature.last,
                weight: min(weights[feature.first], weights[feature.last]))
        }
    }

    private func addWords(_ stems: [String], to features: inout [Feature]) {
        guard !stems.isEmpty else { return }
        for (index, stem) in stems.enumerated() {
            features.append(Feature(hash: Self.hash("w", stem), block: .words, first: index, last: index))
            if let group = representatives[stem] {
                features.append(Feature(hash: Self.hash("s", group), block: .words, first: index, last: index))
            }
            let previous = index == 0 ? "^" : stems[index - 1]
            features.append(
                Feature(hash: Self.hash("b", previous, stem), block: .words, first: max(0, index - 1), last: index))
        }
        let end = stems.count - 1
        features.append(Feature(hash: Self.hash("b", stems[end], "$"), block: .words, first: end, last: end))
    }

    private func addPairs(_ stems: [String], to features: inout [Feature]) {
        for index in stems.indices {
            for distance in 2...4 where index + distance < stems.count {
                let (a, b) = (stems[index], stems[index + distance])
                let hash = a < b ? Self.hash("p", a, b) : Self.hash("p", b, a)
                features.append(Feature(hash: hash, block: .pairs, first: index, last: index + distance))
            }
        }
    }

    private func addLetters(of token: String, at index: Int, to features: inout [Feature]) {
        let bytes = [UInt8(ascii: " ")] + Array(token.utf8) + [UInt8(ascii: " ")]
        for length in letterRange where length <= bytes.count {
            for start in 0...(bytes.count - length) {
                var hash = FeatureHash()
                hash.combine(UInt8(ascii: "c"))
                hash.combine(bytes[start..<(start + length)])
                features.append(Feature(hash: hash.value, block: .letters, first: index, last: index))
            }
        }
    }

    private static func hash(_ kind: String, _ first: String, _ second: String? = nil) -> UInt64 {
        var hash = FeatureHash()
        hash.combine(kind)
        hash.combine(UInt8(0))
        hash.combine(first)
        if let second {
            hash.combine(UInt8(0))
            hash.combine(second)
        }
        return hash.value
    }
}
