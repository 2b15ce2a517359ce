/// A word as features see it: hashes of its stem, of its group of synonyms and of its runs of letters.
///
/// A word has the same form wherever it stands, so that reading many lines makes each form once.
struct WordForm: Sendable {
    /// What neighbours and pairs are made of.
    struct Core: Sendable {
        let stem: UInt64
        let group: UInt64?
    }

    let core: Core
    let runs: [UInt64]
}
