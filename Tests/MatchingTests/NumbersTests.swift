import Matching
import Testing

@Suite("A number in a line")
struct NumbersTests {
    @Test(
        "is known by its word or its digits, and other words are none",
        arguments: [
            ("twelve", 12), ("12", 12), ("zero", 0), ("0", 0), ("twenty", 20), ("fourty", 40), ("dozen", 12),
            ("hundred", 100), ("2.5", 2.5), ("180k", 180_000), ("2.5k", 2500), ("007", 7),
            ("k", nil), ("", nil), ("twelfth", nil), ("12th", nil), ("many", nil), ("-5", nil), ("x12", nil),
            ("12x", nil),
            ("1.2.3", nil), ("nan", nil), ("inf", nil), ("infinity", nil), ("tent", nil),
        ] as [(String, Double?)])
    func value(word: String, number: Double?) {
        #expect(Numbers.value(of: word) == number)
    }

    @Test(
        "is a position by its word or its ending, and a plain number is none",
        arguments: [
            ("first", 1), ("third", 3), ("twelfth", 12), ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("22nd", 22),
            ("3", nil), ("three", nil), ("0th", nil), ("th", nil), ("north", nil), ("last", nil), ("-1st", nil),
            ("1000th", nil), ("99999999999999999999th", nil), ("", nil),
        ] as [(String, Int?)])
    func ordinal(word: String, position: Int?) {
        #expect(Numbers.ordinal(of: word) == position)
    }

    @Test("is never endless", arguments: ["infk", "nank", "infinityk", "1e400", "1e308k"])
    func endless(word: String) {
        #expect(Numbers.value(of: word)?.isFinite ?? true)
    }
}
