import CivilTime
import Foundation
@preconcurrency import Glibc

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
        fixed ?? Instant(secondsSinceEpoch: time(nil))
    }

    /// Today where the user is, by the time zone of the environment.
    var today: CivilDate {
        dayOf(now)
    }

    /// The day of a moment where the user is, with the daylight saving of that moment.
    var dayOf: DayOf {
        // The C library's zones and not Foundation's, which take milliseconds to load.
        tzset()
        return DayOf { instant in
            var (seconds, local) = (time_t(instant.secondsSinceEpoch), tm())
            guard localtime_r(&seconds, &local) != nil else { return instant.date(offsetFromUTC: 0) }
            return instant.date(offsetFromUTC: local.tm_gmtoff)
        }
    }
}
