import Foundation
import Knowledge
import Terminal

/// The guides that can be opened, and which of them was used last.
struct GuideShelf: Sendable {
    let knowledge: String?
    let places: Places

    /// The ids of all guides.
    var ids: [String] { search.guides.map(\.id) }

    /// Opens the guide with an id, else the one that was used last, else the only one.
    ///
    /// - Throws: a `Failure` that tells what there is to choose from, or every error of the guide's files.
    func open(_ id: String?, remembers: Bool = true) throws(Failure) -> Library {
        let library = try Library.open(knowledge: knowledge, guide: id ?? lastUsed, places: places)
        if remembers { remember(library.guide.id) }
        return library
    }

    private var search: KnowledgeSearch { KnowledgeSearch(option: knowledge, places: places) }

    /// The file with the id of the guide that was changed to last.
    private var file: String? { places.state.map { "\($0)/guide" } }

    /// One that is gone is forgotten.
    private var lastUsed: String? {
        guard let file, let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return ids.contains(id) ? id : nil
    }

    private func remember(_ id: String) {
        guard let file else { return }
        do {
            try PrivateFile(path: file).replace(with: id + "\n", isLasting: false)
        } catch {
            Output.warn("the next conversation will not know that this guide was used last: \(error)")
        }
    }
}
