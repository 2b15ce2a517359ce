import Matching
import Testing

@Suite("A stem")
struct StemmerTests {
    // The examples of Porter's paper, step by step, with what the whole algorithm makes of them.
    @Test(
        "is Porter's",
        arguments: [
            "caresses caress", "ponies poni", "ties ti", "caress caress", "cats cat", "feed feed", "agreed agre",
            "plastered plaster", "bled bled", "motoring motor", "sing sing", "conflated conflat", "troubled troubl",
            "sized size", "hopping hop", "tanned tan", "falling fall", "hissing hiss", "fizzed fizz", "failing fail",
            "filing file", "happy happi", "sky sky", "relational relat", "conditional condit", "rational ration",
            "valenci valenc", "hesitanci hesit", "digitizer digit", "conformabli conform", "radicalli radic",
            "differentli differ", "vileli vile", "analogousli analog", "vietnamization vietnam", "predication predic",
            "operator oper", "feudalism feudal", "decisiveness decis", "hopefulness hope", "callousness callous",
            "formaliti formal", "sensitiviti sensit", "sensibiliti sensibl", "triplicate triplic", "formative form",
            "formalize formal", "electriciti electr", "electrical electr", "hopeful hope", "goodness good",
            "revival reviv", "allowance allow", "inference infer", "airliner airlin", "gyroscopic gyroscop",
            "adjustable adjust", "defensible defens", "irritant irrit", "replacement replac", "adjustment adjust",
            "dependent depend", "adoption adopt", "homologou homolog", "communism commun", "activate activ",
            "angulariti angular", "homologous homolog", "effective effect", "bowdlerize bowdler", "probate probat",
            "rate rate", "cease ceas", "controll control", "roll roll", "generalizations gener", "oscillators oscil",
        ])
    func porter(pair: String) throws {
        let words = pair.split(separator: " ").map(String.init)
        #expect(try Stemmer.stem(#require(words.first)) == words.last)
    }

    @Test(
        "is one for words that mean the same, and two for words that only look alike",
        arguments: [
            ("certification", "certifications", true), ("learn", "learning", true), ("deploy", "deployed", true),
            ("architect", "architects", true), ("course", "courses", true), ("course", "curse", false),
            ("python", "pylon", false), ("skill", "skies", false), ("task", "desk", false),
        ])
    func families(left: String, right: String, areOne: Bool) {
        #expect((Stemmer.stem(left) == Stemmer.stem(right)) == areOne)
    }

    @Test(
        "leaves alone what is no English word of three letters or more",
        arguments: ["", "a", "ai", "is", "c++", "c#", "180k", "3rd", "café", "naïves", "👍", "日本", "s3s"])
    func untouched(word: String) {
        #expect(Stemmer.stem(word) == word)
    }
}
