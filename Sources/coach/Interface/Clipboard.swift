import Foundation

/// The clipboard of the terminal, which may be on another machine.
enum Clipboard {
    /// xterm and others drop what is longer.
    private static let mostBytes = 74_994

    /// The escape sequence that most terminals know (OSC 52, from xterm).
    ///
    /// - Throws: a `Failure` for a text longer than terminals take.
    static func sequence(for text: String) throws(Failure) -> String {
        let encoded = Data(text.utf8).base64EncodedString()
        guard encoded.utf8.count <= mostBytes else { throw Failure("the answer is too long for the clipboard") }
        return "\u{1B}]52;c;\(encoded)\u{07}"
    }
}
