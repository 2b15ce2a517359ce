import Foundation
import Knowledge
import Testing

/// Knowledge/README.md teaches by examples; they must work, and show every key.
@Suite("The examples of Knowledge/README.md")
struct ReadmeTests {
    /// The YAML blocks by the file that their first line names.
    private func examples() throws -> [String: String] {
        let text = try String(contentsOfFile: "\(ShippedGuide.folder.path)/README.md", encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n# ").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        return Dictionary(
            uniqueKeysWithValues: blocks.map { block in
                let lines = block.split(separator: "\n", maxSplits: 1).map(String.init)
                return ("cook-to-baker/\(lines[0])", lines[1])
            })
    }

    @Test("are a guide without a mistake and without a contradiction")
    func guide() throws {
        let reader = GuideReader(folder: "cook-to-baker", files: try examples())
        #expect(reader.unreadFiles.isEmpty)
        let guide = try reader.read()
        #expect(guide.phrases.keys.sorted() == ["faq/pay", "skill/dough"])
        #expect(guide.contradictions().isEmpty)
    }

    @Test("and its words name every key that a guide may have")
    func everyKey() throws {
        let text = try String(contentsOfFile: "\(ShippedGuide.folder.path)/README.md", encoding: .utf8)
        let keys = [
            "id", "title", "text", "section", "aliases", "keywords", "inferred", "formerly", "from", "to", "language",
            "months",
            "overview", "transferable", "skills", "items", "resources", "practice", "kind", "author", "provider",
            "serves",
            "roadmap", "phases", "weeks", "tasks", "short", "skill", "completed_by", "any", "all", "at", "uses",
            "action",
            "blocks", "due_days", "reality", "lists", "points", "challenges", "point", "helps", "with", "why", "faq",
            "question",
        ]
        for key in keys { #expect(text.contains("\(key):"), "no example of \(key)") }
    }
}
