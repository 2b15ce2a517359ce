import Coaching
import Foundation
import Terminal

/// The questions.jsonl of a guide, read when something is to be tried out with it.
struct GuideTestFile: TestQuestions {
    let path: String

    func all() throws -> [TestQuestion] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try QuestionFile.questions(at: path)
    }

    func tryOut<Outcome: Sendable>(_ trial: @escaping @Sendable () -> Outcome) throws -> Outcome {
        let outcome = Waiting.breakable("trying it out with the guide's own questions") { _ in trial() }
        guard let outcome else { throw BrokenOff() }
        return outcome
    }
}
