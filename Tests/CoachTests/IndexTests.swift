import Foundation
import Testing

/// The index only makes the start quick: with it, without it and with a broken one the answers are the same bytes.
@Suite("The index from outside", .timeLimit(.minutes(3))) struct IndexTests {
    private static let guide = "software-engineer-to-ai-architect"
    private static let questions = [
        "salary?", "what should I learn next", "how long does it take", "any book by Chip Huyen?", "tell me a joke",
        "what comes after the foundation phase", "salary and how long does it take?", "I alredy know pyhton, hepls?",
    ]

    /// A home with a copy of the knowledge that has no index.
    private struct Place {
        let home: CoachHome
        let knowledge: String

        init() throws {
            home = try CoachHome()
            knowledge = try home.knowledgeCopy()
            try? FileManager.default.removeItem(atPath: "\(knowledge)/\(guide).index")
        }

        var beside: String { "\(knowledge)/\(guide).index" }
        var cached: String { "\(home.folder)/cache/\(guide).index" }

        func run(_ arguments: String...) throws -> CoachProcess.Outcome {
            try home.start(arguments, environment: ["COACH_KNOWLEDGE": knowledge]).outcome()
        }

        func answer(_ question: String) throws -> [UInt8] {
            let outcome = try run("ask", question, "--format", "json", "--now", "2026-06-15")
            // 3 is a refusal.
            #expect([.status(0), .status(3)].contains(outcome.exit), "\(question): \(outcome.complaint)")
            #expect(outcome.errors.isEmpty, "\(outcome.complaint)")
            return outcome.output
        }

        func answers() throws -> [[UInt8]] { try questions.map(answer) }

        func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    }

    @Test("answers are the same bytes from training, from the cache and from beside the guide")
    func same() throws {
        let place = try Place()
        let trained = try place.answers()
        #expect(trained.allSatisfy { !$0.isEmpty })
        #expect(place.exists(place.cached) && !place.exists(place.beside))
        #expect(try place.answers() == trained)
        #expect(try place.run("knowledge", "index").exit == .status(0))
        #expect(place.home.bytes(place.beside) == place.home.bytes(place.cached))
        try FileManager.default.removeItem(atPath: place.cached)
        #expect(try place.answers() == trained)
        // With one beside the guide, none is kept.
        #expect(!place.exists(place.cached))
    }

    @Test("an index that is broken is ignored, and in the cache it is replaced")
    func broken() throws {
        let place = try Place()
        let expected = try place.answer("salary?")
        let whole = try #require(place.home.bytes(place.cached))
        var otherKey = whole
        otherKey[8] ^= 1
        for broken in [whole.prefix(whole.count / 3), otherKey, whole + Data([0]), Data("no index".utf8), Data()] {
            try broken.write(to: URL(fileURLWithPath: place.beside))
            #expect(try place.answer("salary?") == expected)
            #expect(place.home.bytes(place.beside) == broken)
        }
        try whole.prefix(whole.count - 1).write(to: URL(fileURLWithPath: place.cached))
        #expect(try place.answer("salary?") == expected)
        #expect(place.home.bytes(place.cached) == whole)
    }

    @Test("an index of a guide that was changed since is not used")
    func changedGuide() throws {
        let place = try Place()
        _ = try place.answer("salary?")
        let old = try #require(place.home.bytes(place.cached))
        try place.home.shell("printf '\\n# changed\\n' >> '\(place.knowledge)/\(Self.guide)/faq.yml'")
        _ = try place.answer("salary?")
        let new = try #require(place.home.bytes(place.cached))
        #expect(new.prefix(16) != old.prefix(16))
    }
}
