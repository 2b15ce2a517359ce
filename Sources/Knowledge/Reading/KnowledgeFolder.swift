import Foundation

/// The text files of a knowledge folder, read from disk.
package struct KnowledgeFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The ids of the guides in it: its subfolders that have a `guide.yml`, in alphabetical order.
    package var guideIDs: [String] {
        // A folder that cannot be listed has no guides; which folders were looked into is told where none is found.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/guide.yml") }.sorted()
    }

    /// True if it has language files.
    package var hasLanguage: Bool { FileManager.default.fileExists(atPath: "\(path)/language") }

    /// The texts of a guide's YAML files by their path below this folder.
    ///
    /// - Throws: `KnowledgeError.unreadable` with the first file that cannot be read; `.unknownGuide` for an id that
    ///   leads out of this folder.
    package func guideFiles(_ id: String) throws(KnowledgeError) -> [String: String] {
        try KnowledgeFile.texts(of: unreadGuideFiles(id))
    }

    /// The texts of a language's YAML files by their path below this folder.
    ///
    /// - Throws: `KnowledgeError.unreadable` with the first file that cannot be read.
    package func languageFiles(_ language: String) throws(KnowledgeError) -> [String: String] {
        try KnowledgeFile.texts(of: unreadLanguageFiles(language))
    }

    /// The files of a guide, their bytes not yet read as text: most of them are phrases, and are only looked at to see
    /// whether an index was made of them.
    ///
    /// - Throws: as `guideFiles`.
    package func unreadGuideFiles(_ id: String) throws(KnowledgeError) -> [String: KnowledgeFile] {
        guard Self.isOneName(id) else { throw .unknownGuide(id: id, available: guideIDs) }
        return try files(in: id).merging(files(in: "\(id)/phrases")) { first, _ in first }
    }

    /// The files of a language, their bytes not yet read as text.
    ///
    /// - Throws: as `languageFiles`.
    package func unreadLanguageFiles(_ language: String) throws(KnowledgeError) -> [String: KnowledgeFile] {
        // The name comes out of a guide's file, and no path out of a file is ever opened.
        guard Self.isOneName(language) else {
            throw .unreadable(path: "\(path)/language", reason: "\"\(excerpt(language))\" is no language; write \"en\"")
        }
        return try files(in: "language").merging(files(in: "language/\(language)")) { first, _ in first }
            .filter { $0.key == "language/\(language).yml" || $0.key.hasPrefix("language/\(language)/") }
    }

    private static func isOneName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.contains("/") && !name.contains("\0")
    }

    private func files(in folder: String) throws(KnowledgeError) -> [String: KnowledgeFile] {
        let whole = "\(path)/\(folder)"
        guard FileManager.default.fileExists(atPath: whole) else { return [:] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: whole)
        } catch {
            throw .unreadable(path: whole, reason: "not a folder that may be read")
        }
        var files: [String: KnowledgeFile] = [:]
        for name in names.sorted() where !name.hasPrefix(".") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml")) {
            files["\(folder)/\(name)"] = try KnowledgeFile(path: "\(whole)/\(name)")
        }
        return files
    }
}
