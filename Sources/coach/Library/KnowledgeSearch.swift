import Foundation
import Knowledge

/// The folders in which guides and languages are looked for, in order; for each guide the first that has it wins.
struct KnowledgeSearch {
    let folders: [KnowledgeFolder]
    /// The folder that the option names.
    private let named: String?

    /// The folders named by the option, the environment, the user's data, the installation, and the build.
    init(option: String?, places: Places, environment: [String: String] = ProcessInfo.processInfo.environment) {
        named = option
        var paths: [String] = []
        if let option { paths.append(option) }
        paths += (environment["COACH_KNOWLEDGE"] ?? "").split(separator: ":").map(String.init)
        if let data = places.data { paths.append("\(data)/guides") }
        if let binary = Self.binaryFolder {
            paths.append("\(binary)/../share/coach/Knowledge")
            // .build/release/coach and .build/x86_64-unknown-linux-gnu/release/coach belong to the package above them.
            if let build = binary.range(of: "/.build", options: .backwards) {
                paths.append(String(binary[..<build.lowerBound]) + "/Knowledge")
            }
        }
        folders = paths.map { KnowledgeFolder(path: ($0 as NSString).standardizingPath) }
    }

    /// The same search, if the folder that was named on the command line is there: another's guide would be a surprise.
    ///
    /// - Throws: a `Failure` with status 65.
    func checked() throws(Failure) -> KnowledgeSearch {
        var isFolder: ObjCBool = false
        guard let named, !FileManager.default.fileExists(atPath: named, isDirectory: &isFolder) || !isFolder.boolValue
        else { return self }
        throw Failure("there is no folder \(named); --knowledge names one with guides in it", .badData)
    }

    /// The ids of all guides, each once, with the folder that has it.
    var guides: [(id: String, folder: KnowledgeFolder)] {
        var found: [(id: String, folder: KnowledgeFolder)] = []
        for folder in folders {
            for id in folder.guideIDs where !found.contains(where: { $0.id == id }) { found.append((id, folder)) }
        }
        return found
    }

    /// The folder of the guide that is wanted, or of the only one.
    func guide(_ wanted: String?) throws(KnowledgeError) -> (id: String, folder: KnowledgeFolder) {
        let guides = guides
        guard let first = guides.first else { throw .noGuide(searched: folders.map(\.path)) }
        if let wanted {
            guard let found = guides.first(where: { $0.id == wanted }) else {
                throw .unknownGuide(id: wanted, available: guides.map(\.id))
            }
            return found
        }
        guard guides.count == 1 else { throw .severalGuides(available: guides.map(\.id)) }
        return first
    }

    /// The first folder with language files.
    var language: KnowledgeFolder? { folders.first(where: \.hasLanguage) }

    private static var binaryFolder: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map {
            ($0 as NSString).deletingLastPathComponent
        }
    }
}
