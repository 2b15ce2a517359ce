/// What is around the conversation that a command may ask for.
package struct Surroundings: Sendable {
    package var settings: Settings
    /// The ids of the guides that can be changed to; looked up only when asked for.
    package var guides: @Sendable () -> [String]

    package init(settings: Settings = Settings(), guides: @escaping @Sendable () -> [String] = { [] }) {
        self.settings = settings
        self.guides = guides
    }
}
