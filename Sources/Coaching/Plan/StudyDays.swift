import CivilTime

/// The days of study from a first day on, counted from 1; days off are none.
struct StudyDays {
    let first: CivilDate
    /// In order, apart from each other, and none before the first day.
    private let daysOff: [ClosedRange<CivilDate>]

    init(from first: CivilDate, daysOff: [ClosedRange<CivilDate>]) {
        self.first = first
        self.daysOff = Self.merged(
            daysOff.filter { $0.upperBound >= first }.map { max($0.lowerBound, first)...$0.upperBound })
    }

    /// The same days in order, with runs that touch made one.
    static func merged(_ daysOff: [ClosedRange<CivilDate>]) -> [ClosedRange<CivilDate>] {
        var merged: [ClosedRange<CivilDate>] = []
        for range in daysOff.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound.adding(days: 1) {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// The date of a day of study; `number` counts from 1.
    func date(_ number: Int) -> CivilDate {
        var date = first.adding(days: max(number, 1) - 1)
        for range in daysOff {
            guard range.lowerBound <= date else { break }
            date = date.adding(days: Self.length(range))
        }
        return date
    }

    /// How many days of study there are up to a date, which counts.
    func count(through date: CivilDate) -> Int {
        guard date >= first else { return 0 }
        let off = daysOff.reduce(0) { sum, range in
            range.lowerBound > date ? sum : sum + Self.length(range.lowerBound...min(range.upperBound, date))
        }
        return date.days(since: first) + 1 - off
    }

    private static func length(_ range: ClosedRange<CivilDate>) -> Int {
        range.upperBound.days(since: range.lowerBound) + 1
    }
}
