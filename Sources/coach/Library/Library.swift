import Coaching
import Foundation
import Knowledge
import Matching
import Terminal

/// A guide that is read, with the coach that answers from it.
struct Library {
    let guide: Guide
    private(set) var coach: Coach
    /// The user's own phrases for the guide.
    let taught: TaughtFile

    /// Answers by what the user's own file says now.
    mutating func readTaughtAgain() throws(Failure) {
        coach.taughtElsewhere = Self.questions(in: try taught.phrases())
    }

    /// Reads the guide that the options name.
    ///
    /// - Throws: a `Failure` with status 65 that tells every error of the files.
    static func open(knowledge: String?, guide wanted: String?, places: Places) throws(Failure) -> Library {
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places)
        if let index = files.indexStore.index(key: files.key) {
            return Library(files: files, guide: try files.guide(.forAnswers), index: index)
        }
        let (guide, index) = try trained(files, message: "learning the guide's phrases, this once") { index in
            files.indexStore.keep(index, key: files.key)
        }
        return Library(files: files, guide: guide, index: index)
    }

    /// Reads a guide, and nothing that answering from it takes.
    static func guide(knowledge: String?, wanted: String?, places: Places) throws -> Guide {
        let (id, folder) = try KnowledgeSearch(option: knowledge, places: places).guide(wanted)
        return try GuideReader(
            folder: id, files: folder.guideFiles(id).filter { !$0.key.hasPrefix("\(id)/phrases/") }
        ).read()
    }

    /// Trains the index of a guide and writes it beside the guide; returns where.
    static func writeIndex(knowledge: String?, guide wanted: String?, places: Places) throws -> String {
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places)
        let (guide, index) = try trained(files, message: "learning the guide's phrases")
        do {
            return try files.indexStore.write(index, key: files.key)
        } catch {
            throw Failure("cannot write the index beside \(guide.id): \(error.localizedDescription)", .io)
        }
    }

    /// - Parameter keep: what is done with the index at once, also if nobody waits for it any longer.
    private static func trained(
        _ files: LibraryFiles, message: String, keep: @escaping @Sendable (MatcherIndex) -> Void = { _ in }
    ) throws(Failure) -> (Guide, MatcherIndex) {
        let trained = try Waiting.breakable(message) { waiting throws(Failure) in
            let guide = try files.guide(.forTraining), language = try files.language()
            let vocabulary = Vocabulary(guide: guide, language: language)
            let reader = LineReader(guide: guide, language: language, vocabulary: vocabulary)
            waiting.report(0.1)
            let index = IntentMatcher.trainedIndex(guide: guide, language: language, reader: reader) { share in
                waiting.report(0.1 + 0.9 * share)
            }
            keep(index)
            return (guide, index)
        }
        guard let trained else {
            throw Failure("learning was broken off, and the guide is still the one before")
        }
        return trained
    }

    private init(files: LibraryFiles, guide: Guide, index: MatcherIndex) {
        let language = index.language
        let reader = LineReader(
            guide: guide, language: language, vocabulary: index.vocabulary, readings: index.readings)
        let matcher = IntentMatcher(guide: guide, language: language, reader: reader, index: index)
        let items = ItemFinder(guide: guide, language: language, reader: reader.utterances)
        self.guide = guide
        taught = files.taughtFile
        coach = Coach(
            guide: guide, matcher: matcher, items: items, testQuestions: GuideTestFile(path: files.questions),
            taughtElsewhere: Self.questions(in: files.taught(for: guide)))
    }

    private static func questions(in taught: [TopicID: [String]]) -> [(question: String, topic: TopicID)] {
        taught.sorted { $0.key < $1.key }.flatMap { topic, questions in questions.map { ($0, topic) } }
    }
}

/// The texts of a guide's and its language's files, with the key of an index that fits them.
private struct LibraryFiles {
    /// How much of the files is wanted: phrases are needed only where an index is trained.
    enum Purpose {
        case forAnswers, forTraining
    }

    let key: UInt64
    let indexStore: IndexStore
    let taughtFile: TaughtFile
    /// The file of the guide's test questions.
    let questions: String
    private let id: String
    private let guideFiles: [String: KnowledgeFile]
    private let languageFiles: [String: KnowledgeFile]

    init(knowledge: String?, guide wanted: String?, places: Places) throws(Failure) {
        let search = try KnowledgeSearch(option: knowledge, places: places).checked()
        do {
            let (id, folder) = try search.guide(wanted)
            guideFiles = try folder.unreadGuideFiles(id)
            let name = GuideReader.language(in: try guideFiles["\(id)/guide.yml"]?.text() ?? "")
            languageFiles = try search.language?.unreadLanguageFiles(name) ?? [:]
            indexStore = IndexStore(folder: folder, guide: id, cache: places.cache)
            taughtFile = TaughtFile(guide: id, places: places)
            questions = "\(folder.path)/\(id)/questions.jsonl"
            key = IndexFile.key(of: guideFiles.merging(languageFiles) { first, _ in first }.mapValues(\.bytes))
            self.id = id
        } catch {
            throw Failure(error.description, .badData)
        }
    }

    /// The questions that the user taught for the guide. A file of them that is broken is told, and left alone.
    func taught(for guide: Guide) -> [TopicID: [String]] {
        do {
            let topics = Set(guide.topics.map(\.id)).union(TopicID.acts).union(TopicID.finerActs)
            return try taughtFile.phrases().filter { topic, _ in
                if topics.contains(topic) { return true }
                Output.warn(
                    "\(taughtFile.path ?? "the taught file"): the guide has no topic \"\(topic)\"; what you taught for it is left out"
                )
                return false
            }
        } catch {
            Output.warn("what you taught is left out: \(error.message)")
            return [:]
        }
    }

    func guide(_ purpose: Purpose) throws(Failure) -> Guide {
        let files = guideFiles.filter { purpose == .forTraining || !$0.key.hasPrefix("\(id)/phrases/") }
        do {
            return try GuideReader(folder: id, files: KnowledgeFile.texts(of: files)).read()
        } catch {
            throw Failure(error.description, .badData)
        }
    }

    /// The language with all that is learned from; what answering needs of it, an index has.
    func language() throws(Failure) -> Language {
        do {
            return try LanguageReader(files: KnowledgeFile.texts(of: languageFiles)).read()
        } catch {
            throw Failure(error.description, .badData)
        }
    }
}
