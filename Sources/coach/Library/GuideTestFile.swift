import Coaching
import Foundation

/// The questions.jsonl of a guide, read when something is to be tried out with it.
struct GuideTestFile: TestQuestions {
    let path: String

    func all() throws -> [TestQuestion] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try QuestionFile.questions(at: path)
    }
}
