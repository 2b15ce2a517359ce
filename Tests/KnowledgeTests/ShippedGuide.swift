import Foundation
import Knowledge

/// The guide that this checkout ships.
enum ShippedGuide {
    static let id = "software-engineer-to-ai-architect"

    static let folder = KnowledgeFolder(
        path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Knowledge").path)

    static func read() throws -> Guide {
        try GuideReader(folder: id, files: folder.guideFiles(id)).read()
    }
}
