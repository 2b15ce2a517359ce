import CivilTime
import Matching
import Testing

@Suite("A line that corrects what was just told")
struct CorrectionReaderTests {
    /// The kind of the new value, its words, and those of the wrong one.
    private func corrected(_ text: String) throws -> String {
        let line = try ToldLine(text)
        guard let value = line.line.corrected else { return "" }
        let kind: String
        switch value.kind {
        case .date: kind = "date"
        case .hours(let hours): kind = "hours \(hours)"
        case .number(let number): kind = "number \(number)"
        case .words: kind = "words"
        }
        return "\(kind): \(line.words(value.tokens))" + (value.wrong.map { " not " + line.words($0) } ?? "")
    }

    @Test(
        "has the new value, and the wrong one where it is named",
        arguments: [
            ("no, April", "date: april"), ("I meant the 20th", "date: the 20th"),
            ("sorry, 8 not 6", "number 8.0: 8 not 6"),
            ("not 6, 8 hours", "hours 8.0: 8 hours not 6"), ("actually in april", "date: april"),
            ("make that 8", "number 8.0: 8"), ("wrong, it was the book", "words: the book"),
            ("no, 8 hours a week", "hours 8.0: 8 hours a week"), ("sorry, yesterday", "date: yesterday"),
            ("8 not 6", "number 8.0: 8 not 6"), ("april, not march", "date: april not march"),
            ("it was april, not march", "date: april not march"), ("not march but april", "date: april not march"),
            ("no sorry I meant the honey book", "words: the honey book"), ("I mean twelve", "number 12.0: twelve"),
            ("oops, last friday", "date: last friday"), ("no, it was the book", "words: the book"),
            ("wait, 2.5 hours", "hours 2.5: 2.5 hours"), ("actually 8", "number 8.0: 8"),
            ("I meant the book, not the course", "words: the book not the course"),
            ("not 6 8 hours", "hours 8.0: 8 hours not 6"), ("make it 10 hours", "hours 10.0: 10 hours"),
            ("no, on 2026-03-14", "date: 2026-03-14"), ("correction: 90 min", "hours 1.5: 90 minutes"),
            ("sorry it was on the 5th", "date: the 5th"), ("actually, april please", "date: april"),
            ("no, twenty one", "number 21.0: twenty one"), ("sorry, two weeks ago", "date: two weeks ago"),
            ("my mistake, in may", "date: may"),
        ])
    func corrections(text: String, corrected: String) throws {
        #expect(try self.corrected(text) == corrected)
    }

    @Test(
        "is not every line that opens with no, nor every line with a not",
        arguments: [
            "no", "no thanks", "no idea", "actually", "sorry", "no, I want to read", "actually I like it", "wait",
            "no, I finished it in April", "what about april?", "is it 8 not 6?", "not now", "not really", "not sure",
            "I am not happy", "no, what now?", "I mean it", "make it shorter", "make that nicer", "why not",
            "april", "8 hours", "6 hours a week starting in april", "no problem", "no, don't", "sorry to hear that",
            "actually I did not read anything about it and I want to learn more about boats", "", "not bad", "yes",
            "no, show me the book", "wait, how long is it",
        ])
    func none(text: String) throws {
        #expect(try corrected(text) == "")
    }

    @Test("Its values lie in the line and apart", arguments: LawLines.all)
    func laws(text: String) throws {
        let line = try ToldLine(text).line
        guard let value = line.corrected else { return }
        #expect(!value.tokens.isEmpty && value.tokens.upperBound <= line.utterance.tokens.count)
        if let wrong = value.wrong { #expect(!wrong.overlaps(value.tokens) && !wrong.isEmpty) }
        #expect(line.told.isEmpty && line.asking == nil)
    }
}
