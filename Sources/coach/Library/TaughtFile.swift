import Coaching
import Foundation
import Knowledge

/// The user's own phrases for a guide: a YAML file beside the journal that follows what was taught and taken back.
struct TaughtFile: Sendable {
    /// Nil where there is no home to keep it in.
    let path: String?

    /// More than anybody teaches; a larger file is somebody's mistake.
    private static let limit = 1024 * 1024

    init(guide: String, places: Places) {
        path = places.taught(guide: guide)
    }

    /// The file's text; empty if there is none.
    ///
    /// - Throws: a `Failure` that names the file and says why it is of no use.
    func text() throws(Failure) -> String {
        guard let path, FileManager.default.fileExists(atPath: path) else { return "" }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard data.count <= Self.limit else {
                throw Failure("\(path) is too large to be a list of questions", .badData)
            }
            guard let text = String(data: data, encoding: .utf8) else {
                throw Failure("\(path) is not UTF-8 text", .badData)
            }
            return text
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("cannot read \(path): \(error.localizedDescription)", .io)
        }
    }

    /// The questions by topic.
    ///
    /// - Throws: a `Failure` with the first error of the file.
    func phrases() throws(Failure) -> [TopicID: [String]] {
        let text = try text()
        do {
            return try TaughtPhraseFile.phrases(in: text, file: path ?? "taught")
        } catch {
            throw Failure(error.description, .badData)
        }
    }

    /// Makes the file follow what changed in the record: adds what is taught now, removes what no longer is.
    ///
    /// What was written into it by hand stays.
    /// - Returns: true if anything had changed.
    func follow(
        from before: [(question: String, topic: TopicID)], to after: [(question: String, topic: TopicID)]
    ) throws(Failure) -> Bool {
        func isIn(_ taught: (question: String, topic: TopicID), _ list: [(question: String, topic: TopicID)]) -> Bool {
            list.contains { $0 == taught }
        }
        let removed = before.filter { !isIn($0, after) }, added = after.filter { !isIn($0, before) }
        guard let path, !removed.isEmpty || !added.isEmpty else { return false }
        var phrases = try phrases()
        for (question, topic) in removed { phrases[topic]?.removeAll { $0 == question } }
        for (question, topic) in added where !(phrases[topic] ?? []).contains(question) {
            phrases[topic, default: []].append(question)
        }
        try Self.write(TaughtPhraseFile.text(of: phrases), to: path)
        return true
    }

    /// Puts a new file, for its owner alone, in the place of the old one, which stays whole until then.
    private static func write(_ text: String, to path: String) throws(Failure) {
        let folder = (path as NSString).deletingLastPathComponent
        let draft = "\(path).\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure("cannot make \(folder): \(error.localizedDescription)", .io)
        }
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure("cannot write \(path): \(reason())", .io) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
            try file.close()
        } catch {
            unlink(draft)
            throw Failure("cannot write \(path): \(error.localizedDescription)", .io)
        }
        guard rename(draft, path) == 0 else {
            let reason = reason()
            unlink(draft)
            throw Failure("cannot write \(path): \(reason)", .io)
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
