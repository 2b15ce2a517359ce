import ArgumentParser
import Coaching
import Foundation
import Knowledge
import Rendering

/// `coach guides`: the guides that can be found.
struct GuidesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guides", abstract: "List the guides and where they are.", discussion: "Example:\n  coach guides")

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        let search = try KnowledgeSearch(option: options.knowledge, places: options.places).checked()
        let guides = search.guides
        guard !guides.isEmpty else {
            throw Failure(KnowledgeError.noGuide(searched: search.folders.map(\.path)).description, .badData)
        }
        switch options.format {
        case .json:
            try Output.line(
                JSONValue.array(
                    guides.map {
                        [
                            "id": .string($0.id), "folder": .string("\($0.folder.path)/\($0.id)"),
                            "title": .string(title(of: $0.id) ?? ""),
                        ]
                    }
                ).line)
        case .text, .markdown:
            for guide in guides {
                try Output.line(Sanitizer.visible("\(guide.id)  \(guide.folder.path)/\(guide.id)"))
                if let title = title(of: guide.id) { try Output.line(Sanitizer.visible("  \(title)")) }
            }
        }
    }

    /// What a guide calls itself; nil where it cannot be read, which "coach knowledge check" tells.
    private func title(of id: String) -> String? {
        try? Library.guide(knowledge: options.knowledge, wanted: id, places: options.places).title
    }
}

/// `coach paths`: where everything lies.
struct PathsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "Show where everything is kept.",
        discussion: "COACH_HOME puts all of it into one folder.\n\nExample:\n  coach paths")

    @OptionGroup var options: SharedOptions

    mutating func run() throws {
        let places = options.places
        let search = KnowledgeSearch(option: options.knowledge, places: places)
        var rows: [(String, String)] = [
            ("config", places.config ?? "none"), ("data", places.data.map { "\($0)/journal.sqlite" } ?? "none"),
            ("history", places.history() ?? "none"), ("cache", places.cache ?? "none"),
            ("status", places.state.map { "\($0)/status" } ?? "none"),
            ("taught", (try? search.guide(options.guide)).flatMap { places.taught(guide: $0.id) } ?? "none"),
        ]
        switch options.format {
        case .json:
            try Output.line(
                JSONValue.object(
                    rows.map { .init($0.0, .string($0.1)) }
                        + [.init("knowledge", .strings(search.folders.map(\.path)))]
                ).line)
        case .text, .markdown:
            rows += search.folders.map { ("knowledge", $0.path) }
            for (name, path) in rows {
                let key = name.padding(toLength: 11, withPad: " ", startingAt: 0)
                try Output.line(key + Sanitizer.visible(path))
            }
        }
    }
}
