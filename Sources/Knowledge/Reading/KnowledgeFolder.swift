import Foundation

/// The text files of a knowledge folder, read from disk.
package struct KnowledgeFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The ids of the guides in it: its subfolders that have a `guide.yml`, in alphabetical order.
    package var guideIDs: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/guide.yml") }.sorted()
    }

    /// True if it has language files.
    package var hasLanguage: Bool { FileManager.default.fileExists(atPath: "\(path)/language") }

    /// The YAML files of a guide by their path below this folder.
    ///
    /// - Throws: `KnowledgeError.unreadable` with the first file that cannot be read.
    package func guideFiles(_ id: String) throws(KnowledgeError) -> [String: String] {
        try files(in: id).merging(files(in: "\(id)/phrases")) { first, _ in first }
    }

    /// The YAML files of the languages by their path below this folder.
    ///
    /// - Throws: `KnowledgeError.unreadable` with the first file that cannot be read.
    package func languageFiles(_ language: String) throws(KnowledgeError) -> [String: String] {
        try files(in: "language").merging(files(in: "language/\(language)")) { first, _ in first }
            .filter { $0.key == "language/\(language).yml" || $0.key.hasPrefix("language/\(language)/") }
    }

    private func files(in folder: String) throws(KnowledgeError) -> [String: String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)") else { return [:] }
        var texts: [String: String] = [:]
        for name in names where name.hasSuffix(".yml") && !name.hasPrefix(".") {
            texts["\(folder)/\(name)"] = try text(at: "\(path)/\(folder)/\(name)")
        }
        return texts
    }

    private func text(at path: String) throws(KnowledgeError) -> String {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path, reason: (error as NSError).localizedFailureReason ?? "no permission, or not a file")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw .unreadable(path: path, reason: "not UTF-8 text")
        }
        return text
    }
}
