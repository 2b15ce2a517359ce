import Foundation
import Testing

/// Statements through the whole program: what is recorded, and what must never be.
struct StatementTests {
    /// What was reached, less what another training may take.
    private static let least = 0.92

    @Test("what people report is recorded, and nothing that only looks like a report")
    func table() throws {
        var wrong: [String] = []
        for (expected, line) in StatementTable.rows {
            let home = try CoachHome()
            let answer = try home.run("ask", "--format", "json", line)
            let object = try JSONSerialization.jsonObject(with: Data(answer.output)) as? [String: Any]
            let events = (object?["events"] as? [String] ?? []).filter { event in
                !["unanswered", "worry", "background", "note added"].contains(event)
            }
            let recorded = events.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }.sorted()
            if expected == "-" {
                #expect(!recorded.contains { $0.hasPrefix("done") }, "\(line)")
                if !recorded.isEmpty { wrong.append("\(line) -> \(recorded)") }
            } else if !isRight(recorded, expected) {
                wrong.append("\(expected): \(line) -> \(recorded)")
            }
        }
        let share = 1 - Double(wrong.count) / Double(StatementTable.rows.count)
        #expect(share >= Self.least, "\(wrong.joined(separator: "\n"))")
    }

    private func isRight(_ recorded: [String], _ expected: String) -> Bool {
        if ["skipped", "own step", "substitute"].contains(expected) {
            return recorded.contains { $0.hasPrefix(expected.split(separator: " ")[0]) }
        }
        return recorded == expected.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
    }
}
