import Foundation
import Testing

/// Terminals that know only ASCII, and people who are read to.
struct AccessibilityTests {
    private static let lines = [
        "note: ask Zoë about the résumé", "note: لسؤال ماريا about AWS", "note: \u{1B}[2J\u{202E}機械 👩‍👩‍👧‍👦", "my notes",
        "I finished the Machine Learning Specialization in March", "I can do 6 hours a week, away in August",
        "/plan", "/progress", "what will I miss", "show me the roadmap", "list all resources", "/me", "/why",
        "/sources",
        "certification?", "/help", "tell me a joke", "¿cuánto cuesta?",
    ]

    private func home() throws -> (CoachHome, (_ options: [String], _ locale: String) throws -> CoachProcess.Outcome) {
        let home = try CoachHome()
        return (
            home,
            { options, locale in
                try home.start(
                    options, input: .lines(Self.lines),
                    environment: ["LC_ALL": locale, "COACH_NOW": "2026-06-15T09:00:00Z"]
                ).outcome()
            }
        )
    }

    @Test("under LC_ALL=C all that is printed is ASCII, and letters are told by their base or their number")
    func ascii() throws {
        let (home, run) = try home()
        for options in [[], ["--plain"], ["--color", "always"]] {
            let outcome = try run(options, "C")
            #expect(outcome.exit == .status(0))
            #expect((outcome.output + outcome.errors).allSatisfy { $0 < 0x80 }, "\(options): \(outcome.text)")
            #expect(outcome.text.contains("ask Zoe about the resume"))
            #expect(outcome.text.contains("<U+0644><U+0633><U+0624>"))
            #expect(outcome.text.contains("^[[2J<U+202E><U+6A5F>"))
        }
        let complaint = try home.run("notes", "show", "é", environment: ["LC_ALL": "C"])
        #expect((complaint.output + complaint.errors).allSatisfy { $0 < 0x80 }, "\(complaint.complaint)")
        #expect(try home.notes().first == "ask Zoë about the résumé", "what is kept stays what was typed")
    }

    @Test("--plain has no bars, boxes, dots, columns or colours")
    func plain() throws {
        let (_, run) = try home()
        let outcome = try run(["--plain", "--color", "always"], "C.UTF-8")
        for sign in ["█", "░", "·", "•", "[x]", "[ ]", "\u{1B}", " | "] {
            #expect(!outcome.text.contains(sign), "\(sign)")
        }
        for line in outcome.text.split(separator: "\n") {
            #expect(!line.drop { $0 == " " }.contains("  "), "\(line)")
            #expect(!line.hasPrefix("- "), "\(line)")
        }
        #expect(outcome.text.contains("Foundation Building: 1 of 3"))
    }

    @Test("right-to-left words stand between isolates, and what is beside them outside")
    func rightToLeft() throws {
        let (home, run) = try home()
        _ = try run([], "C.UTF-8")
        let notes = try home.run("notes").text
        #expect(notes.contains("2. \u{2067}لسؤال ماريا about AWS\u{2069}  "), "\(notes)")
        #expect(try home.run("notes", "--format", "json").text.contains("لسؤال ماريا about AWS"))
    }
}
