import CivilTime
import Foundation

/// The time now, in UTC and as a local day; `--now` or `COACH_NOW` sets it.
struct Clock {
    private let fixed: Instant?

    /// - Throws: a `Failure` with status 64 for a time that cannot be read.
    init(option: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws(Failure) {
        guard let text = option ?? environment["COACH_NOW"], !text.isEmpty else {
            fixed = nil
            return
        }
        guard let instant = Instant(text) else {
            throw Failure("\"\(text.prefix(40))\" is no time; write 2027-02-01T18:30:00Z or 2027-02-01", .usage)
        }
        fixed = instant
    }

    var now: Instant {
        fixed ?? Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// Today where the user is, by the time zone of the environment.
    var today: CivilDate {
        dayOf(now)
    }

    /// The day of a moment where the user is, with the daylight saving of that moment.
    var dayOf: DayOf {
        let zone = TimeZone.current
        return DayOf { instant in
            let date = Date(timeIntervalSince1970: Double(instant.secondsSinceEpoch))
            return instant.date(offsetFromUTC: zone.secondsFromGMT(for: date))
        }
    }
}
