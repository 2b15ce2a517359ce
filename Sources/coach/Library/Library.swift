import Coaching
import Foundation
import Knowledge
import Matching

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
    static func open(knowledge: String?, guide wanted: String?, places: Places) throws -> Library {
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places)
        if let index = files.indexStore.index(key: files.key) {
            let (guide, language) = try files.read(.forAnswers)
            return Library(files: files, guide: guide, language: language, index: index)
        }
        let (guide, language) = try files.read(.forTraining)
        let index = trainedIndex(guide: guide, language: language)
        files.indexStore.keep(index, key: files.key)
        return Library(files: files, guide: guide, language: language, index: index)
    }

    /// Trains the index of a guide and writes it beside the guide; returns where.
    static func writeIndex(knowledge: String?, guide wanted: String?, places: Places) throws -> String {
        // What one user taught is no part of what is installed for all.
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places, taught: [:])
        let (guide, language) = try files.read(.forTraining)
        do {
            return try files.indexStore.write(trainedIndex(guide: guide, language: language), key: files.key)
        } catch {
            throw Failure("cannot write the index beside \(guide.id): \(error.localizedDescription)", .io)
        }
    }

    static func trainedIndex(guide: Guide, language: Language) -> MatcherIndex {
        let vocabulary = Vocabulary(guide: guide, language: language)
        let reader = LineReader(guide: guide, language: language, vocabulary: vocabulary)
        return IntentMatcher.trainedIndex(guide: guide, language: language, reader: reader)
    }

    private init(files: LibraryFiles, guide: Guide, language: Language, index: MatcherIndex) {
        self.guide = guide
        taught = files.taughtFile
        let plain = Self.coach(guide: guide, language: language, index: index, taught: files.taught)
        coach = Coach(
            guide: guide, matcher: plain.matcher, items: plain.items, trial: TaughtTrial(files: files, coach: plain),
            taughtElsewhere: plain.taughtElsewhere)
    }

    /// A coach with a trained index, that takes questions for what was taught.
    static func coach(guide: Guide, language: Language, index: MatcherIndex, taught: [TopicID: [String]]) -> Coach {
        let reader = LineReader(guide: guide, language: language, vocabulary: index.vocabulary)
        let matcher = IntentMatcher(guide: guide, language: language, reader: reader, index: index)
        let items = ItemFinder(guide: guide, language: language, reader: reader.utterances)
        return Coach(guide: guide, matcher: matcher, items: items, taughtElsewhere: questions(in: taught))
    }

    private static func questions(in taught: [TopicID: [String]]) -> [(question: String, topic: TopicID)] {
        taught.sorted { $0.key < $1.key }.flatMap { topic, questions in questions.map { ($0, topic) } }
    }
}

/// The texts of a guide's and its language's files, with the key of an index that fits them.
struct LibraryFiles: Sendable {
    /// How much of the files is wanted: phrases are needed only where an index is trained.
    enum Purpose {
        case forAnswers, forTraining
    }

    /// What changes with every file, the taught questions included.
    let key: UInt64
    let indexStore: IndexStore
    let taughtFile: TaughtFile
    /// The questions that the user taught, by topic.
    let taught: [TopicID: [String]]
    /// The file of the guide's test questions.
    let questions: String
    private let id: String
    private let guideTexts: [String: String]
    private let languageTexts: [String: String]

    /// Finds and reads the files; with `taught`, takes that for what the user taught. A broken taught file is told once
    /// and left alone.
    init(knowledge: String?, guide wanted: String?, places: Places, taught: [TopicID: [String]]? = nil) throws(Failure)
    {
        do {
            let search = KnowledgeSearch(option: knowledge, places: places)
            let (id, folder) = try search.guide(wanted)
            guideTexts = try folder.guideFiles(id)
            let name = GuideReader.language(in: guideTexts, of: id)
            languageTexts = try search.language?.languageFiles(name) ?? [:]
            indexStore = IndexStore(folder: folder, guide: id, cache: places.cache)
            taughtFile = TaughtFile(guide: id, places: places)
            self.taught = taught ?? Self.phrases(of: taughtFile)
            questions = "\(folder.path)/\(id)/questions.jsonl"
            key = Self.key(guideTexts, languageTexts, self.taught)
            self.id = id
        } catch {
            throw Failure(error.description, .badData)
        }
    }

    private static func phrases(of file: TaughtFile) -> [TopicID: [String]] {
        do {
            return try file.phrases()
        } catch {
            Output.warn("what you taught is left out: \(error.message)")
            return [:]
        }
    }

    private static func key(
        _ guide: [String: String], _ language: [String: String], _ taught: [TopicID: [String]]
    ) -> UInt64 {
        var texts = guide.merging(language) { first, _ in first }
        // An empty file is as none, so that the installed index fits.
        if taught.contains(where: { !$0.value.isEmpty }) { texts["taught"] = TaughtPhraseFile.text(of: taught) }
        return IndexFile.key(of: texts)
    }

    /// The key of an index that fits when `taught` is all that was taught.
    func key(with taught: [TopicID: [String]]) -> UInt64 {
        Self.key(guideTexts, languageTexts, taught)
    }

    func read(_ purpose: Purpose) throws(Failure) -> (Guide, Language) {
        let isTraining = purpose == .forTraining
        do {
            let guide = try GuideReader(
                folder: id, files: guideTexts.filter { isTraining || !$0.key.hasPrefix("\(id)/phrases/") }
            ).read().adding(phrases: taught)
            let language = try LanguageReader(
                files: languageTexts.filter { isTraining || !LanguageReader.isOnlyForTraining($0.key) }
            ).read()
            return (guide, language)
        } catch {
            throw Failure(error.description, .badData)
        }
    }
}
