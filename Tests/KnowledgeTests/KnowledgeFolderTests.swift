import Foundation
import Knowledge
import Testing

@Suite("A knowledge folder")
final class KnowledgeFolderTests {
    private let path: String
    private let folder: KnowledgeFolder

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("knowledge-\(UUID().uuidString)").path
        folder = KnowledgeFolder(path: path)
        for (file, text) in SmallGuide().files { try write(text, to: file) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private func write(_ text: String, to file: String) throws {
        try write(Data(text.utf8), to: file)
    }

    private func write(_ bytes: Data, to file: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    private func reason(of file: String = "faq.yml") -> String? {
        do {
            _ = try folder.guideFiles("cook-to-baker")
            return nil
        } catch .unreadable(let path, let reason) {
            return path.hasSuffix(file) ? reason : "another file: \(path)"
        } catch {
            return "\(error)"
        }
    }

    @Test("names its guides in alphabetical order")
    func guides() throws {
        try write("id: a", to: "another/guide.yml")
        try write("faq: []", to: "no-guide/faq.yml")
        try write("en: []", to: "language/en.yml")
        #expect(folder.guideIDs == ["another", "cook-to-baker"])
        #expect(folder.hasLanguage)
    }

    @Test("gives the files of a guide, with its phrases")
    func guideFiles() throws {
        try write("faq/pay: [pay]", to: "cook-to-baker/phrases/more.yml")
        try write("faq/pay: [pay]", to: "cook-to-baker/phrases/other.yaml")
        for ignored in [".hidden.yml", "questions.jsonl", "faq.yml~", ".faq.yml.swp", "phrases/notes.txt"] {
            try write("x", to: "cook-to-baker/\(ignored)")
        }
        let files = try folder.guideFiles("cook-to-baker")
        var expected = SmallGuide().files
        expected["cook-to-baker/phrases/more.yml"] = "faq/pay: [pay]"
        expected["cook-to-baker/phrases/other.yaml"] = "faq/pay: [pay]"
        #expect(files == expected)
        #expect(try GuideReader(folder: "cook-to-baker", files: files).read().id == "cook-to-baker")
    }

    @Test("gives the files of one language")
    func languageFiles() throws {
        try write("chat: {u: you}", to: "language/en.yml")
        try write("acts: {next: [what now]}", to: "language/en/acts.yml")
        try write("chat: {u: Uhr}", to: "language/de.yml")
        #expect(try folder.languageFiles("en").keys.sorted() == ["language/en.yml", "language/en/acts.yml"])
        #expect(try folder.languageFiles("fr").isEmpty)
    }

    @Test("has nothing where there is no folder")
    func noFolder() throws {
        let nowhere = KnowledgeFolder(path: "\(path)/nowhere")
        #expect(nowhere.guideIDs.isEmpty)
        #expect(!nowhere.hasLanguage)
        #expect(try nowhere.guideFiles("cook-to-baker").isEmpty)
        #expect(try nowhere.languageFiles("en").isEmpty)
    }

    @Test(
        "opens nothing outside itself",
        arguments: ["..", ".", "", "../cook-to-baker", "/etc", "cook-to-baker/phrases", "a\0b"])
    func noPaths(id: String) {
        #expect(throws: KnowledgeError.unknownGuide(id: id, available: ["cook-to-baker"])) {
            try self.folder.guideFiles(id)
        }
        #expect(throws: KnowledgeError.self) { try self.folder.languageFiles(id) }
    }

    @Test("says that a folder is no file")
    func directory() throws {
        try FileManager.default.removeItem(atPath: "\(path)/cook-to-baker/faq.yml")
        try FileManager.default.createDirectory(
            atPath: "\(path)/cook-to-baker/faq.yml", withIntermediateDirectories: false)
        #expect(reason() == "not a file but a folder or a device")
    }

    @Test("does not wait for a pipe that nobody writes to", .timeLimit(.minutes(5)))
    func pipe() throws {
        try FileManager.default.removeItem(atPath: "\(path)/cook-to-baker/faq.yml")
        #expect(mkfifo("\(path)/cook-to-baker/faq.yml", 0o600) == 0)
        #expect(reason() == "not a file but a folder or a device")
    }

    @Test("says that a link leads nowhere or to a device")
    func links() throws {
        let link = "\(path)/cook-to-baker/faq.yml"
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(path)/nowhere")
        #expect(reason() == "No such file or directory")
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/zero")
        #expect(reason() == "not a file but a folder or a device")
    }

    @Test("says that it may not read", .disabled(if: getuid() == 0, "root may read everything"))
    func permission() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(path)/cook-to-baker/faq.yml")
        #expect(reason() == "Permission denied")
    }

    @Test("says that a file stands where the folder of phrases should be")
    func fileForFolder() throws {
        try write("x", to: "cook-to-baker/phrases")
        #expect(reason(of: "phrases") == "not a folder that may be read")
    }

    @Test("says in which line the text is no UTF-8")
    func notUTF8() throws {
        try write(Data("faq:\n  - title: caf".utf8) + [0xE9] + Data("\n".utf8), to: "cook-to-baker/faq.yml")
        #expect(reason() == "line 2 is not UTF-8 text; save the file as UTF-8")
        try write(Data([0xFF, 0xFE, 0x66, 0x00]), to: "cook-to-baker/faq.yml")
        #expect(reason() == "line 1 is not UTF-8 text; save the file as UTF-8")
    }

    @Test("reads no file that is larger than any guide")
    func tooLarge() throws {
        try write(Data(repeating: 0x61, count: (16 << 20) + 1), to: "cook-to-baker/faq.yml")
        #expect(reason() == "larger than 16 MiB; split it")
    }

    @Test("reads an empty file as one, which the reader refuses")
    func empty() throws {
        try write("", to: "cook-to-baker/faq.yml")
        let files = try folder.guideFiles("cook-to-baker")
        #expect(files["cook-to-baker/faq.yml"] == "")
    }

    @Test("reads a file that starts with a byte order mark")
    func byteOrderMark() throws {
        try write("\u{FEFF}" + (SmallGuide().files["cook-to-baker/faq.yml"] ?? ""), to: "cook-to-baker/faq.yml")
        let files = try folder.guideFiles("cook-to-baker")
        #expect(try GuideReader(folder: "cook-to-baker", files: files).read().entry("faq/pay")?.text == "Enough.")
    }
}
