import Knowledge
import Testing

@Suite("What is read of a guide and its language where an index exists")
struct QuickReadingTests {
    @Test(
        "Files of examples are only for training",
        arguments: [
            ("language/en/acts.yml", true), ("language/en/out-of-scope.yml", true), ("language/en/phrasings.yml", true),
            ("language/de/acts.yml", true), ("language/en.yml", false), ("language/en/speech.yml", false),
            ("language/en/facts.yml", false), ("language/acts/en.yml", false), ("acts.yml", false), ("", false),
        ])
    func onlyForTraining(file: String, isOnly: Bool) {
        #expect(LanguageReader.isOnlyForTraining(file) == isOnly)
    }

    @Test("Lines are read by the same words without the files that are only for training")
    func sameWords() throws {
        let files = try ShippedGuide.folder.languageFiles("en")
        let few = files.filter { !LanguageReader.isOnlyForTraining($0.key) }
        let whole = try LanguageReader(files: files).read(), quick = try LanguageReader(files: few).read()
        #expect(few.count < files.count)
        #expect(quick.chat == whole.chat)
        #expect(quick.abbreviations == whole.abbreviations)
        #expect(quick.synonyms == whole.synonyms)
        #expect(quick.stopWords == whole.stopWords)
        #expect(quick.commonWords == whole.commonWords)
        #expect(quick.speech == whole.speech)
        #expect(!whole.acts.isEmpty && quick.acts.isEmpty)
    }

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
        #expect(GuideReader.language(in: ["g/guide.yml": head.text], of: "g") == head.language)
    }

    @Test("Only the guide's own file tells it, and English stands for none")
    func otherFiles() {
        #expect(GuideReader.language(in: [:], of: "g") == "en")
        let others = ["h/guide.yml": "language: de", "guide.yml": "language: fr"]
        #expect(GuideReader.language(in: others, of: "g") == "en")
    }

    @Test(
        "What YAML allows is understood",
        arguments: [
            Head("in single quotes", "id: x\nlanguage: 'de'\n", is: "de"),
            Head("with the line ends of Windows", "id: x\r\nlanguage: de\r\ntitle: y\r\n", is: "de"),
        ])
    func otherSpellings(_ head: Head) {
        #expect(GuideReader.language(in: ["g/guide.yml": head.text], of: "g") == head.language)
    }

    @Test("The quick reading and the whole one agree on the shipped guide")
    func shipped() throws {
        let files = try ShippedGuide.folder.guideFiles(ShippedGuide.id)
        #expect(try GuideReader.language(in: files, of: ShippedGuide.id) == ShippedGuide.read().language)
    }
}
