import Foundation
import Knowledge
import Matching
import Testing

@Suite("Laws of reading")
struct ReadingLawTests {
    private let toy: ToyReaders

    init() throws { toy = try ToyReaders.shipped.get() }

    static let lines = [
        "how r u", "idk what 2 do abt honey", "I don't know Wax's course", "10hrs a week 4 12weeks", "sooo much hony",
        "ML/DL certs?", "I've finished the Honey Book! What now?", "hiveschool", "andrew ng", "ng", "180,000 bees",
        "résumé", "phase 2 pls", "c++ and c#", "5€ or $5", "nice 👍", "can't, won't, shan't", "the 3rd of March",
    ]

    @Test("What was read is read as itself, and needs no repair", arguments: lines)
    func again(line: String) {
        let once = toy.utterances.read(line)
        let twice = toy.utterances.read(once.texts.joined(separator: " "))
        #expect(twice.texts == once.texts)
        #expect(twice.corrections.isEmpty)
    }

    @Test("Case, blanks and final punctuation change nothing but the tone", arguments: lines)
    func surface(line: String) {
        let plain = toy.utterances.read(line).texts
        #expect(toy.utterances.read(line.uppercased()).texts == plain)
        #expect(toy.utterances.read("  \(line)  \n").texts == plain)
        #expect(toy.utterances.read(line + "...").texts == plain)
        #expect(toy.utterances.read(line.replacing(" ", with: " \t ")).texts == plain)
    }

    @Test("Tokens come from the words in their order, and every correction from a typed word", arguments: lines)
    func provenance(line: String) {
        let utterance = toy.utterances.read(line)
        #expect(utterance.tokens.map(\.word) == utterance.tokens.map(\.word).sorted())
        #expect(utterance.tokens.allSatisfy { utterance.words.indices.contains($0.word) })
        for correction in utterance.corrections {
            #expect(utterance.words.contains(correction.typed))
            #expect(correction.typed != correction.read)
        }
    }

    @Test("Two sentences are read as each by itself", arguments: zip(lines, lines.reversed()))
    func sentences(left: String, right: String) {
        let both = toy.utterances.read("\(left)\n\(right)")
        let alone = [left, right].map(toy.utterances.read)
        #expect(both.texts.count == alone.map(\.texts.count).reduce(0, +))
        #expect(both.sentences.count == alone.map(\.sentences.count).reduce(0, +))
    }

    @Test(
        "Numbers of any size are read by every reader of slots",
        arguments: [
            "99999999999999999999999999", "1e999", "0x7fffffffffffffffff", "infk", "nan", "0.000000000000000000001",
            "340282366920938463463374607431768211456th", "٣", "Ⅻ", "½", "²",
        ])
    func hugeNumbers(number: String) {
        let finder = ItemFinder(guide: toy.guide, language: toy.language, reader: toy.utterances)
        let frames = [
            "week {n}", "phase {n}", "{n} phase", "the {n}", "{n} days ago", "{n} hours a week", "march {n}",
            "{n} march",
            "3 march {n}", "in {n}", "{n}", "{n}hrs", "{n}k",
        ]
        for frame in frames {
            let read = toy.lines.read(frame.replacing("{n}", with: number))
            let tokens = read.utterance.texts
            #expect(HoursReader.hoursPerWeek(in: tokens) ?? 1 <= 168 * 7)
            #expect(finder.items(in: tokens) { _ in true }.allSatisfy { $0.coverage > 0 && $0.coverage <= 1 })
            for found in DateReader.dates(in: tokens) { #expect(tokens.indices.contains(found.tokens.lowerBound)) }
            for name in read.names { #expect(name.tokens.upperBound <= tokens.count) }
        }
    }
}
