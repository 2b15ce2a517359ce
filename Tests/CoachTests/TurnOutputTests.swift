import Foundation
import Testing

/// The JSON of a turn, and the sameness of answers by every way of asking.
@Suite("Turns as other programs read them", .timeLimit(.minutes(3))) struct TurnOutputTests {
    static let questions = [
        "salary?", "how long does it take", "what are the skills to learn", "tell me about phase 2",
        "who wrote the book",
        "what will I miss", "reality check", "what should I learn next", "books", "thanks", "/help", "note: é 漢字 👩‍👩‍👧",
        "what is the weather in Paris?", "I finished the specialization",
    ]

    @Test("has the documented keys in the documented order", arguments: questions)
    func shape(question: String) throws {
        let home = try CoachHome()
        let outcome = try home.run("ask", "--format", "json", "--", question)
        #expect(outcome.text.hasSuffix("}\n"))
        #expect(outcome.text.count { $0 == "\n" } == 1)
        let turn = try JSONTurn(outcome.output)
        #expect(turn.schema == 1)
        #expect(turn.question == question)
        #expect((0...1).contains(turn.confidence))
        #expect(!turn.answer.isEmpty)
        #expect(turn.asks == !(turn.choices ?? []).isEmpty)
        for source in turn.sources {
            #expect(source.line > 0 && !source.section.isEmpty)
            #expect(FileManager.default.fileExists(atPath: Built.knowledge + "/" + source.file), "\(source.file)")
        }
        #expect(turn.alternatives.allSatisfy { (0...1).contains($0.score) && !$0.topic.isEmpty })
        let keys = [
            "schema", "question", "topic", "confidence", "answer", "sources", "alternatives", "suggestions", "events",
            "asks", "blocks",
        ]
        let places = keys.compactMap { outcome.text.range(of: "\"\($0)\":")?.lowerBound }
        #expect(places.count == keys.count)
        #expect(places == places.sorted())
    }

    @Test("says what was recorded, and the topic of the best reading when it asks back")
    func events() throws {
        let home = try CoachHome()
        let noted = try JSONTurn(home.run("ask", "--format", "json", "note: ask Maria").output)
        #expect(noted.events == ["note added"])
        let done = try JSONTurn(
            home.run("ask", "--format", "json", "I finished the Machine Learning Specialization").output)
        #expect(done.events == ["done resource/machine-learning-specialization"])
        let unrecorded = try home.run("ask", "--no-record", "note: nothing of this")
        #expect(unrecorded.exit == .status(0))
        #expect(unrecorded.text.contains("Nothing was recorded"), "nothing is claimed that was not done")
        #expect(try home.notes() == ["ask Maria"])
        let asked = try JSONTurn(
            home.run("ask", "--format", "json", "I finished the specialization").output)
        #expect(asked.asks)
        #expect(asked.events.isEmpty)
        #expect(asked.choices?.count ?? 0 > 1)
    }

    @Test("the pipe's answers are those of ask", arguments: questions.filter { !$0.hasPrefix("/") })
    func sameAsAsk(question: String) throws {
        let (one, other) = (try CoachHome(), try CoachHome())
        let now = ["COACH_NOW": "2027-02-01T10:00:00Z"]
        let asked = try one.run("ask", "--format", "json", "--", question, environment: now)
        let piped = try other.pipe(question, arguments: ["--format", "json"], environment: now)
        #expect(asked.text == piped.text)
        // In text too, but for the choices: a conversation takes numbers, a shell takes commands.
        guard try !JSONTurn(asked.output).asks else { return }
        let text = try CoachHome().run("ask", "--", question, environment: now)
        #expect(try CoachHome().pipe(question, environment: now).text == text.text + "\n")
    }

    @Test("the same bytes in every locale", arguments: ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "bogus"])
    func locales(locale: String) throws {
        let home = try CoachHome()
        let questions = [
            "salary?", "PHASE I", "IS IT HARD?", "what will I miss", "é 漢字", "progress", "nächster Schritt",
        ]
        func answers(_ locale: String) throws -> [UInt8] {
            let variables = ["LC_ALL": locale, "LANG": locale, "COACH_NOW": "2027-02-01T10:00:00Z"]
            return try home.start(
                ["--format", "json"], input: .lines(questions), environment: variables
            ).outcome().output
        }
        #expect(try answers(locale) == answers("C.UTF-8"))
    }

    @Test("decomposed letters ask the same as composed ones")
    func normalForms() throws {
        let composed = try CoachHome().pipe("r\u{E9}sum\u{E9} of the roadmap", arguments: ["--format", "json"])
        let decomposed = try CoachHome().pipe("re\u{301}sume\u{301} of the roadmap", arguments: ["--format", "json"])
        #expect(try JSONTurn(composed.output).answer == JSONTurn(decomposed.output).answer)
    }
}
