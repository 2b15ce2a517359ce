/// Cuts normalised text into words and sentences.
///
/// Hyphens and slashes separate words ("AI/ML" -> ai, ml; "scikit-learn" -> scikit, learn) and join numbers, which mean
/// a date, a range or a part ("2026-03-14", "3/10"); an apostrophe inside a word stays for the step that expands
/// contractions; `+` and `#` stay after letters ("c++", "c#"). "e.g." is the word "eg", and ends no sentence.
enum Tokenizer {
    struct Word: Hashable {
        let text: String
        /// The number of the sentence that it stands in.
        let sentence: Int
        /// Whether a comma, a colon, a bracket or a dash stands before it in its sentence.
        var isAfterPause = false
    }

    struct Result {
        var words: [Word] = []
        /// Whether each sentence ended with a question mark.
        var questions: [Bool] = []
    }

    /// The words of `text`; a full stop after one of the words `dotted` ends no sentence.
    static func words(of text: String, dotted: Set<String> = []) -> Result {
        var result = Result()
        var current = ""
        var sentence = 0
        var sentenceHasWords = false
        var isAfterPause = false
        var isInitials = false
        let scalars = Array(text.unicodeScalars)

        func endWord() {
            while current.last == "'" { current.removeLast() }
            if !current.isEmpty {
                result.words.append(
                    Word(text: current, sentence: sentence, isAfterPause: isAfterPause && sentenceHasWords))
                sentenceHasWords = true
                isAfterPause = false
            }
            current = ""
            isInitials = false
        }
        func endSentence(isQuestion: Bool) {
            guard sentenceHasWords else {
                if isQuestion, !result.questions.isEmpty { result.questions[result.questions.count - 1] = true }
                return
            }
            result.questions.append(isQuestion)
            sentence += 1
            sentenceHasWords = false
            isAfterPause = false
        }

        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isWordPart(scalar) || isMark(scalar) && !current.isEmpty {
                current.unicodeScalars.append(scalar)
            } else if scalar == "'" && !current.isEmpty {
                current.unicodeScalars.append(scalar)
            } else if (scalar == "+" || scalar == "#") && !current.isEmpty {
                current.unicodeScalars.append(scalar)
            } else if scalar == ".", isDigit(current.unicodeScalars.last), isDigit(next) {
                current.unicodeScalars.append(scalar)
            } else if scalar == "-" || scalar == "/", isDigit(current.unicodeScalars.last), isDigit(next) {
                current.unicodeScalars.append(scalar)
            } else if scalar == ",", isDigit(current.unicodeScalars.last), isThousands(scalars[(index + 1)...]) {
                // "180,000" is one number, "1,2" are two.
                continue
            } else if scalar == ",", isDigit(current.unicodeScalars.last), isDecimal(scalars[(index + 1)...]) {
                current.append(".")
            } else if scalar == ".", isInitial(current, scalars[(index + 1)...], isInitials) {
                isInitials = true
            } else if isSymbolWord(scalar) {
                endWord()
                current.unicodeScalars.append(scalar)
                endWord()
                isAfterPause = scalar.properties.isEmojiPresentation
            } else {
                let isLoose = current.isEmpty || next.map(\.properties.isWhitespace) ?? true
                let isShort = isInitials || dotted.contains(current)
                endWord()
                switch scalar {
                case "?": endSentence(isQuestion: true)
                case "!", ";", "\n": endSentence(isQuestion: false)
                case "." where isShort: isAfterPause = true
                case "." where next.map { $0.properties.isWhitespace } ?? true: endSentence(isQuestion: false)
                case ",", ":", "(", ")", "[", "]": isAfterPause = true
                case "-" where isLoose: isAfterPause = true
                default: break
                }
            }
        }
        endWord()
        endSentence(isQuestion: false)
        return result
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 128 {
            return (97...122).contains(scalar.value) || (48...57).contains(scalar.value)
        }
        return !isMark(scalar) && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    /// A mark belongs to the letter before it; without one it is no word.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (48...57).contains($0.value) } ?? false
    }

    /// True for three digits and no more.
    private static func isThousands(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.prefix(4).prefix { isDigit($0) }.count == 3
    }

    /// True for one or two digits before a unit of time: "2,5 hours" is two and a half, "1,2 and 3" are three numbers.
    private static func isDecimal(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let digits = rest.prefix(3).prefix { isDigit($0) }
        guard (1...2).contains(digits.count) else { return false }
        let unit = rest.dropFirst(digits.count).drop { $0 == " " }.prefix { (97...122).contains($0.value) }
        return units.contains(String(String.UnicodeScalarView(unit)))
    }

    private static let units: Set<String> = [
        "h", "hr", "hrs", "hour", "hours", "days", "weeks", "wks", "months", "years", "yrs",
    ]

    /// True for the full stop within "e.g." and "i.e.".
    private static func isInitial(_ word: String, _ rest: ArraySlice<Unicode.Scalar>, _ isInitials: Bool) -> Bool {
        let letters = rest.prefix(2)
        guard word.count == 1 || isInitials, let first = letters.first, letters.count == 2 else { return false }
        return isLetter(word.unicodeScalars.last) && isLetter(first) && letters.last == "."
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { (97...122).contains($0.value) } ?? false
    }

    /// Emoji and currency signs are words of their own.
    private static func isSymbolWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 127
            ? scalar.properties.isEmojiPresentation || scalar.properties.generalCategory == .currencySymbol
            : scalar == "$" || scalar == "%"
    }
}
