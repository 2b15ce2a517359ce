import Coaching
import Foundation
import Knowledge
import Matching

/// The guide of this checkout, without its phrases, and a coach on a matcher that a few phrases have trained.
enum ShippedCoach {
    static let id = "software-engineer-to-ai-architect"

    /// The guide alone, for tests that need no matcher.
    static func guide() throws -> Guide { try guideAlone.get() }

    /// A coach that understands the dozen topics of `Phrases`; trained once.
    static func coach() throws -> Coach { try trained.get() }

    /// A coach that understands what begins a guided dialogue, too.
    static func leadingCoach() throws -> Coach { try leading.get() }

    /// A coach that understands questions about what is known of the user, too.
    static func knowingCoach() throws -> Coach { try knowing.get() }

    /// A coach that understands all of these.
    static func wholeCoach() throws -> Coach { try whole.get() }

    private static let folder = KnowledgeFolder(
        path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Knowledge").path)

    private static let ownFiles = Result {
        try folder.guideFiles(id).filter { !$0.key.hasPrefix("\(id)/phrases/") }
    }

    private static let guideAlone = ownFiles.flatMap { files in
        Result { try GuideReader(folder: id, files: files).read() }
    }

    private static let trained = trained(on: ["language/en/few.yml": Phrases.acts])
    private static let leading = trained(on: [
        "language/en/few.yml": Phrases.acts, "language/en/guided.yml": Phrases.guided,
    ])

    private static let knowing = trained(on: [
        "language/en/few.yml": Phrases.acts, "language/en/known.yml": Phrases.known,
    ])

    private static let whole = trained(on: [
        "language/en/few.yml": Phrases.acts, "language/en/guided.yml": Phrases.guided,
        "language/en/known.yml": Phrases.known,
    ])

    private static func trained(on phrases: [String: String]) -> Result<Coach, any Error> {
        ownFiles.flatMap { files in
            Result { try coach(files, phrases) }
        }
    }

    private static func coach(_ files: [String: String], _ phrases: [String: String]) throws -> Coach {
        let files = files.merging(["\(id)/phrases/few.yml": Phrases.topics]) { _, new in new }
        let guide = try GuideReader(folder: id, files: files).read()
        let shipped = try folder.languageFiles("en").filter {
            $0.key.hasSuffix("/en.yml") || $0.key.hasSuffix("/speech.yml")
        }
        let language = try LanguageReader(
            files: shipped.merging(phrases) { _, new in new }
        ).read()
        let reader = LineReader(
            guide: guide, language: language, vocabulary: Vocabulary(guide: guide, language: language))
        let matcher = IntentMatcher(
            guide: guide, language: language, reader: reader,
            index: IntentMatcher.trainedIndex(guide: guide, language: language, reader: reader))
        let items = ItemFinder(guide: guide, language: language, reader: reader.utterances)
        return Coach(guide: guide, matcher: matcher, items: items)
    }
}
