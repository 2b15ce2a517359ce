import Foundation
import Testing

/// The guide's test questions as somebody in a hurry types them.
@Suite("Typing errors", .timeLimit(.minutes(5))) struct TypoTests {
    /// Numbers that depend on nothing but the seed (splitmix64).
    private struct Random {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ mixed >> 31) % UInt64(bound))
        }
    }

    private static let neighbours = Dictionary(
        uniqueKeysWithValues: zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiopoqsdfghjkkxcvbnmn"))

    /// One letter dropped, doubled, exchanged with the next one, or replaced by its neighbour on the keyboard.
    private static func garbled(_ word: String, _ random: inout Random) -> String {
        var letters = Array(word)
        let place = 1 + random.next(letters.count - 2)
        switch random.next(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = neighbours[letters[place]] ?? "e"
        }
        return String(letters)
    }

    /// Every second word of five letters or more has an error.
    private static func garbledLine(_ line: String, _ random: inout Random) -> String {
        var count = 0
        return line.split(separator: " ").map { word in
            guard word.count >= 5, word.allSatisfy(\.isLetter) else { return String(word) }
            count += 1
            return count.isMultiple(of: 2) ? String(word) : garbled(String(word), &random)
        }.joined(separator: " ")
    }

    @Test("leave at least 86 of 100 questions understood")
    func questions() throws {
        let path = "\(Built.knowledge)/software-engineer-to-ai-architect/questions.jsonl"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var random = Random(state: 2027)
        let lines = try text.split(separator: "\n").map { line in
            var row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            row["q"] = Self.garbledLine(try #require(row["q"] as? String), &random)
            return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
        }
        let home = try CoachHome()
        let file = home.path + "/typos.jsonl"
        try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try home.run("knowledge", "test", "--min", "86", file)
        #expect(outcome.exit == .status(0), "\(outcome.text.suffix(400))")
    }
}
