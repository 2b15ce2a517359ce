import Foundation
import Testing

@testable import Matching

@Suite("Text in one form")
struct TextNormalizerTests {
    @Test(
        "is the same whatever the keyboard, and leaves what already is plain",
        arguments: [
            ("IBM Certificate", "ibm certificate"), ("already plain", "already plain"), ("", ""),
            ("ＡＷＳ", "aws"), ("１２ weeks", "12 weeks"), ("ﬁnished", "finished"), ("½", "1/2"), ("1½ days", "1 1/2 days"),
            ("①", "1"),
            ("don’t", "don't"), ("don`t", "don't"), ("don´t", "don't"), ("don't", "don't"),
            ("“paid”", "\"paid\""), ("«paid»", "\"paid\""), ("a–b—c", "a-b-c"), ("a-b", "a-b"),
            ("a\u{00A0}b", "a b"), ("wait…", "wait..."), ("a\u{200B}b", "ab"), ("a\u{FEFF}b", "ab"), ("a\u{7}é", "aé"),
            ("é\u{2028}b", "é\nb"), ("é\tb", "é\tb"), ("ÉCOLE", "école"), ("STRASSE", "strasse"), ("Straße", "straße"),
            ("👍\u{FE0F} é", "👍 é"),
        ])
    func forms(typed: String, read: String) {
        #expect(Array(TextNormalizer.normalized(typed).unicodeScalars) == Array(read.unicodeScalars))
    }

    @Test(
        "is the same scalars for composed and decomposed letters, and normalising again changes nothing",
        arguments: [
            "résumé", "İstanbul", "Ångström", "ñandú", "Việt Nam", "한국어", "ΟΔΥΣΣΕΥΣ", "ǅ", "ﬃ", "e\u{301}\u{323}",
        ])
    func composition(text: String) {
        let composed = TextNormalizer.normalized(text.precomposedStringWithCanonicalMapping)
        let decomposed = TextNormalizer.normalized(text.decomposedStringWithCanonicalMapping)
        #expect(Array(composed.unicodeScalars) == Array(decomposed.unicodeScalars))
        #expect(Array(TextNormalizer.normalized(composed).unicodeScalars) == Array(composed.unicodeScalars))
    }

    @Test(
        "loses accents only when asked, and no letters",
        arguments: [
            ("résumé", "resume"), ("naïve", "naive"), ("señor", "senor"), ("plain", "plain"), ("ø", "ø"), ("ß", "ß"),
        ])
    func accents(word: String, plain: String) {
        #expect(TextNormalizer.withoutAccents(word) == plain)
    }
}
