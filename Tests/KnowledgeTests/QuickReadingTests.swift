import Knowledge
import Testing

@Suite("What is read of a guide before the rest of it")
struct QuickReadingTests {
    struct Head: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let language: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, is language: String) {
            self.name = name
            self.text = text
            self.language = language
        }
    }

    @Test(
        "A guide's language is what its first file names",
        arguments: [
            Head("plain", "id: x\nlanguage: de\ntitle: y\n", is: "de"),
            Head("at the start", "language: de\nid: x\n", is: "de"),
            Head("at the end, without a line end", "id: x\nlanguage: de", is: "de"),
            Head("in quotes", "language: \"de\"\n", is: "de"),
            Head("with a comment", "language: de # German\n", is: "de"),
            Head("among spaces", "language:   de   \n", is: "de"),
            Head("none", "id: x\n", is: "en"),
            Head("an empty file", "", is: "en"),
            Head("one of an entry", "overview:\n  language: de\n", is: "en"),
            Head("one in a comment", "# language: de\n", is: "en"),
            Head("a longer key", "languages: de\n", is: "en"),
        ])
    func language(_ head: Head) {
        #expect(GuideReader.language(in: head.text) == head.language)
    }

    @Test(
        "What YAML allows is understood",
        arguments: [
            Head("in single quotes", "id: x\nlanguage: 'de'\n", is: "de"),
            Head("with the line ends of Windows", "id: x\r\nlanguage: de\r\ntitle: y\r\n", is: "de"),
        ])
    func otherSpellings(_ head: Head) {
        #expect(GuideReader.language(in: head.text) == head.language)
    }

    @Test("The quick reading and the whole one agree on the shipped guide")
    func shipped() throws {
        let files = try ShippedGuide.folder.guideFiles(ShippedGuide.id)
        let text = try #require(files["\(ShippedGuide.id)/guide.yml"])
        let whole = try ShippedGuide.read()
        #expect(GuideReader.language(in: text) == whole.language)
    }
}
