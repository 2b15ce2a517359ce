import CivilTime
import Coaching
import Knowledge
import Testing

@testable import Rendering

/// Rows along one line of time.
@Suite struct TimelineTests {
    static let first = CivilDate(daysSinceEpoch: 20_619)

    static let answer = Answer(
        topic: "plan",
        blocks: [
            .timeline([
                TimelineRow("One", days: nil, text: "done"),
                TimelineRow(
                    "Two", days: first...first.adding(days: 49), text: "15 Jun - 3 Aug 2026", note: "40 of 100 h done"),
                TimelineRow(
                    "Three", days: first.adding(days: 50)...first.adding(days: 99), text: "4 Aug - 22 Sep 2026"),
            ])
        ])

    func lines(_ style: TextStyle) -> [String] {
        TextRenderer(style).render(Self.answer).split(separator: "\n").map(String.init)
    }

    @Test func columnsLineUp() {
        let lines = lines(TextStyle(width: 80))
        #expect(lines[0] == "  One    done")
        #expect(lines[1].hasPrefix("  Two    15 Jun - 3 Aug 2026  40 of 100 h done  ████████████"))
        #expect(lines[2].hasPrefix("  Three  4 Aug - 22 Sep 2026                    ░░░░░░░░░░░░"))
    }

    @Test func aNoteGoesUnderItsRowWhereItFindsNoRoom() {
        let lines = lines(TextStyle(width: 50))
        #expect(lines[1].hasPrefix("  Two    15 Jun - 3 Aug 2026  "))
        #expect(lines[2] == "         40 of 100 h done")
    }

    @Test func asciiAndPlain() {
        #expect(lines(TextStyle(isASCII: true))[1].contains("[##########"))
        #expect(lines(TextStyle(isPlain: true))[1] == "Two: 15 Jun to 3 Aug 2026, 40 of 100 h done")
    }

    @Test(arguments: 20...100)
    func fitsEveryWidth(width: Int) {
        for style in [TextStyle(width: width), TextStyle(width: width, isASCII: true)] {
            #expect(lines(style).allSatisfy { DisplayWidth.of($0) <= width })
        }
    }

    @Test(arguments: 1...24)
    func everyRunHasACellAndAllAddUp(cells: Int) {
        let whole = Self.first...Self.first.adding(days: 299)
        for start in stride(from: 0, through: 299, by: 13) {
            for length in [0, 1, 20, 299 - start] where start + length < 300 {
                let days = Self.first.adding(days: start)...Self.first.adding(days: start + length)
                let strip = Strip(days, of: whole, cells: cells)
                #expect(strip.before >= 0 && strip.during >= 1 && strip.after >= 0)
                #expect(strip.before + strip.during + strip.after == cells)
            }
        }
    }

    @Test func plainTextAndMarkdownTellEverything() {
        #expect(plainText(of: Self.answer).contains("Two: 15 Jun - 3 Aug 2026, 40 of 100 h done"))
        #expect(Markdown.render(Self.answer).contains("- **Two:** 15 Jun - 3 Aug 2026, 40 of 100 h done"))
    }
}
