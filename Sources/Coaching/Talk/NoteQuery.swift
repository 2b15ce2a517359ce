import CivilTime
import Knowledge
import Matching

/// Which notes a line asks for: by words, by day, by number or place.
struct NoteQuery {
    /// What the notes have to say: the line without the words that only ask.
    let words: [String]
    /// The days on which they were written.
    let days: ClosedRange<CivilDate>?
    let numbers: [Int]
    /// The place in a list, from 1; from the end if negative.
    let place: Int?

    /// Reads the typed words of a line, in lower case and without punctuation.
    init(_ typed: [String], today: CivilDate) {
        var rest = typed
        let spans = DaySpan.spans(in: typed, today: today)
        days = spans.first?.days
        for span in spans.reversed() { rest.removeSubrange(span.words) }
        numbers = Self.numbers(in: rest)
        let isOne = rest.contains { ["note", "one"].contains($0) }
        var place: Int?
        if let word = rest.first(where: { Numbers.ordinal(of: $0) != nil }), isOne {
            place = Numbers.ordinal(of: word)
        } else if rest.contains(where: Self.lastWords.contains), isOne {
            place = -1
        }
        self.place = place
        let numbers = Set(numbers.map(String.init))
        words = rest.filter { word in
            !NoteText.asks(word) && !numbers.contains(word) && (place == nil || Numbers.ordinal(of: word) == nil)
                && !(place == -1 && Self.lastWords.contains(word))
        }
    }

    private static let lastWords: Set<String> = ["last", "latest", "newest"]

    /// "note 2", "notes 2 and 3", "number 4", "#4", "delete 3".
    private static func numbers(in words: [String]) -> [Int] {
        let leads: Set<String> = ["note", "notes", "number", "no", "nr", "delete", "remove", "erase", "edit", "change"]
        guard var index = words.firstIndex(where: { leads.contains($0) || $0.hasPrefix("#") }) else { return [] }
        while index < words.count, leads.contains(words[index]) { index += 1 }
        var numbers: [Int] = []
        while index < words.count {
            let word = words[index].drop { $0 == "#" }
            if let number = Int(word) { numbers.append(number) } else if !["and", "to"].contains(word) { break }
            index += 1
        }
        return numbers
    }
}

/// Days that a line names, and where it does.
struct DaySpan {
    let days: ClosedRange<CivilDate>
    let words: Range<Int>

    /// The spans from left to right, each with the small words in front of it: "since monday", "from last week".
    static func spans(in typed: [String], today: CivilDate) -> [DaySpan] {
        let dates = DateReader.dates(in: typed).compactMap { found in
            days(of: found.expression, today: today).map { DaySpan(days: $0, words: found.tokens) }
        }
        let apart =
            dates
            + thisWeek(in: typed, today: today).filter { week in
                !dates.contains { $0.words.overlaps(week.words) }
            }
        return apart.sorted { $0.words.lowerBound < $1.words.lowerBound }.map { span in
            var start = span.words.lowerBound
            var days = span.days
            while start > 0, leads.contains(typed[start - 1]) {
                start -= 1
                switch typed[start] {
                case "since": days = days.lowerBound...max(today, days.lowerBound)
                case "before", "until", "till":
                    let first = CivilDate(daysSinceEpoch: 0)
                    days = first...max(first, days.lowerBound.adding(days: -1))
                case "after":
                    let next = days.upperBound.adding(days: 1)
                    days = next...max(today, next)
                default: break
                }
            }
            return DaySpan(days: days, words: start..<span.words.upperBound)
        }
    }

    private static let leads: Set<String> = [
        "on", "in", "from", "of", "since", "before", "after", "until", "till", "during", "the", "for", "at",
    ]

    private static func thisWeek(in typed: [String], today: CivilDate) -> [DaySpan] {
        zip(typed.indices, zip(typed, typed.dropFirst())).compactMap { index, pair in
            guard pair.0 == "this" else { return nil }
            switch pair.1 {
            case "week": return DaySpan(days: week(of: today).lowerBound...today, words: index..<index + 2)
            case "month":
                return DaySpan(days: today.adding(days: 1 - today.day)...today, words: index..<index + 2)
            default: return nil
            }
        }
    }

    /// A week is a calendar week, from Monday to Sunday.
    private static func days(of expression: DateExpression, today: CivilDate) -> ClosedRange<CivilDate>? {
        if case .weeksAgo(let weeks) = expression, weeks < 5000 { return week(of: today.adding(days: -7 * weeks)) }
        guard let date = expression.inThePast(of: today) else { return nil }
        switch date {
        case .day(let day): return day...day
        case .month(let year, let month):
            let last = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
            return date.earliest...(last ?? date.earliest)
        case .year(let year):
            return date.earliest...(CivilDate(year: year, month: 12, day: 31) ?? date.earliest)
        }
    }

    private static func week(of day: CivilDate) -> ClosedRange<CivilDate> {
        let monday = day.adding(days: -day.weekday.index)
        return monday...monday.adding(days: 6)
    }

    /// "on 1 February 2027", "from 25 to 31 January 2027" in plain words.
    static func inWords(_ days: ClosedRange<CivilDate>) -> String {
        days.lowerBound == days.upperBound
            ? "on \(days.lowerBound.inWords)" : "from \(days.lowerBound.inWords) to \(days.upperBound.inWords)"
    }
}
