import CivilTime
import Coaching
import Foundation
import Knowledge

/// Trains a matcher with a question that is to be taught, and asks it the guide's test questions.
struct TaughtTrial: TeachingTrial {
    let files: LibraryFiles
    /// The coach as it answers now.
    let coach: Coach

    /// The trained index is kept for the next start, which would have to make it again.
    func worsened(byTeaching question: String, _ topic: TopicID) throws -> [WorsenedQuestion] {
        var taught = files.taught
        // What was taught since the start is in the file, and not yet here.
        if let now = try? files.taughtFile.phrases() { taught = now }
        taught[topic, default: []].append(question)
        let (guide, language) = try files.read(.forTraining)
        let index = Library.trainedIndex(guide: guide.adding(phrases: [topic: [question]]), language: language)
        let after = Library.coach(guide: guide, language: language, index: index, taught: taught)
        guard FileManager.default.fileExists(atPath: files.questions) else { return [] }
        let questions = try QuestionFile.questions(at: files.questions)
        let situation = Coach.Situation(
            conversation: Conversation(session: .init(rawValue: "trial")), record: Record(), memory: EmptyMemory(),
            today: CivilDate(daysSinceEpoch: 0))
        let before = GuideTest(questions: questions, coach: coach, situation: situation)
        let now = GuideTest(questions: questions, coach: after, situation: situation)
        let worsened = zip(before.outcomes, now.outcomes).compactMap { before, now in
            before.isRight && !now.isRight ? WorsenedQuestion(question: now.question.text, instead: now.found) : nil
        }
        if worsened.isEmpty { files.indexStore.keep(index, key: files.key(with: taught)) }
        return worsened
    }
}
