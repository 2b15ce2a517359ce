/// Measures of how well scores tell utterances in scope from those out of scope.
package enum RankingMeasures {
    /// The area under the ROC curve: the probability that one in scope scores higher than one out of scope, ties
    /// counting half (Mann and Whitney 1947). Nil if either is empty.
    package static func auroc(inScope: [Double], outOfScope: [Double]) -> Double? {
        guard !inScope.isEmpty, !outOfScope.isEmpty else { return nil }
        let all = (inScope.map { ($0, true) } + outOfScope.map { ($0, false) }).sorted { $0.0 < $1.0 }
        var rankSum = 0.0
        var start = 0
        while start < all.count {
            var end = start
            while end < all.count, all[end].0 == all[start].0 { end += 1 }
            let rank = Double(start + end + 1) / 2
            rankSum += rank * Double(all[start..<end].count { $0.1 })
            start = end
        }
        let (m, n) = (Double(inScope.count), Double(outOfScope.count))
        return (rankSum - m * (m + 1) / 2) / (m * n)
    }

    /// The share of `outOfScope` below the threshold under which `share` of `inScope` lies. Nil if either is empty.
    package static func recall(outOfScope: [Double], inScope: [Double], atFalseRefusals share: Double) -> Double? {
        guard !inScope.isEmpty, !outOfScope.isEmpty else { return nil }
        let threshold = inScope.sorted()[min(inScope.count - 1, Int(share * Double(inScope.count)))]
        return Double(outOfScope.count { $0 < threshold }) / Double(outOfScope.count)
    }

    /// The mean of the F1 scores of all labels that occur in `wanted`.
    package static func macroF1(wanted: [String], found: [String]) -> Double {
        let labels = Set(wanted).sorted()
        let scores = labels.map { label in
            let both = Double(zip(wanted, found).count { $0 == label && $1 == label })
            let sum = Double(wanted.count { $0 == label } + found.count { $0 == label })
            return sum > 0 ? 2 * both / sum : 0
        }
        return scores.reduce(0, +) / Double(max(1, scores.count))
    }
}
