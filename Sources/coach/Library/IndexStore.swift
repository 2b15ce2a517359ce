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

    /// The index with this key, trained if no file has it. A trained one is kept in the cache if that can be written.
    func index(key: UInt64, train: () -> MatcherIndex) -> MatcherIndex {
        for path in [beside, cached].compactMap({ $0 }) {
            if let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped),
                let index = IndexFile.decoded(data, key: key)
            {
                return index
            }
        }
        let index = train()
        if let cached { keep(IndexFile.encoded(index, key: key), at: cached) }
        return index
    }

    /// Writes the index beside the knowledge, for installation.
    func write(_ index: MatcherIndex, key: UInt64) throws -> String {
        try IndexFile.encoded(index, key: key).write(to: URL(fileURLWithPath: beside), options: .atomic)
        return beside
    }

    /// A cache that cannot be written costs the next start its time, and nothing else.
    private func keep(_ data: Data, at path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
