package import CivilTime
import Knowledge

/// The coach's own phrases: small pieces that sentences are made of.
package enum Wording {
    /// "a", "a and b", "a, b and c".
    package static func list(_ items: [String], _ conjunction: String = "and") -> String {
        guard let last = items.last else { return "" }
        if items.count == 1 { return last }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// "1st", "2nd", "3rd", "4th", "11th".
    package static func ordinal(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: "\(number)st"
        case (2, let rest) where rest != 12: "\(number)nd"
        case (3, let rest) where rest != 13: "\(number)rd"
        default: "\(number)th"
        }
    }

    /// "1 note", "2 notes".
    package static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// A number of hours without needless digits: "6 h", "2.5 h".
    package static func hours(_ hours: Double) -> String {
        number(hours) + " h"
    }

    /// "6", "2.5".
    package static func number(_ number: Double) -> String {
        let tenths = (number * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    /// "today", "yesterday", "3 days ago", "2 weeks ago".
    package static func ago(from date: CivilDate, to today: CivilDate) -> String {
        switch today.days(since: date) {
        case ...0: "today"
        case 1: "yesterday"
        case let days where days < 14: "\(days) days ago"
        case let days: "\(days / 7) weeks ago"
        }
    }

    /// The text with its first letter in upper case.
    package static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The text with its first letter in lower case.
    package static func lowerFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }

    /// "3 weeks", "5 days" for a positive number of days.
    package static func span(days: Int) -> String {
        days < 14 ? count(days, "day") : count((days + 3) / 7, "week")
    }
}
