import Foundation
import Testing

/// Knowledge that is missing or broken: what is wrong, where, and exit 65, from the checker and from every answer.
@Suite("Knowledge from outside", .timeLimit(.minutes(3))) struct KnowledgeCommandTests {
    private static let guide = "software-engineer-to-ai-architect"

    @Test("the shipped guide is listed and has no errors")
    func shipped() throws {
        let home = try CoachHome()
        let title = "From Software Engineer to AI Architect: Your 12-Month Blueprint for Leading AI Systems"
        #expect(try home.run("guides").text == "\(Self.guide)  \(Built.knowledge)/\(Self.guide)\n  \(title)\n")
        let json = try home.run("guides", "--format", "json")
        let listed = try JSONDecoder().decode([[String: String]].self, from: Data(json.output))
        #expect(
            listed == [["id": Self.guide, "folder": "\(Built.knowledge)/\(Self.guide)", "title": title]])
        let checked = try home.run("knowledge", "check")
        #expect(checked.exit == .status(0))
        #expect(checked.text.contains("no errors"))
    }

    struct Break: CustomTestStringConvertible, Sendable {
        let name: String
        let script: String
        /// A pattern that some line of the checker's output or errors matches.
        let says: String
        var testDescription: String { name }
    }

    @Test(
        "a broken copy is told by file, line and column",
        arguments: [
            Break(
                name: "YAML that cannot be read", script: "printf 'a: [\\n' >> $guide/faq.yml",
                says: #"faq\.yml:\d+:\d+: not valid YAML"#),
            Break(name: "a tab", script: "printf '\\tx: 1\\n' >> $guide/faq.yml", says: #"faq\.yml:\d+:\d+: "#),
            Break(
                name: "an unknown key", script: "sed -i '0,/title:/s//titel:/' $guide/faq.yml",
                says: #"faq\.yml:\d+:\d+: unknown key "titel"; did you mean "title"\?"#),
            Break(
                name: "a duplicate key",
                script: "sed -i '0,/^\\( *\\)title: .*/s//&\\n\\1title: again/' $guide/faq.yml",
                says: #"faq\.yml:\d+:\d+: "#),
            Break(name: "an empty file", script: ": > $guide/faq.yml", says: #"faq\.yml:1:1: the file is empty"#),
            Break(name: "a missing file", script: "rm $guide/faq.yml", says: "faq.yml"),
            Break(name: "no UTF-8", script: "printf '\\377\\376\\n' > $guide/faq.yml", says: "faq.yml"),
            Break(
                name: "an alias bomb", script: "printf 'a: &a [x]\\nb: [*a,*a]\\n' > $guide/faq.yml",
                says: #"faq\.yml:\d+:\d+: "#),
        ])
    func broken(_ example: Break) throws {
        let home = try CoachHome()
        let copy = try home.knowledgeCopy()
        try home.shell("guide='\(copy)/\(Self.guide)'; \(example.script)")
        let variables = ["COACH_KNOWLEDGE": copy]
        for outcome in try [
            home.run("knowledge", "check", "--guide", Self.guide, environment: variables),
            home.run("ask", "salary?", environment: variables),
            home.run(input: .text("salary?\n"), environment: variables),
        ] {
            #expect(outcome.exit == .status(65))
            let said = outcome.text + outcome.complaint
            #expect(try said.contains(Regex(example.says)), "\(said)")
            #expect(!said.contains("Fatal error") && !said.contains("$180,000"))
        }
    }

    @Test("all errors are told at once")
    func several() throws {
        let home = try CoachHome()
        let copy = try home.knowledgeCopy()
        try home.shell(
            "cd '\(copy)/\(Self.guide)'; for f in faq skills roadmap; do sed -i '0,/title:/s//titel:/' $f.yml; done")
        let outcome = try home.run("knowledge", "check", "--knowledge", copy)
        for file in ["faq.yml", "skills.yml", "roadmap.yml"] {
            #expect(outcome.text.contains("\(Self.guide)/\(file):"), "\(outcome.text)")
        }
    }

    @Test("hostile text of a file is not sent raw to the terminal")
    func hostile() throws {
        let home = try CoachHome()
        let copy = try home.knowledgeCopy()
        try home.shell("printf '\"\\033[31mred\\007\": 1\\n' > '\(copy)/\(Self.guide)/faq.yml'")
        for outcome in try [
            home.run("knowledge", "check", "--knowledge", copy), home.run("ask", "x", "--knowledge", copy),
        ] {
            #expect(outcome.exit == .status(65))
            #expect(!outcome.output.contains(0x1B) && !outcome.errors.contains(0x1B))
        }
    }

    @Test("a folder that cannot be read is told, with where it looked")
    func unreadable() throws {
        let home = try CoachHome()
        let copy = try home.knowledgeCopy()
        let binary = try home.loneBinary()
        func run(_ words: String...) throws -> CoachProcess.Outcome {
            let harmless = [
                "/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--",
            ]
            return try home.start(
                program: (geteuid() == 0 ? harmless : []) + [binary] + words, environment: ["COACH_KNOWLEDGE": copy]
            ).outcome()
        }
        #expect(chmod("\(copy)/\(Self.guide)/faq.yml", 0) == 0)
        for outcome in try [run("knowledge", "check"), run("ask", "salary?")] {
            #expect(outcome.exit == .status(65))
            #expect(
                (outcome.text + outcome.complaint).contains(
                    "cannot read \(copy)/\(Self.guide)/faq.yml: Permission denied"))
        }
        #expect(chmod("\(copy)/\(Self.guide)/faq.yml", 0o600) == 0 && chmod(copy, 0) == 0)
        defer { chmod(copy, 0o700) }
        for outcome in try [run("knowledge", "check"), run("ask", "salary?"), run("guides")] {
            #expect(outcome.exit == .status(65))
            #expect(outcome.complaint.contains(copy))
        }
    }

    @Test("a folder that is missing or empty is told, with where it looked", arguments: ["/proc/no-guides", "empty"])
    func missing(folder: String) throws {
        let home = try CoachHome()
        let folder = folder == "empty" ? home.path + "/empty" : folder
        try FileManager.default.createDirectory(atPath: home.path + "/empty", withIntermediateDirectories: false)
        let binary = try home.loneBinary()
        for words in [["ask", "salary?"], ["knowledge", "check"], ["guides"], ["next"], []] {
            let outcome = try home.start(
                program: [binary] + words, input: .text("salary?\n"), environment: ["COACH_KNOWLEDGE": folder]
            ).outcome()
            #expect(outcome.exit == .status(65))
            #expect(outcome.complaints.count == 1)
            #expect(
                outcome.complaint.contains("no guide found; looked in \(folder), \(home.folder)/guides"),
                "\(outcome.complaint)")
        }
    }

    @Test("answers are the same with an index, without one, and with one that is damaged")
    func index() throws {
        let home = try CoachHome()
        let copy = try home.knowledgeCopy()
        let index = "\(copy)/\(Self.guide).index"
        try? FileManager.default.removeItem(atPath: index)
        let expected = try home.run("ask", "salary?", "--format", "json").text
        let variables = ["COACH_KNOWLEDGE": copy]
        let built = try home.run("knowledge", "index", environment: variables)
        #expect(built.exit == .status(0))
        #expect(built.text == index + "\n")
        #expect(try home.run("ask", "salary?", "--format", "json", environment: variables).text == expected)
        let whole = try Data(contentsOf: URL(fileURLWithPath: index))
        for damaged in [whole.prefix(whole.count / 2), Data("no index".utf8), Data()] {
            try damaged.write(to: URL(fileURLWithPath: index))
            let outcome = try home.run("ask", "salary?", "--format", "json", environment: variables)
            #expect(outcome.text == expected)
            #expect(outcome.errors.isEmpty)
        }
    }
}
