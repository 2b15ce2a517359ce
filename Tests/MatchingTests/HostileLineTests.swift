import Foundation
import Matching
import Testing

@Suite("A line of anything at all")
struct HostileLineTests {
    static let lines: [String] = {
        var random = SeededRandom(seed: 11)
        func text(of pieces: [String]) -> String {
            var text = ""
            while text.unicodeScalars.count < 4096 { text += pieces[random.below(pieces.count)] }
            return String(text.unicodeScalars.prefix(4096).map(Character.init))
        }
        return [
            text(of: ["a"]), text(of: ["hony ", "scool ", "specalization "]), text(of: ["🐝"]), text(of: ["e\u{301}"]),
            text(of: ["'", "don't", "'s "]), text(of: ["?", "!", ". "]), text(of: ["idk "]), text(of: ["9"]),
            text(of: ["9 "]),
            text(of: ["\u{202E}", "\u{200D}", "x"]), text(of: ["what is phase 2? "]),
            text(of: ["\0", "\u{1B}[2J", "\n"]),
            text(of: ["the honey book "]),
            text(of: (33..<127).map { String(UnicodeScalar(UInt8($0))) } + [" ", " ", " "]),
            text(of: (0..<400).map { String(UnicodeScalar(UInt32(0x300 + $0 * 37)) ?? " ") } + [" "]),
        ]
    }()

    @Test(
        "is read and matched: 4,096 characters of anything, with work that the length bounds", arguments: lines.indices)
    func anything(number: Int) throws {
        let line = Self.lines[number]
        let match = try ToyMatcher.shared.get().matcher.match(line)
        let utterance = match.line.utterance
        #expect(utterance.typed == line)
        #expect(utterance.words.count <= 4096)
        #expect(utterance.corrections.count <= utterance.words.count)
        // The longest full form of a chat word has four words here.
        #expect(utterance.tokens.count <= 4 * utterance.words.count)
        #expect(utterance.tokens.allSatisfy { utterance.words.indices.contains($0.word) && !$0.text.isEmpty })
        #expect(utterance.sentences.map(\.tokens.count).reduce(0, +) == utterance.tokens.count)
        #expect(match.ranked.allSatisfy { $0.points.isFinite })
        #expect(match.confidence >= 0 && match.confidence <= 1)
    }
}
