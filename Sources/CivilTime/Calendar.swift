/// A day of the week; the week starts on Monday, as in ISO 8601.
package enum Weekday: String, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 for Monday to 6 for Sunday.
    package var index: Int {
        Self.allCases.firstIndex(of: self) ?? 0
    }
}

/// The names of the months, for reading and for writing.
package enum Month {
    static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of month `number` (1 to 12).
    package static func name(of number: Int) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    /// The number (1 to 12) of the month that `word` names in full, by its first three letters or as
    /// "sept", in any case.
    package static func number(of word: String) -> Int? {
        numbers[word.lowercased()]
    }

    /// The names in lower case, their first three letters, and "sept".
    package static let numbers: [String: Int] = {
        var numbers = ["sept": 9]
        for (index, name) in names.enumerated() {
            numbers[name.lowercased()] = index + 1
            numbers[String(name.lowercased().prefix(3))] = index + 1
        }
        return numbers
    }()
}
