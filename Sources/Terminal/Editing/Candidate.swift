/// Something that Tab can write.
package struct Candidate: Hashable, Sendable {
    /// What is written: a command or a topic's name; it may have spaces. Sanitised by the caller.
    package let text: String
    /// A few words on what it is, or nothing. Sanitised by the caller.
    package let description: String

    package init(text: String, description: String) {
        self.text = text
        self.description = description
    }
}
