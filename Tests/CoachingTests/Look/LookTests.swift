import CivilTime
import Coaching
import Foundation
import Knowledge
import Rendering
import Testing

/// What people read, reviewed by eye: real answers of the shipped guide at several widths. Run with `UPDATE_GOLDEN=1`
/// to write the files anew, and look at the difference.
@Suite struct LookTests {
    @Test(arguments: Scene.all.map(\.name))
    func looksAsReviewed(name: String) throws {
        let scene = try #require(Scene.all.first { $0.name == name })
        let actual = Sheet(title: scene.line, answers: try scene.answers()).text
        try Golden.compare(actual, with: name)
    }

    @Test func sessionsLookAsReviewed() throws {
        let chat = try Chat(coach: ShippedCoach.wholeCoach())
        for (days, line) in [
            (0, "I already know Python"), (3, "I finished Andrew Ng's course"), (11, "what will I miss"),
        ] {
            chat.comeBack(after: days)
            for line in [line, "how much will I earn", "show me the roadmap"] { chat.say(line) }
            let summary = try #require(chat.conversation.summary(standing: chat.standing))
            chat.append([.sessionEnded(summary)])
        }
        let text = SessionText(guide: chat.coach.guide)
        let sessions = chat.record.sessions
        let list = text.list(sessions, limit: 20, dayOf: .utc)
        let last = try #require(sessions.last)
        let note = text.answer(last, number: sessions.count, day: chat.today)
        try Golden.compare(
            Sheet(title: "coach sessions; coach sessions show 3", answers: [list, note]).text, with: "sessions")
    }

    @Test func everyNameIsOfOneSceneAndEveryFileOfOne() throws {
        let names = Scene.all.map(\.name) + ["sessions"]
        #expect(Set(names).count == names.count)
        let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
            .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
        #expect(Set(files) == Set(names))
    }

    @Test(arguments: Scene.all.map(\.name))
    func keepsTheLaws(name: String) throws {
        let scene = try #require(Scene.all.first { $0.name == name })
        for answer in try scene.answers() {
            for width in stride(from: 20, through: 100, by: 5) {
                let text = TextRenderer(TextStyle(width: width)).render(answer)
                for line in text.split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= width, "\(name) at \(width): \(line)")
                    #expect(line.last != " ", "\(name) at \(width): \(line)")
                }
                let coloured = TextRenderer(TextStyle(width: width, isColoured: true)).render(answer)
                #expect(Sheet.withoutColours(coloured) == text, "\(name) at \(width)")
            }
            let ascii = TextRenderer(TextStyle(isASCII: true)).render(answer)
            #expect(ascii.utf8.allSatisfy { $0 < 0x80 }, "\(name): \(ascii)")
        }
    }
}

/// The files with the reviewed sheets.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static func compare(_ actual: String, with name: String) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            return try Data(actual.utf8).write(to: file)
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(actual == expected, "\(name) differs from Look/Golden/\(name).txt")
    }
}

/// Answers in all the forms that a person is to review.
struct Sheet {
    let title: String
    let answers: [Answer]

    var text: String {
        let wide = render(TextStyle(width: 80))
        var forms: [(title: String, text: String)] = [
            ("80 columns", wide),
            ("40 columns", render(TextStyle(width: 40))),
            ("120 columns, at most 100 used", render(TextStyle(width: 120))),
            ("20 columns", render(TextStyle(width: 20))),
            ("80 columns, for a screen reader", render(TextStyle(width: 80, isPlain: true))),
        ]
        let ascii = render(TextStyle(width: 80, isASCII: true))
        if ascii != wide { forms.append(("80 columns, ASCII", ascii)) }
        forms.append(("Markdown", answers.map { Markdown.render($0) }.joined(separator: "\n\n")))
        let sheets = forms.map { "=== \($0.title) ===\n\($0.text)\n" }.joined(separator: "\n")
        return "coach> \(Sanitizer.visible(title))\n\n" + sheets
    }

    private func render(_ style: TextStyle) -> String {
        answers.map(TextRenderer(style).render).joined(separator: "\n\n")
    }

    /// The text without the sequences that set colours.
    static func withoutColours(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var isInEscape = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" { isInEscape = true }
            if !isInEscape { output.append(scalar) }
            if scalar == "m" { isInEscape = false }
        }
        return String(output)
    }
}
