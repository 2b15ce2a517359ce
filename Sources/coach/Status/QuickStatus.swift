import ArgumentParser
@preconcurrency import Glibc
import Terminal

/// `coach status` without the parser.
enum QuickStatus {
    /// Answers a command line that is nothing but `status` with its usual options, and ends the program; returns where
    /// it is another, or one that has to be complained of.
    ///
    /// A prompt waits for this, and building the parser for all commands takes longer than the answer.
    static func answer(_ words: [String]) {
        guard words.first == StatusCommand.configuration.commandName, let request = QuickRequest(words.dropFirst())
        else { return }
        guard let clock = try? Clock(option: request.now) else { return }
        TextLocale.adopt()
        do throws(Failure) {
            try StatusCommand.print(request.format, clock: clock, places: Places())
        } catch {
            Output.warn(error.message)
            exit(error.exit.rawValue)
        }
        exit(Exit.answered.rawValue)
    }
}

/// The options of `coach status`, read without the parser; nil for all that the parser should look at.
private struct QuickRequest {
    private(set) var format = SharedOptions.Format.text
    private(set) var now: String?

    init?(_ words: ArraySlice<String>) {
        var words = words.makeIterator()
        while let word = words.next() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard ["--format", "--now"].contains(parts[0]), let value = parts.count > 1 ? parts[1] : words.next()
            else { return nil }
            if parts[0] == "--now" {
                now = value
            } else {
                guard let named = SharedOptions.Format(rawValue: value) else { return nil }
                format = named
            }
        }
    }
}
