/// What a line editor is made of, besides the keyboard.
package struct EditorConfiguration {
    /// The name for `$if` in the user's inputrc.
    package var applicationName: String
    /// What the arrow keys bring back, already loaded.
    package var history: History
    /// The completion of the line up to the cursor. It must be quick: it runs between two keys.
    package var complete: (String) -> Completion
    /// How many columns a text takes on the terminal.
    package var displayWidth: (String) -> Int
    /// What is to be saved when the process is told to end, after the terminal is restored. It should be quick, and
    /// need not print: the terminal may be gone.
    package var onTermination: () -> Void

    package init(
        applicationName: String,
        history: History,
        complete: @escaping (String) -> Completion,
        displayWidth: @escaping (String) -> Int,
        onTermination: @escaping () -> Void
    ) {
        self.applicationName = applicationName
        self.history = history
        self.complete = complete
        self.displayWidth = displayWidth
        self.onTermination = onTermination
    }
}
