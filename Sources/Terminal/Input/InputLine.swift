/// What a pipe or a file gives next.
package enum InputLine: Equatable, Sendable {
    /// A line without its end; it may be empty.
    case line(String)
    /// A line of more than `BoundedLineReader.limit` characters, which was skipped to its end.
    case tooLong
    /// A line that is no text, which was skipped.
    case invalidUTF8
    /// There is nothing more.
    case end
    /// Reading failed; after it there is only `end`.
    case failed(InputError)
}
