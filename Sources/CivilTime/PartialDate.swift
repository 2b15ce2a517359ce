/// A date of which the day, or the day and the month, may be unknown: "5 March 2026", "March 2026", "2026".
package enum PartialDate: Hashable, Sendable {
    case day(CivilDate)
    case month(year: Int, month: Int)
    case year(Int)

    /// The first day that it can mean.
    package var earliest: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
        case .year(let year): CivilDate(year: year, month: 1, day: 1) ?? CivilDate(daysSinceEpoch: 0)
        }
    }

    /// The last day that it can mean.
    package var latest: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month):
            CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year)) ?? earliest
        case .year(let year): CivilDate(year: year, month: 12, day: 31) ?? earliest
        }
    }

    /// In words for a reader: "on 5 March 2026", "in March 2026", "in 2026".
    package var inWords: String {
        switch self {
        case .day(let date): "on \(date.inWords)"
        case .month(let year, let month): "in \(Month.name(of: month)) \(year)"
        case .year(let year): "in \(year)"
        }
    }
}

extension PartialDate: CustomStringConvertible {
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as in ISO 8601.
    package var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
        case .year(let year): padded(year, to: 4)
        }
    }

    /// The date that `text` names in the form of `description`; nil for anything else.
    package init?(_ text: String) {
        if let date = CivilDate(text) {
            self = .day(date)
            return
        }
        let digits = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else { return nil }
        switch (digits.count, digits.map(\.utf8.count)) {
        case (1, [4]):
            guard let year = Int(text), year >= 1 else { return nil }
            self = .year(year)
        case (2, [4, 2]):
            guard let year = Int(digits[0]), let month = Int(digits[1]),
                CivilDate(year: year, month: month, day: 1) != nil
            else { return nil }
            self = .month(year: year, month: month)
        default:
            return nil
        }
    }
}
