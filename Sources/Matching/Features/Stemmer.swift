/// Cuts English words to their stem with the algorithm of M. F. Porter, "An algorithm for suffix stripping" (1980).
package enum Stemmer {
    /// The stem of a lower-case word; words with other than ASCII letters, and those of one or two letters, stay as
    /// they are.
    package static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        guard letters.count > 2, letters.allSatisfy({ (97...122).contains($0) }) else { return word }
        stripPlural(&letters)
        stripPast(&letters)
        if letters.last == Letter.y, containsVowel(letters.dropLast()) { letters[letters.count - 1] = Letter.i }
        replaceFirst(doubleSuffixes, in: &letters, measureAbove: 0)
        replaceFirst(simpleSuffixes, in: &letters, measureAbove: 0)
        stripLast(&letters)
        stripFinalE(&letters)
        return String(decoding: letters, as: UTF8.self)
    }

    private enum Letter {
        static let e = UInt8(ascii: "e"), i = UInt8(ascii: "i"), l = UInt8(ascii: "l"), s = UInt8(ascii: "s")
        static let t = UInt8(ascii: "t"), y = UInt8(ascii: "y"), z = UInt8(ascii: "z")
    }

    // MARK: Steps

    private static func stripPlural(_ letters: inout [UInt8]) {
        if has("sses", letters) || has("ies", letters) {
            letters.removeLast(2)
        } else if has("s", letters), !has("ss", letters) {
            letters.removeLast()
        }
    }

    private static func stripPast(_ letters: inout [UInt8]) {
        if has("eed", letters) {
            if measure(letters.dropLast(3)) > 0 { letters.removeLast() }
            return
        }
        let suffix = has("ed", letters) ? 2 : has("ing", letters) ? 3 : 0
        guard suffix > 0, containsVowel(letters.dropLast(suffix)) else { return }
        letters.removeLast(suffix)
        if has("at", letters) || has("bl", letters) || has("iz", letters) {
            letters.append(Letter.e)
        } else if endsInDoubleConsonant(letters), let last = letters.last,
            ![Letter.l, Letter.s, Letter.z].contains(last)
        {
            letters.removeLast()
        } else if measure(letters[...]) == 1, endsInShortSyllable(letters) {
            letters.append(Letter.e)
        }
    }

    private static let doubleSuffixes: [(StaticString, StaticString)] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ]

    private static let simpleSuffixes: [(StaticString, StaticString)] = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]

    private static let lastSuffixes: [StaticString] = [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic", "ou",
    ]

    private static func stripLast(_ letters: inout [UInt8]) {
        guard let suffix = lastSuffixes.first(where: { has($0, letters) }) else { return }
        let rest = letters.dropLast(suffix.utf8CodeUnitCount)
        guard measure(rest) > 1 else { return }
        if has("ion", letters), rest.last != Letter.s, rest.last != Letter.t { return }
        letters.removeLast(suffix.utf8CodeUnitCount)
    }

    private static func stripFinalE(_ letters: inout [UInt8]) {
        if letters.last == Letter.e {
            let rest = Array(letters.dropLast())
            let measure = measure(rest[...])
            if measure > 1 || (measure == 1 && !endsInShortSyllable(rest)) { letters = rest }
        }
        if letters.last == Letter.l, endsInDoubleConsonant(letters), measure(letters[...]) > 1 { letters.removeLast() }
    }

    private static func replaceFirst(
        _ table: [(StaticString, StaticString)], in letters: inout [UInt8], measureAbove minimum: Int
    ) {
        guard let (suffix, replacement) = table.first(where: { has($0.0, letters) }) else { return }
        let end = letters.count - suffix.utf8CodeUnitCount
        guard measure(letters[..<end]) > minimum else { return }
        letters.removeSubrange(end...)
        replacement.withUTF8Buffer { letters.append(contentsOf: $0) }
    }

    // MARK: Letters

    private static func has(_ suffix: StaticString, _ letters: [UInt8]) -> Bool {
        let (count, start) = (suffix.utf8CodeUnitCount, letters.count - suffix.utf8CodeUnitCount)
        guard start > 0 else { return false }
        var index = count - 1
        // From the end, where words differ soonest.
        while index >= 0, letters[start + index] == suffix.utf8Start[index] { index -= 1 }
        return index < 0
    }

    private static func isConsonant(_ letters: ArraySlice<UInt8>, _ index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), Letter.e, Letter.i, UInt8(ascii: "o"), UInt8(ascii: "u"): false
        case Letter.y: index == letters.startIndex || !isConsonant(letters, index - 1)
        default: true
        }
    }

    /// The number of vowel-consonant sequences, Porter's m.
    private static func measure(_ letters: ArraySlice<UInt8>) -> Int {
        var count = 0
        var wasVowel = false
        for index in letters.indices {
            let isVowel = !isConsonant(letters, index)
            if wasVowel && !isVowel { count += 1 }
            wasVowel = isVowel
        }
        return count
    }

    private static func containsVowel(_ letters: ArraySlice<UInt8>) -> Bool {
        // Not letters.indices.contains: this is called for every word.
        var index = letters.startIndex
        while index < letters.endIndex, isConsonant(letters, index) { index += 1 }
        return index < letters.endIndex
    }

    private static func endsInDoubleConsonant(_ letters: [UInt8]) -> Bool {
        guard letters.count > 1, letters[letters.count - 1] == letters[letters.count - 2] else { return false }
        return isConsonant(letters[...], letters.count - 1)
    }

    /// Consonant, vowel, consonant, where the last is not w, x or y.
    private static func endsInShortSyllable(_ letters: [UInt8]) -> Bool {
        let count = letters.count
        guard count > 2, isConsonant(letters[...], count - 3), !isConsonant(letters[...], count - 2),
            isConsonant(letters[...], count - 1)
        else { return false }
        return ![UInt8(ascii: "w"), UInt8(ascii: "x"), Letter.y].contains(letters[count - 1])
    }
}
