import Coaching
import Foundation
import Knowledge
import Testing

@testable import Rendering

@Suite struct TurnJSONTests {
    private let salary = TurnReport(
        question: "salary?",
        answer: Answer(
            topic: "faq/salary", blocks: [.paragraph("The guide gives no number.")],
            sources: [
                Source(
                    section: "Frequently asked questions",
                    location: SourceLocation(file: "software-engineer-to-ai-architect/faq.yml", line: 3))
            ],
            suggestions: ["how long does it take"]),
        confidence: 0.9689, alternatives: [.init(topic: "reality/love", score: 0.3149)])

    @Test func isTheObjectOfTheDesign() {
        let expected =
            #"{"schema":1,"question":"salary?","topic":"faq/salary","confidence":0.97,"#
            + #""answer":"The guide gives no number.","sources":[{"file":"software-engineer-to-ai-architect/faq.yml","#
            + #""line":3,"section":"Frequently asked questions"}],"#
            + #""alternatives":[{"topic":"reality/love","score":0.31}],"suggestions":["how long does it take"],"#
            + #""events":[],"asks":false,"blocks":[{"kind":"paragraph","text":"The guide gives no number."}]}"#
        #expect(TurnJSON.line(of: salary) == expected)
    }

    @Test func asksBackWithChoices() throws {
        let report = TurnReport(question: "certification?", answer: SampleAnswers.choices, confidence: 0.5)
        let line = TurnJSON.line(of: report)
        #expect(line.contains(#"],"choices":[{"topic":"skill/ai-architecture-certification","#))
        let object = try decoded(line)
        let choices = try #require(object["choices"] as? [[String: String]])
        #expect(choices.count == 3)
        #expect(choices[1]["label"] == "AWS Solutions Architect - Associate")
        #expect(choices[1]["command"] == "AWS Solutions Architect - Associate")
        #expect(choices[2].keys.sorted() == ["command", "label", "topic"])
    }

    @Test func asksFurtherQuestionsInAlso() throws {
        var report = salary
        report.also = [TurnReport(question: "and how long?", answer: SampleAnswers.steps, confidence: 1)]
        let object = try decoded(TurnJSON.line(of: report))
        let also = try #require(object["also"] as? [[String: Any]])
        #expect(also.count == 1)
        #expect(also[0]["topic"] as? String == "roadmap")
        #expect(also[0]["question"] as? String == "and how long?")
        #expect(also[0]["schema"] == nil)
    }

    @Test func saysWhyAndWhatWasRecorded() {
        var report = salary
        report.events = ["done", "note"]
        report.why = ["total": 12.3, "parts": [["points": 9.2, "reason": "the phrase \"salary\""]]]
        let line = TurnJSON.line(of: report)
        #expect(line.contains(#""events":["done","note"],"asks":false,"blocks":["#))
        #expect(line.contains(#"}],"why":{"total":12.3,"parts":[{"points":9.2,"#))
    }

    @Test func leavesOutWhatIsNot() throws {
        let keys = try decoded(TurnJSON.line(of: salary)).keys
        #expect(!keys.contains("also") && !keys.contains("why") && !keys.contains("choices"))
    }

    @Test func theQuestionIsKeptAsItWasTyped() throws {
        var report = salary
        report.question = "a\u{1B}[2J\r\n\u{202E}\"é\u{0}"
        let line = TurnJSON.line(of: report)
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
        #expect(try decoded(line)["question"] as? String == report.question)
    }

    @Test(arguments: SampleAnswers.all.map(\.name))
    func everyAnswerIsOneParseableLine(name: String) throws {
        let answer = try #require(SampleAnswers.all.first { $0.name == name }?.answer)
        let line = TurnJSON.line(of: TurnReport(question: name, answer: answer, confidence: 0.123456))
        #expect(!line.contains { $0.isNewline })
        let object = try decoded(line)
        #expect(object["answer"] as? String == plainText(of: answer))
        #expect(object["confidence"] as? Double == 0.12)
        #expect((object["sources"] as? [Any])?.count == answer.sources.count)
    }

    private func decoded(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
