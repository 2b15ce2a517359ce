import Foundation
import Knowledge
import Matching

/// Finds the trained index of a guide: beside the knowledge, in the cache, or trained anew. Only speed depends on it.
struct IndexStore {
    private let beside: String
    private let cached: String?

    init(folder: KnowledgeFolder, guide: String, cache: String?) {
        beside = "\(folder.path)/\(guide).index"
        cached = cache.map { "\($0)/\(guide).index" }
    }

    /// The index with this key, if a file has it.
    func index(key: UInt64) -> MatcherIndex? {
        for path in [beside, cached].compactMap({ $0 }) {
            if let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped),
                let index = IndexFile.decoded(data, key: key)
            {
                return index
            }
        }
        return nil
    }

    /// Writes the index beside the knowledge, for installation.
    func write(_ index: MatcherIndex, key: UInt64) throws -> String {
        try IndexFile.encoded(index, key: key).write(to: URL(fileURLWithPath: beside), options: .atomic)
        return beside
    }

    /// Keeps a trained index for the next start. A cache that cannot be written costs that start its time, and nothing
    /// else.
    func keep(_ index: MatcherIndex, key: UInt64) {
        guard let cached else { return }
        let folder = (cached as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try? IndexFile.encoded(index, key: key).write(to: URL(fileURLWithPath: cached), options: .atomic)
    }
}
