import Testing

@testable import Matching

@Suite("A memory of words")
struct WordMemoryTests {
    @Test("changes nothing of what is read", arguments: [ToyReaders.toy, ToyReaders.shipped])
    func same(readers: Result<ToyReaders, any Error>) throws {
        let reader = try readers.get().lines
        let lines = [
            "i finnished the hive scool specialization", "2 do: read the honey book 4 2 weeks",
            "sooo the keeper licence?",
            "The keeper licence, 10hrs; what now", "i finnished the hive scool specialization", "don't u know résumés",
            "",
            "phase 2 and the second phase", "we're at module 3/10",
        ]
        var memory = WordMemory()
        for line in lines + lines.reversed() {
            #expect(reader.read(line, remembering: &memory) == reader.read(line))
        }
    }
}
