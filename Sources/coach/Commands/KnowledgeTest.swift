import ArgumentParser
import Coaching
import Foundation
import Knowledge
import Matching
import Rendering

extension KnowledgeCommand {
    /// `coach knowledge test`: how well questions find their topic.
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Run a guide's test questions, or any labelled set.",
            discussion: """
                Without --train it asks the guide's questions.jsonl (or FILE): a JSON object a line, with "q" and "topics".
                With --train and --test it trains the same matcher on lines of LABEL<TAB>TEXT.

                Example:
                  coach knowledge test --min 90
                """)

        @OptionGroup var options: SharedOptions
        @Option(help: ArgumentHelp("Train on this labelled set.", valueName: "file")) var train: String?
        @Option(help: ArgumentHelp("Test on this labelled set.", valueName: "file")) var test: String?
        @Option(help: ArgumentHelp("Utterances out of scope, to be told from the test set.", valueName: "file"))
        var oos: String?
        @Option(help: "Fail with status 1 below this percentage.") var min: Double = 0
        @Flag(help: "Print every wrong answer.") var show = false
        @Argument(help: "Questions to ask instead of the guide's own.") var file: String?

        mutating func run() throws {
            if let train, let test {
                return try LabelledRun(options: options, train: train, test: test, oos: oos, min: min).run()
            }
            guard train == nil, test == nil, oos == nil else {
                throw Failure("--train and --test belong together; --oos goes with both", .usage)
            }
            let search = KnowledgeSearch(option: options.knowledge, places: options.places)
            let library = try Library.open(knowledge: options.knowledge, guide: options.guide, places: options.places)
            let path = try file ?? "\(search.guide(library.guide.id).folder.path)/\(library.guide.id)/questions.jsonl"
            let questions = try QuestionFile.questions(at: path)
            let situation = Coach.Situation(
                conversation: Conversation(session: .init(rawValue: "test")), record: Record(), memory: EmptyMemory(),
                today: try Clock(option: options.now).today)
            let result = GuideTest(questions: questions, coach: library.coach, situation: situation)
            try report(result)
            if result.percentRight < min { throw ExitCode(Exit.failed.rawValue) }
        }

        private func report(_ result: GuideTest) throws {
            if show {
                for outcome in result.outcomes where !outcome.isRight {
                    let wanted = outcome.question.topics.map(\.rawValue).joined(separator: " or ")
                    try Output.line(
                        Sanitizer.visible("\(outcome.question.text.prefix(150)): \(outcome.found), not \(wanted)"))
                }
            }
            if options.format == .json {
                return try Output.line(
                    JSONValue.object([
                        .init("right", .integer(result.rightCount)), .init("of", .integer(result.outcomes.count)),
                        .init("refused", .integer(result.refusals.refused)),
                        .init("out_of_scope", .integer(result.refusals.of)),
                        .init("wrongly_refused", .integer(result.falseRefusals.refused)),
                        .init("in_scope", .integer(result.falseRefusals.of)),
                    ]).line)
            }
            for row in result.byTopic where row.right < row.of {
                try Output.line("\(row.topic): \(row.right) of \(row.of) right")
            }
            for confusion in result.confusions {
                let times = confusion.count == 1 ? "once" : "\(confusion.count) times"
                try Output.line("asked about \(confusion.asked), answered \(confusion.answered): \(times)")
            }
            for bin in result.calibration {
                try Output.line("confidence \(bin.range): \(bin.right) of \(bin.of) right")
            }
            let (refused, outside) = result.refusals
            let (wrongly, inside) = result.falseRefusals
            try Output.line(
                "\(result.rightCount) of \(result.outcomes.count) right (\(Wording.number(result.percentRight))%); "
                    + "out of scope \(refused) of \(outside) refused; in scope \(wrongly) of \(inside) wrongly refused")
        }
    }
}

/// Reads questions.jsonl.
enum QuestionFile {
    private struct Row: Decodable {
        let q: String
        let topics: [String]
    }

    /// - Throws: a `Failure` with status 65 that names the line.
    static func questions(at path: String) throws(Failure) -> [TestQuestion] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(
                "cannot read \(path); it holds a JSON object a line, {\"q\": ..., \"topics\": [...]}", .badData)
        }
        var questions: [TestQuestion] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            guard let row = try? JSONDecoder().decode(Row.self, from: Data(line.utf8)) else {
                throw Failure(
                    "\(path):\(number + 1): not a question; write {\"q\": \"...\", \"topics\": [\"...\"]}", .badData)
            }
            questions.append(TestQuestion(text: row.q, topics: row.topics.map(TopicID.init(rawValue:))))
        }
        return questions
    }
}

/// Trains and tests the matcher on labelled sets.
struct LabelledRun {
    let options: SharedOptions
    let train: String
    let test: String
    let oos: String?
    let min: Double

    func run() throws {
        let search = KnowledgeSearch(option: options.knowledge, places: options.places)
        let language =
            try search.language.map { try LanguageReader(files: $0.languageFiles("en")).read() } ?? Language()
        let clock = ContinuousClock()
        let trainingSet = try set(at: train), testSet = try set(at: test)
        guard !trainingSet.texts.isEmpty else {
            throw Failure("\(train) has no line to learn from; write LABEL<TAB>TEXT, one a line", .badData)
        }
        let outside = try oos.map(set)?.texts ?? []
        let started = clock.now
        let matcher = LabelMatcher(trainingOn: trainingSet, language: language)
        let trained = clock.now
        let found = testSet.texts.map(matcher.match)
        let asked = clock.now
        let right = zip(found, testSet.labels).count { $0.label == $1 }
        let accuracy = 100 * Double(right) / Double(max(1, testSet.texts.count))
        let scores = found.map(\.score), outsideScores = outside.map { matcher.match($0).score }
        let perQuestion = 1e6 * seconds(asked - trained) / Double(max(1, testSet.texts.count))
        var members: [JSONValue.Member] = [
            .init("accuracy", .hundredths(accuracy)),
            .init(
                "macro_f1",
                .hundredths(100 * RankingMeasures.macroF1(wanted: testSet.labels, found: found.map(\.label)))),
        ]
        if let auroc = RankingMeasures.auroc(inScope: scores, outOfScope: outsideScores) {
            members.insert(.init("auroc", .hundredths(100 * auroc)), at: 1)
        }
        if let recall = RankingMeasures.recall(outOfScope: outsideScores, inScope: scores, atFalseRefusals: 0.05) {
            members.insert(.init("oos_recall", .hundredths(100 * recall)), at: 2)
        }
        members += [
            .init("train_seconds", .hundredths(seconds(trained - started))),
            .init("microseconds_per_question", .hundredths(perQuestion)),
            .init("peak_megabytes", .integer(peakMegabytes)),
        ]
        switch options.format {
        case .json: try Output.line(JSONValue.object(members).line)
        case .text, .markdown: for member in members { try Output.line("\(member.key) \(member.value.line)") }
        }
        if accuracy < min { throw ExitCode(Exit.failed.rawValue) }
    }

    private func set(at path: String) throws(Failure) -> LabelledSet {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure("cannot read \(path); it holds LABEL<TAB>TEXT a line", .badData)
        }
        switch LabelledSet.parse(text) {
        case .success(let set): return set
        case .failure(let problem): throw Failure("\(path):\(problem.line): no tab; write LABEL<TAB>TEXT", .badData)
        }
    }

    private func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// The largest amount of memory that the process had, by the kernel's account.
    private var peakMegabytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
