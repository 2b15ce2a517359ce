/// Cuts normalised text into words and sentences.
///
/// Hyphens and slashes separate ("AI/ML" -> ai, ml; "scikit-learn" -> scikit, learn); an apostrophe inside a word stays
/// for the step that expands contractions; `+` and `#` stay after letters ("c++", "c#").
enum Tokenizer {
    struct Word: Hashable {
        let text: String
        /// The number of the sentence that it stands in.
        let sentence: Int
    }

    struct Result {
        var words: [Word] = []
        /// Whether each sentence ended with a question mark.
        var questions: [Bool] = []
    }

    static func words(of text: String) -> Result {
        var result = Result()
        var current = ""
        var sentence = 0
        var sentenceHasWords = false
        let scalars = Array(text.unicodeScalars)

        func endWord() {
            while current.last == "'" { current.removeLast() }
            if !current.isEmpty {
                result.words.append(Word(text: current, sentence: sentence))
                sentenceHasWords = true
            }
            current = ""
        }
        func endSentence(isQuestion: Bool) {
            guard sentenceHasWords else {
                if isQuestion, !result.questions.isEmpty { result.questions[result.questions.count - 1] = true }
                return
            }
            result.questions.append(isQuestion)
            sentence += 1
            sentenceHasWords = false
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
            } else if scalar == ",", isDigit(current.unicodeScalars.last), isThousands(scalars[(index + 1)...]) {
                // "180,000" is one number, "1,2" are two.
                continue
            } else if isSymbolWord(scalar) {
                endWord()
                current.unicodeScalars.append(scalar)
                endWord()
            } else {
                endWord()
                switch scalar {
                case "?": endSentence(isQuestion: true)
                case "!", ";", "\n": endSentence(isQuestion: false)
                case "." where next.map { $0.properties.isWhitespace } ?? true: endSentence(isQuestion: false)
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

    /// Emoji and currency signs are words of their own.
    private static func isSymbolWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 127
            ? scalar.properties.isEmojiPresentation || scalar.properties.generalCategory == .currencySymbol
            : scalar == "$" || scalar == "%"
    }
}
