import Knowledge
import Matching
import Testing

@Suite("How much of something is done")
struct PortionReaderTests {
    private func portions(_ line: String) throws -> [Portion] {
        let shipped = try ToyReaders.shipped.get()
        return PortionReader(language: shipped.language).portions(in: shipped.utterances.read(line).texts).map(
            \.portion)
    }

    @Test(
        "is read in parts and fractions",
        arguments: [
            ("module 3 of 10", Portion(part: 3, of: 10)), ("3/10", Portion(part: 3, of: 10)),
            ("module 3/10", Portion(part: 3, of: 10)), ("3 out of 10 modules", Portion(part: 3, of: 10)),
            ("chapter 5", Portion(part: 5, of: nil)), ("chapter 5 of the book", Portion(part: 5, of: nil)),
            ("half", Portion(fraction: 0.5)), ("halfway through", Portion(fraction: 0.5)),
            ("half way through", Portion(fraction: 0.5)), ("60%", Portion(fraction: 0.6)),
            ("60 percent", Portion(fraction: 0.6)), ("sixty per cent", Portion(fraction: 0.6)),
            ("two thirds", Portion(fraction: 2.0 / 3)), ("a quarter", Portion(fraction: 0.25)),
            ("a third of it", Portion(fraction: 1.0 / 3)), ("three quarters done", Portion(fraction: 0.75)),
            ("week 2 of 4", Portion(part: 2, of: 4)), ("lesson four of 12", Portion(part: 4, of: 12)),
            ("2 of the 4", Portion(part: 2, of: 4)), ("page 120 of 300", Portion(part: 120, of: 300)),
            ("module twenty one of thirty", Portion(part: 21, of: 30)), ("3/14 modules", Portion(part: 3, of: 14)),
            ("5 of 5", Portion(part: 5, of: 5)), ("the first half of it", Portion(fraction: 0.5)),
            ("12.5%", Portion(fraction: 0.125)),
        ])
    func portion(said: String, portion: Portion) throws {
        #expect(try portions(said) == [portion])
        #expect(try portions("i am at \(said)") == [portion])
    }

    @Test(
        "is none in hours, dates and places",
        arguments: [
            "half an hour", "an hour and a half", "half past three", "half a year", "the second half", "the other half",
            "a third course", "a quarter ago", "a quarter of an hour", "10 of 3", "10/3", "24/7", "3/14", "week 3",
            "phase 2", "step 2", "200%", "two weeks", "the third", "0/0", "1/1", "", "of", "99999999999999999999/3",
            "1 of 99999999999999999999", "part of it", "3 of them",
        ])
    func none(said: String) throws {
        #expect(try portions(said) == [])
    }

    @Test("lies between nothing and all")
    func laws() {
        for whole in 1...30 {
            for part in 0...40 {
                #expect((0...1).contains(Portion(part: part, of: whole).fraction ?? -1))
            }
        }
        #expect(Portion(part: 3, of: nil).fraction == nil)
    }
}

@Suite("Amounts in a line")
struct AmountTests {
    @Test(
        "are read in words, digits and fractions, over several words",
        arguments: [
            ("twenty one", 21, 2), ("twenty-one", 21, 2), ("2.5", 2.5, 1), ("2,5 hours", 2.5, 1), ("a dozen", 12, 2),
            ("two dozen", 24, 2), ("half", 0.5, 1), ("half a dozen", 6, 3), ("1 1/2", 1.5, 2), ("½", 0.5, 1),
            ("1½", 1.5, 2), ("180k", 180_000, 1), ("180,000", 180_000, 1), ("2 more", 2, 1), ("two and a half", 2.5, 4),
            ("three and a quarter", 3.25, 4), ("a couple of", 2, 3), ("a hundred", 100, 2),
            ("two hundred and fifty", 250, 4), ("one hundred twenty one", 121, 4), ("two thousand", 2000, 2),
            ("10-15", 12.5, 1), ("ninety nine", 99, 2), ("twenty ten", 20, 1), ("¾", 0.75, 1), ("five", 5, 1),
            ("2,5h", 2.5, 1), ("1,5 years", 1.5, 1),
        ] as [(String, Double, Int)])
    func amounts(said: String, value: Double, length: Int) {
        let amount = Numbers.amount(in: PlainWords.of(said), at: 0)
        #expect(amount?.value == value)
        #expect(amount?.length == length)
    }

    @Test("are none elsewhere", arguments: ["a", "an hour", "many", "", "the dozen", "x", "1,2 and 3 of"])
    func none(said: String) {
        let amount = Numbers.amount(in: PlainWords.of(said), at: 0)
        #expect(amount == nil || said.hasPrefix("1,2") && amount?.value == 1)
    }
}

@Suite("A full stop that ends no sentence")
struct DottedTests {
    @Test(
        "stands after a title, an abbreviation, in a number",
        arguments: [
            ("I met Dr. Wax today", 1), ("boats, e.g. sloops, are fast", 1), ("i.e. the boat", 1), ("wind vs. sail", 1),
            ("version 3.5 is out", 1), ("it takes approx. 3 hours", 1), ("I did 90 min. on it", 1),
            ("Mr. and Mrs. Wax", 1),
            ("I passed. What now?", 2), ("It is fast. It sails.", 2), ("see e.g. Dr. Wax. He knows.", 2),
            ("plan B. what now", 2),
        ])
    func sentences(text: String, count: Int) throws {
        #expect(try ToyReaders.shipped.get().utterances.read(text).sentences.count == count)
    }

    @Test("E.g. is read as it is meant")
    func initials() throws {
        #expect(try ToyReaders.shipped.get().utterances.read("e.g. boats").texts == ["for", "example", "boats"])
    }
}
