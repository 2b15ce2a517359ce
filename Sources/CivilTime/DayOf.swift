/// Tells on which day a moment falls where the user is. A value, so that nothing that asks it needs a clock or a zone.
package struct DayOf: Sendable {
    private let day: @Sendable (Instant) -> CivilDate

    package init(_ day: @escaping @Sendable (Instant) -> CivilDate) {
        self.day = day
    }

    /// The days of Greenwich.
    package static let utc = DayOf { $0.date(offsetFromUTC: 0) }

    /// The day of `instant`.
    package func callAsFunction(_ instant: Instant) -> CivilDate { day(instant) }
}
