import ArgumentParser
import Foundation
import Knowledge
import Matching
import Rendering

/// `coach knowledge`: what the writer of a guide needs.
struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Check guides and build their index.",
        discussion: "Example:\n  coach knowledge check", subcommands: [Check.self, Index.self, Test.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Tell everything that is wrong with the guides' files.",
            discussion:
                "The exit status is 65 when there are errors; warnings alone are fine.\n\nExample:\n  coach knowledge check --knowledge Knowledge"
        )
        @OptionGroup var options: SharedOptions

        mutating func run() throws {
            let search = try KnowledgeSearch(option: options.knowledge, places: options.places).checked()
            let guides = search.guides.filter { options.guide == nil || $0.id == options.guide }
            guard !guides.isEmpty else {
                throw Failure(KnowledgeError.noGuide(searched: search.folders.map(\.path)).description, .badData)
            }
            var errors = 0
            for (id, folder) in guides { errors += try check(id, in: folder) }
            if let folder = search.language {
                errors += try report { _ = try LanguageReader(files: folder.languageFiles("en")).read() }
            }
            if errors > 0 { throw ExitCode(Exit.badData.rawValue) }
        }

        private func check(_ id: String, in folder: KnowledgeFolder) throws -> Int {
            var guide: Guide?
            var unread: [Diagnostic] = []
            let errors = try report {
                let reader = GuideReader(folder: id, files: try folder.guideFiles(id))
                unread = reader.unreadFiles
                guide = try reader.read()
            }
            guard let guide else { return errors }
            let warnings = (unread + guide.contradictions()).sorted()
            for warning in warnings { try Output.line(Sanitizer.visible(warning.description)) }
            let phrases = guide.phrases.values.reduce(0) { $0 + $1.count }
            try Output.line(
                "\(id): \(guide.topics.count) topics, \(phrases) phrases, \(warnings.count) warnings, no errors")
            return errors
        }

        /// Prints the errors that reading throws; returns how many.
        private func report(_ read: () throws -> Void) throws -> Int {
            do {
                try read()
                return 0
            } catch KnowledgeError.invalid(let diagnostics) {
                for diagnostic in diagnostics { try Output.line(Sanitizer.visible(diagnostic.description)) }
                return diagnostics.count { $0.severity == .error }
            } catch let error as KnowledgeError {
                try Output.line(Sanitizer.visible(error.description))
                return 1
            }
        }
    }

    struct Index: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "index", abstract: "Build the matcher's index beside the guide, for a quick start.",
            discussion: "Example:\n  coach knowledge index --knowledge Knowledge")
        @OptionGroup var options: SharedOptions

        mutating func run() throws {
            let path = try Library.writeIndex(
                knowledge: options.knowledge, guide: options.guide, places: options.places)
            try Output.line(Sanitizer.visible(path))
        }
    }
}
