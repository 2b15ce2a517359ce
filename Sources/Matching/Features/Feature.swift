/// A group of features that is normalised by itself before the groups are joined.
package enum FeatureBlock: Int, CaseIterable, Sendable {
    /// Stems, pairs of neighbouring stems, groups of synonyms, slots and kinds of speech.
    case words
    /// Pairs of stems two to four words apart, whatever their order.
    case pairs
    /// Runs of letters within a word.
    case letters
}

/// One occurrence of a feature in an utterance.
package struct Feature: Hashable, Sendable {
    package let hash: UInt64
    package let block: FeatureBlock
    /// The indices of the first and the last token that made it; -1 for features of the whole utterance.
    package let first: Int
    package let last: Int
    /// How much the occurrence counts, from 0 to 1: the least of its tokens' weights.
    package let weight: Float

    package init(hash: UInt64, block: FeatureBlock, first: Int, last: Int, weight: Float = 1) {
        self.hash = hash
        self.block = block
        self.first = first
        self.last = last
        self.weight = weight
    }
}
