import Terminal

/// The longest question; more is no question but a mistake.
enum InputLimit {
    static let message = "the question is longer than \(BoundedLineReader.limit) characters; ask in fewer words"

    /// - Throws: a `Failure` with status 64.
    static func check(_ line: String) throws(Failure) {
        if line.unicodeScalars.count > BoundedLineReader.limit { throw Failure(message, .usage) }
        if line.allSatisfy(\.isWhitespace) {
            throw Failure("an empty question; ask for example: coach ask salary", .usage)
        }
    }
}
