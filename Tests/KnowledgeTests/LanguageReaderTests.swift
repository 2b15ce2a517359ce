import Knowledge
import Testing

@Suite("The language files")
struct LanguageReaderTests {
    private func read(_ files: [String: String]) throws(KnowledgeError) -> Language {
        try LanguageReader(files: files).read()
    }

    private func errors(_ text: String) -> [String] {
        do {
            _ = try read(["language/en.yml": text])
            return []
        } catch .invalid(let diagnostics) {
            return diagnostics.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("hold tables, groups and lists of words")
    func words() throws {
        let language = try read([
            "language/en.yml": """
            chat: {u: you, pls: please}
            abbreviations:
              ml: machine learning
            synonyms:
              - [money, pay, salary]
              - [job, position]
            stop_words: the a an
            common_words:
              - table chair
              - door
            """
        ])
        #expect(language.chat == ["u": "you", "pls": "please"])
        #expect(language.abbreviations == ["ml": "machine learning"])
        #expect(language.synonyms == [["money", "pay", "salary"], ["job", "position"]])
        #expect(language.stopWords == ["the", "a", "an"])
        #expect(language.commonWords == ["table", "chair", "door"])
    }

    @Test("hold phrases, which several files may add to, in the order of their names")
    func phrases() throws {
        let language = try read([
            "language/en/b.yml": "acts: {next: [c]}\nphrasings: {skill: [\"learn {name}\"]}",
            "language/en/a.yml": "acts: {next: [a, b], thanks: thanks}\nout_of_scope: [\"how much is {resource}\"]",
        ])
        #expect(language.acts == ["next": ["a", "b", "c"], "thanks": ["thanks"]])
        #expect(language.phrasings == ["skill": ["learn {name}"]])
        #expect(language.outOfScope == ["how much is {resource}"])
    }

    @Test("may be none")
    func none() throws {
        #expect(try read([:]).acts.isEmpty)
    }

    @Test(
        "are refused with the place and a way out",
        arguments: [
            ("acts:\n  nxt: [what now]", "2:3: there is no act \"nxt\"; did you mean \"next\"?"),
            (
                "acts:\n  next: [what now]\n  salary: [pay]",
                "3:3: there is no act \"salary\"; the acts are next, plan, progress, done, note, notes, greeting, thanks, "
                    + "goodbye, help, about"
            ),
            ("chats: {u: you}", "1:1: unknown key \"chats\"; did you mean \"chat\"?"),
            ("chat: [u, you]", "1:7: chat must be written as keys and values, for example \"id: ...\""),
            (
                "chat: {u: [you]}",
                "1:11: u must be a text; put text with a colon, or that starts with a bracket, in quotes"
            ),
            ("chat: {u: }", "1:11: u is empty; write for example \"u: ...\""),
            ("synonyms: money pay", "1:11: synonyms must be a list of groups, each like \"[money, pay, salary]\""),
            (
                "synonyms:\n  - money",
                "2:5: each group must be a list of two words or more, like \"[money, pay, salary]\""
            ),
            (
                "synonyms:\n  - [money]",
                "2:5: each group must be a list of two words or more, like \"[money, pay, salary]\""
            ),
            (
                "synonyms:\n  - [a, [b]]",
                "2:5: each group must be a list of two words or more, like \"[money, pay, salary]\""
            ),
            (
                "phrasings:\n  skill:\n    - {name} course",
                "3:14: not valid YAML: did not find expected '-' indicator. Check the indents, and put text with a colon in quotes"
            ),
            (
                "out_of_scope:\n  - {resource}",
                "2:5: out_of_scope must be a text; put text with a colon, or that starts with a bracket, in quotes"
            ),
        ])
    func refused(text: String, error: String) {
        #expect(errors(text) == ["language/en.yml:" + error])
    }

    @Test("tell all that is wrong with all of them at once")
    func allAtOnce() {
        do {
            _ = try read([
                "language/en/b.yml": "acts: {nxt: [a]}", "language/en.yml": "chats: {}", "language/en/a.yml": "[",
            ])
            Issue.record("three broken files were read")
        } catch .invalid(let diagnostics) {
            #expect(diagnostics.map(\.file) == ["language/en.yml", "language/en/a.yml", "language/en/b.yml"])
        } catch {
            Issue.record(error)
        }
    }
}
