import Knowledge
import Matching
import Testing

@Suite("A thing that can be recorded")
struct ItemFinderTests {
    private let toy: ToyReaders
    private let finder: ItemFinder

    init() throws {
        toy = try ToyReaders.toy.get()
        finder = ItemFinder(guide: toy.guide, language: toy.language, reader: toy.utterances)
    }

    private func items(_ line: String, kind: String) -> [String] {
        finder.items(in: toy.utterances.read(line).texts) { $0.kind == kind }.map(\.id.rawValue)
    }

    @Test(
        "is found by most of its name, and not by a small part of it",
        arguments: [
            ("i finished the hive school specialization", "resource", ["resource/hive-school"]),
            ("i finished wax's course", "resource", ["resource/hive-school"]),
            ("read otto comb's book", "resource", ["resource/honey-book"]),
            ("passed the apiary certification", "resource", ["resource/keeper-licence"]),
            ("the keeper licence", "resource", ["resource/keeper-licence"]),
            ("bought the veil", "step", ["step/veil"]), ("veil", "step", []),
            ("my market stall is open", "task", ["task/stall"]),
            ("repaired all forty frames", "task", ["task/frames"]),
            ("i finished the specialization", "task", []), ("forty winks", "task", []), ("i finished", "task", []),
            ("rope", "step", []), ("the", "resource", []), ("", "resource", []),
        ])
    func found(line: String, kind: String, ids: [String]) {
        #expect(items(line, kind: kind) == ids)
    }

    @Test("is found beside another in one line")
    func two() {
        #expect(Set(items("bought a veil and opened the honey book", kind: "step")) == ["step/veil", "step/read-book"])
    }

    @Test("is only of the kind that is wanted")
    func wanted() {
        let tokens = toy.utterances.read("the honey book").texts
        #expect(finder.items(in: tokens) { _ in false } == [])
        #expect(finder.items(in: tokens) { $0 == "resource/honey-book" }.map(\.id) == ["resource/honey-book"])
    }

    @Test("covers between none and all of a name, and more words cover no less")
    func coverage() throws {
        let short = finder.items(in: ["hive", "school"]) { $0.kind == "resource" }.first
        let long = finder.items(in: ["hive", "school", "specialization"]) { $0.kind == "resource" }.first
        let part = try #require(short), whole = try #require(long)
        #expect(part.id == whole.id)
        #expect(part.coverage > 0 && part.coverage < 1)
        #expect(whole.coverage == 1)
        #expect(whole.score > part.score)
    }

    @Test("has rivals where a name fits several things alike, itself among them")
    func rivals() {
        let rivals = finder.rivals(in: ["honey", "book"]) { $0.kind == "resource" }
        #expect(rivals.map(\.id) == ["resource/honey-book"])
        #expect(finder.rivals(in: ["nothing"]) { _ in true } == [])
        let all = finder.rivals(in: toy.utterances.read("hive school specialization").texts) { _ in true }
        #expect(all.map(\.id).contains("resource/hive-school"))
    }

    @Test(
        "shares its name with others, in full or as a part of theirs",
        arguments: [
            ("coursera", ["resource/hive-school"], true), ("mia wax", ["resource/hive-school"], true),
            ("the guild", ["resource/keeper-licence"], true), ("book", ["resource/honey-book"], true),
            ("keeper licence", ["resource/keeper-licence"], true), ("hive", ["skill/hives"], false),
            ("salary", [], false), ("", [], false),
        ])
    func namesakes(line: String, ids: [String], isWhole: Bool) {
        let found = finder.namesakes(of: toy.utterances.read(line).texts)
        #expect(found.ids.map(\.rawValue) == ids)
        #expect(found.isWhole == isWhole)
    }
}
