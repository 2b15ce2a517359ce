import Foundation
import Testing

/// `coach knowledge test`: the guide's own questions, and the same matcher on labelled sets.
@Suite("Measuring the matcher from outside", .timeLimit(.minutes(3))) struct KnowledgeTestTests {
    private static func numbers(_ outcome: CoachProcess.Outcome) throws -> [String: Double] {
        try JSONDecoder().decode([String: Double].self, from: Data(outcome.output))
    }

    // MARK: A guide's questions

    @Test("the guide's questions are counted, and 101% cannot be reached")
    func guide() throws {
        let home = try CoachHome()
        let outcome = try home.run("knowledge", "test", "--format", "json")
        #expect(outcome.exit == .status(0))
        let counts = try Self.numbers(outcome)
        let keys = ["right", "of", "refused", "out_of_scope", "wrongly_refused", "in_scope"]
        #expect(Set(counts.keys) == Set(keys))
        let questions = try #require(home.text("\(Built.knowledge)/software-engineer-to-ai-architect/questions.jsonl"))
        #expect(counts["of"] == Double(questions.split(separator: "\n").count))
        #expect(counts["in_scope", default: 0] + counts["out_of_scope", default: 0] == counts["of"])
        let failed = try home.run("knowledge", "test", "--format", "json", "--min", "101")
        #expect(failed.exit == .status(1))
        #expect(failed.output == outcome.output)
        #expect(try home.run("knowledge", "test", "--min", "1").exit == .status(0))
    }

    @Test("questions of one's own are asked, and a line that is none is named")
    func ownQuestions() throws {
        let home = try CoachHome()
        func run(_ text: String) throws -> CoachProcess.Outcome {
            try text.write(toFile: home.path + "/q.jsonl", atomically: false, encoding: .utf8)
            return try home.run("knowledge", "test", home.path + "/q.jsonl", "--format", "json")
        }
        let right = #"{"q":"how much will I earn?","topics":["faq/salary"]}"#
        let wrong = #"{"q":"how much will I earn?","topics":["faq/duration","roadmap"]}"#
        let counts = try Self.numbers(run("\(right)\n\n\(wrong)\n"))
        #expect(counts["right"] == 1 && counts["of"] == 2)
        let bad = try run("\(right)\nno question\n")
        #expect(bad.exit == .status(65))
        #expect(bad.complaint.contains("q.jsonl:2: "), "\(bad.complaint)")
        let windows = try run("\(right)\r\n\(wrong)\r\n")
        #expect(windows.exit == .status(0))
    }

    // MARK: Labelled sets

    private static let train = [
        "pay\twhat does it pay", "pay\thow much will I earn", "pay\tis the salary good", "pay\tthe money in it",
        "weather\tis it going to rain", "weather\twill the sun shine", "weather\thow cold is it outside",
        "weather\ta storm from the north",
    ].joined(separator: "\n")
    private static let test = "pay\tmoney and salary\nweather\tsun or rain\n"
    private static let outside = "oos\ttranslate the xylophone\noos\tparliament of owls\n"
    private static let always: Set<String> = [
        "accuracy", "macro_f1", "train_seconds", "microseconds_per_question", "peak_megabytes",
    ]

    /// Runs on sets with these texts, each in a file of its own.
    private func run(
        train: String = train, test: String = test, outside: String? = nil, _ more: String...
    ) throws -> CoachProcess.Outcome {
        let home = try CoachHome()
        var arguments = ["knowledge", "test"]
        for (option, text) in [("train", train), ("test", test), ("oos", outside)] {
            guard let text else { continue }
            try text.write(toFile: "\(home.path)/\(option).tsv", atomically: false, encoding: .utf8)
            arguments += ["--\(option)", "\(home.path)/\(option).tsv"]
        }
        return try home.start(arguments + more).outcome()
    }

    @Test("a labelled set is measured by what is documented")
    func labelled() throws {
        let outcome = try run(outside: Self.outside, "--format", "json")
        #expect(outcome.exit == .status(0), "\(outcome.complaint)")
        let numbers = try Self.numbers(outcome)
        #expect(Set(numbers.keys) == Self.always.union(["auroc", "oos_recall"]))
        for name in ["accuracy", "macro_f1", "auroc", "oos_recall"] {
            #expect((0...100).contains(numbers[name] ?? -1), "\(name)")
        }
        #expect(numbers["accuracy"] == 100 && numbers["macro_f1"] == 100)
        #expect(numbers["train_seconds", default: -1] >= 0 && numbers["microseconds_per_question", default: -1] >= 0)
        #expect(numbers["peak_megabytes", default: 0] > 1)
    }

    @Test("without a set out of scope there is nothing to tell apart", arguments: [nil, ""] as [String?])
    func withoutOutside(outside: String?) throws {
        #expect(try Set(Self.numbers(run(outside: outside, "--format", "json")).keys) == Self.always)
    }

    @Test("the text has a line for each number")
    func text() throws {
        let lines = try run(outside: Self.outside).text.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(Set(lines.compactMap { $0.first.map(String.init) }) == Self.always.union(["auroc", "oos_recall"]))
        #expect(lines.allSatisfy { $0.count == 2 && Double($0[1]) != nil })
    }

    @Test("too few right ones are a failure", arguments: [("101", 1), ("100", 0)] as [(String, Int32)])
    func least(share: String, status: Int32) throws {
        #expect(try run("--min", share).exit == .status(status))
    }

    @Test("a line without a tab is named, in each of the files", arguments: ["train", "test", "oos"])
    func withoutTab(file: String) throws {
        let bad = "pay\tsalary\n\nno tab here\n"
        let outcome = try run(
            train: file == "train" ? bad : Self.train, test: file == "test" ? bad : Self.test,
            outside: file == "oos" ? bad : Self.outside)
        #expect(outcome.exit == .status(65))
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaint.contains("/\(file).tsv:3: no tab"), "\(outcome.complaint)")
    }

    @Test("a file that is not there is told")
    func missing() throws {
        let outcome = try CoachHome().run("knowledge", "test", "--train", "/nonexistent.tsv", "--test", "/nonexistent")
        #expect(outcome.exit == .status(65))
        #expect(outcome.complaint.contains("cannot read /nonexistent.tsv"))
    }

    @Test("an empty test set measures nothing, and an empty training set does not stop the program short")
    func empty() throws {
        #expect(try run(test: "").exit == .status(0))
        let exit = try run(train: "").exit
        #expect(exit == .status(0) || exit == .status(65))
    }
}
