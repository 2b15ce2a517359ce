import Coaching
import Foundation
import Testing

@testable import Rendering

/// What people read, reviewed by eye: run with `UPDATE_GOLDEN=1` to write the files anew, and look at the difference.
@Suite struct GoldenTests {
    @Test(arguments: SampleAnswers.all.map(\.name))
    func rendersAsReviewed(name: String) throws {
        let answer = try #require(SampleAnswers.all.first { $0.name == name }?.answer)
        let actual = Self.allForms(of: answer)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
            return
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(actual == expected, "\(name) differs from Golden/\(name).txt")
    }

    private static func allForms(of answer: Answer) -> String {
        let forms: [(title: String, text: String)] = [
            ("80 columns", TextRenderer(TextStyle(width: 80)).render(answer)),
            ("40 columns", TextRenderer(TextStyle(width: 40)).render(answer)),
            ("120 columns, at most 100 used", TextRenderer(TextStyle(width: 120)).render(answer)),
            ("20 columns", TextRenderer(TextStyle(width: 20)).render(answer)),
            (
                "80 columns, ASCII, choices as commands",
                TextRenderer(TextStyle(width: 80, isASCII: true), choices: .commands).render(answer)
            ),
            ("80 columns, plain", TextRenderer(TextStyle(width: 80, isPlain: true)).render(answer)),
            (
                "60 columns, coloured, ESC as \u{241B}",
                TextRenderer(TextStyle(width: 60, isColoured: true)).render(answer)
                    .replacingOccurrences(of: "\u{1B}", with: "\u{241B}")
            ),
            ("plain text", plainText(of: answer)),
            ("Markdown", Markdown.render(answer)),
        ]
        return forms.map { "=== \($0.title) ===\n\($0.text)\n" }.joined(separator: "\n")
    }
}
