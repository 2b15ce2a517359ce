import CivilTime
import Testing

/// The laws of the calendar, against a calendar that only ever goes on by one day.
@Suite("The calendar from 1900 to 2100")
struct CivilDateLawTests {
    /// A day that knows nothing but the one before it.
    private struct NaiveDay {
        var (year, month, day, weekday) = (1900, 1, 1, 0)
        var daysSinceEpoch = -25_567

        mutating func goOn() {
            let february = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
            let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            weekday = (weekday + 1) % 7
            daysSinceEpoch += 1
        }
    }

    private static let naiveDays: [NaiveDay] = {
        var days: [NaiveDay] = []
        var day = NaiveDay()
        while day.year <= 2100 {
            days.append(day)
            day.goOn()
        }
        return days
    }()

    @Test("has the naive calendar's days, in its order")
    func sameDays() throws {
        #expect(Self.naiveDays.count == 73_414)
        var previous: CivilDate?
        for naive in Self.naiveDays {
            let date = CivilDate(daysSinceEpoch: naive.daysSinceEpoch)
            // Compared before expecting: 73,414 expectations of each kind would take a minute.
            guard (date.year, date.month, date.day) == (naive.year, naive.month, naive.day),
                date.daysSinceEpoch == naive.daysSinceEpoch,
                date.weekday.index == naive.weekday,
                date == CivilDate(year: naive.year, month: naive.month, day: naive.day),
                date == CivilDate(date.description),
                previous.map({ $0 < date && $0.adding(days: 1) == date && date.adding(days: -1) == $0 }) ?? true
            else {
                Issue.record("\(date) is not the naive calendar's \(naive)")
                return
            }
            previous = date
        }
    }

    @Test("has none but the naive calendar's days")
    func noOtherDays() {
        var count = 0
        for year in 1900...2100 {
            for month in 0...13 {
                for day in 0...32 where CivilDate(year: year, month: month, day: day) != nil { count += 1 }
            }
        }
        #expect(count == Self.naiveDays.count)
    }

    @Test("counts days between any two dates as the sum over the way", arguments: [1, 7, 30, 365, 1461, 36_524])
    func distances(step: Int) {
        let days = Self.naiveDays.map { CivilDate(daysSinceEpoch: $0.daysSinceEpoch) }
        let wrong = stride(from: 0, to: days.count - step, by: 97).filter { index in
            let (from, to) = (days[index], days[index + step])
            return to.days(since: from) != step || from.days(since: to) != -step || from.adding(days: step) != to
        }
        #expect(wrong.isEmpty)
    }

    @Test("moves by months so that month and year add up, and the day never grows")
    func months() {
        for naive in Self.naiveDays where naive.day >= 28 || naive.day == 1 {
            let date = CivilDate(daysSinceEpoch: naive.daysSinceEpoch)
            for months in [-25, -12, -1, 1, 2, 11, 12, 13] {
                let moved = date.adding(months: months)
                let last = CivilDate.days(inMonth: moved.month, of: moved.year)
                guard moved.year * 12 + moved.month == date.year * 12 + date.month + months,
                    moved.day == min(date.day, last)
                else {
                    Issue.record("\(date) moved by \(months) months is \(moved)")
                    return
                }
            }
        }
    }

    @Test("has the same day at both ends of a UTC day, and the next one a second later")
    func instants() {
        for naive in Self.naiveDays {
            let date = CivilDate(daysSinceEpoch: naive.daysSinceEpoch)
            let start = naive.daysSinceEpoch * 86_400
            guard Instant(secondsSinceEpoch: start).date(offsetFromUTC: 0) == date,
                Instant(secondsSinceEpoch: start + 86_399).date(offsetFromUTC: 0) == date,
                Instant(secondsSinceEpoch: start - 1).date(offsetFromUTC: 0) == date.adding(days: -1)
            else {
                Issue.record("the instants of \(date) are on another day")
                return
            }
        }
    }

    @Test("says nothing about the past that is not in the past")
    func expressions() {
        var expressions: [DateExpression] = Weekday.allCases.map { .weekday($0) } + (1...12).map { .month($0) }
        expressions += (1...31).map { .dayOnly($0) } + [0, 1, 2, 30].map { .daysAgo($0) }
        expressions += [1, 2, 8].flatMap { [.weeksAgo($0), .monthsAgo($0), .yearsAgo($0)] }
        expressions += (1...12).flatMap { month in [1, 28, 29, 30].map { .dayOfMonth(day: $0, month: month) } }
        for naive in Self.naiveDays where naive.daysSinceEpoch.isMultiple(of: 61) {
            let today = CivilDate(daysSinceEpoch: naive.daysSinceEpoch)
            for expression in expressions {
                guard let date = expression.inThePast(of: today) else {
                    if expression != .dayOfMonth(day: 30, month: 2) {
                        Issue.record("\(expression) on \(today) is nothing")
                    }
                    continue
                }
                if date.earliest > today { Issue.record("\(expression) on \(today) is \(date), in the future") }
                if PartialDate(date.description) != date { Issue.record("\(date) cannot be read back") }
            }
        }
    }
}
