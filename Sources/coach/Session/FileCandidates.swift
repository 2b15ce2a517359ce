import Foundation
import Rendering
import Terminal

/// Names of files and folders, for the one command that takes a file.
enum FileCandidates {
    private static let most = 200

    /// The names that could stand for the last word of a line.
    static func completion(of line: String) -> Terminal.Completion {
        let start = line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
        let typed = String(line[start...])
        let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
        let begin = typed.dropFirst(folder.count)
        let place = folder.isEmpty ? "." : HomePath.expanded(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let fitting = names.filter { $0.hasPrefix(begin) && ($0.first != "." || begin.first == ".") }.sorted()
        let candidates = fitting.prefix(most).compactMap { name -> Candidate? in
            // A name that is shown otherwise than it is could not be used.
            guard Sanitizer.visible(name) == name, !name.contains(" ") else { return nil }
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
            return Candidate(
                text: folder + name + (isFolder.boolValue ? "/" : ""), description: isFolder.boolValue ? "folder" : "")
        }
        return Terminal.Completion(keeping: String(line[..<start]), candidates: candidates)
    }
}
