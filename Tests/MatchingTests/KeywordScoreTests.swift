import Knowledge
import Matching
import Testing

@Suite("Points for a name")
struct KeywordScoreTests {
    private func points(_ line: String) throws -> [TopicID: (points: Double, name: String)] {
        let toy = try ToyReaders.toy.get()
        let read = toy.lines.read(line)
        return KeywordScore(language: toy.language, fullName: 3).points(for: read, in: 0..<read.utterance.tokens.count)
    }

    @Test(
        "are the part of the line's content that the name covers",
        arguments: [
            ("honey book", 3), ("what is the honey book", 3), ("honey book chapter", 2),
            ("buy honey book chapter", 1.5),
            ("the chapter", nil), ("", nil),
        ] as [(String, Double?)])
    func share(line: String, expected: Double?) throws {
        let scored = try points(line)["resource/honey-book"]
        #expect(scored?.points == expected)
        #expect(scored == nil || scored?.name == "honey book")
    }

    @Test("go to each entry that is named, and to all that share a name")
    func several() throws {
        let scored = try points("knots or stings")
        #expect(scored.mapValues(\.points) == ["transferable/knots": 1.5, "challenge/stings": 1.5])
    }

    @Test("fall with every word of content more, and not with a stop word")
    func monotone() throws {
        var line = "knots"
        var last = try #require(try points(line)["transferable/knots"]).points
        for word in ["rope", "sea", "harbour", "storm"] {
            let padded = try #require(try points(line + " the")["transferable/knots"]).points
            #expect(padded == last)
            line += " " + word
            let now = try #require(try points(line)["transferable/knots"]).points
            #expect(now < last && now > 0)
            last = now
        }
    }
}
