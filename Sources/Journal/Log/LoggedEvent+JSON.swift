import CivilTime
package import Coaching
import Foundation

extension LoggedEvent {
    /// The event as a line of JSON with sorted keys, without a newline; `event` has what the log keeps of its kind.
    package func jsonLine() throws -> String {
        let payload = try event.payload()
        let happened = event.happened.map { quoted($0.description) } ?? "null"
        return "{\"event\":\(payload),\"guide\":\(quoted(guide)),\"happened\":\(happened),"
            + "\"kind\":\(quoted(event.kind.rawValue)),\"recordedAt\":\(quoted(recordedAt.description)),"
            + "\"sequence\":\(sequence),\"session\":\(quoted(session.rawValue)),\"turn\":\(quoted(turn.rawValue))}"
    }

    private func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let encoded = try? encoder.encode(text)
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
