import Coaching
import Foundation
import Knowledge
import Matching

/// A guide that is read, with the coach that answers from it.
struct Library {
    let guide: Guide
    let coach: Coach

    /// Reads the guide that the options name.
    ///
    /// - Throws: a `Failure` with status 65 that tells every error of the files.
    static func open(knowledge: String?, guide wanted: String?, places: Places) throws -> Library {
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places)
        let reader = LineReader(guide: files.guide, language: files.language)
        let index = files.indexStore.index(key: files.key) {
            IntentMatcher.trainedIndex(guide: files.guide, language: files.language, reader: reader)
        }
        let matcher = IntentMatcher(guide: files.guide, language: files.language, reader: reader, index: index)
        let items = ItemFinder(guide: files.guide, language: files.language, reader: reader.utterances)
        return Library(guide: files.guide, coach: Coach(guide: files.guide, matcher: matcher, items: items))
    }

    /// Trains the index of a guide and writes it beside the guide; returns where.
    static func writeIndex(knowledge: String?, guide wanted: String?, places: Places) throws -> String {
        let files = try LibraryFiles(knowledge: knowledge, guide: wanted, places: places)
        let reader = LineReader(guide: files.guide, language: files.language)
        let index = IntentMatcher.trainedIndex(guide: files.guide, language: files.language, reader: reader)
        do {
            return try files.indexStore.write(index, key: files.key)
        } catch {
            throw Failure("cannot write the index beside \(files.guide.id): \(error.localizedDescription)", .io)
        }
    }
}

/// The files of a guide and its language, read and checked.
private struct LibraryFiles {
    let guide: Guide
    let language: Language
    let key: UInt64
    let indexStore: IndexStore

    init(knowledge: String?, guide wanted: String?, places: Places) throws {
        do {
            let search = KnowledgeSearch(option: knowledge, places: places)
            let (id, folder) = try search.guide(wanted)
            let guideFiles = try folder.guideFiles(id)
            guide = try GuideReader(folder: id, files: guideFiles).read()
            var languageFiles: [String: String] = [:]
            if let folder = search.language { languageFiles = try folder.languageFiles(guide.language) }
            language = try LanguageReader(files: languageFiles).read()
            key = IndexFile.key(of: guideFiles.merging(languageFiles) { first, _ in first }.mapValues { Data($0.utf8) })
            indexStore = IndexStore(folder: folder, guide: id, cache: places.cache)
        } catch {
            throw Failure(error.description, .badData)
        }
    }
}
