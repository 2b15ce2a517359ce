import Foundation

/// Where the program keeps and finds its files, by the XDG base directory specification.
struct Places {
    let config: String?
    let data: String?
    let state: String?
    let cache: String?

    /// Reads the environment: `COACH_HOME` puts everything into one folder; relative values are ignored.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func absolute(_ name: String) -> String? {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        if let home = environment["COACH_HOME"], !home.isEmpty {
            let folder = home.hasPrefix("/") ? home : FileManager.default.currentDirectoryPath + "/" + home
            (config, data, state, cache) = (folder, folder, folder, folder + "/cache")
            return
        }
        let home = absolute("HOME")
        func place(_ variable: String, _ fallback: String) -> String? {
            (absolute(variable) ?? home.map { "\($0)/\(fallback)" }).map { "\($0)/coach" }
        }
        config = place("XDG_CONFIG_HOME", ".config")
        data = place("XDG_DATA_HOME", ".local/share")
        state = place("XDG_STATE_HOME", ".local/state")
        cache = place("XDG_CACHE_HOME", ".cache")
    }

    /// The questions that the user taught for a guide.
    func taught(guide: String) -> String? { data.map { "\($0)/taught/\(guide).yml" } }

    /// The history of typed lines: `COACH_HISTORY` names another file, and turns it off when empty.
    func history(environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        if let named = environment["COACH_HISTORY"] { return named.isEmpty ? nil : named }
        return state.map { "\($0)/history" }
    }
}
