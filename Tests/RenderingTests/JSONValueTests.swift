import Foundation
import Testing

@testable import Rendering

@Suite struct JSONValueTests {
    static let lines: [(value: JSONValue, line: String)] = [
        (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-12, "-12"), (.integer(Int.min), "\(Int.min)"),
        (0.97, "0.97"), (1.0, "1.0"), (.number(.nan), "null"), (.number(-.infinity), "null"),
        (.hundredths(0.968), "0.97"), (.hundredths(2.0 / 3), "0.67"), (.hundredths(1), "1.0"), ("", #""""#),
        ("salary?", #""salary?""#), ([], "[]"), ([1, "a", nil], #"[1,"a",null]"#), ([:], "{}"),
        (["b": 1, "a": [2], "b2": ["c": true]], #"{"b":1,"a":[2],"b2":{"c":true}}"#),
        (.strings(["a", "b"]), #"["a","b"]"#), (["a\"b": 1], #"{"a\"b":1}"#),
    ]

    @Test(arguments: lines.indices)
    func writesOneLineInOrder(index: Int) {
        let test = Self.lines[index]
        #expect(test.value.line == test.line)
    }

    static let escapes: [(text: String, json: String)] = [
        ("a\"b\\c/d", #"a\"b\\c/d"#), ("\n\r\t", #"\n\r\t"#), ("\r\n", #"\r\n"#),
        ("\u{0}\u{8}\u{C}\u{1F}", #"\u0000\u0008\u000c\u001f"#),
        ("\u{1B}[2J", #"\u001b[2J"#), ("\u{7F}", #"\u007f"#),
        ("\u{80}\u{85}\u{9B}\u{9F}", #"\u0080\u0085\u009b\u009f"#),
        ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{202E}\u{2066}\u{200F}\u{61C}", #"\u202e\u2066\u200f\u061c"#),
        ("\u{FEFF}", #"\ufeff"#), ("\u{E0041}", #"\udb40\udc41"#), ("Grüße 機 👩‍👩‍👧‍👦", "Grüße 機 👩‍👩‍👧‍👦"),
        ("\"\u{301}", "\\\"\u{301}"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("`rm -rf $(x)`", "`rm -rf $(x)`"),
    ]

    @Test(arguments: escapes)
    func escapesStrings(text: String, json: String) {
        #expect(Array(JSONValue.string(text).line.unicodeScalars) == Array("\"\(json)\"".unicodeScalars))
    }

    @Test func anyStringComesBack() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<1000 {
            let text = RandomText.wild(using: &random)
            let line = JSONValue.object([.init("key", .string(text)), .init("n", .array([1, .string(text)]))]).line
            #expect(!line.contains { $0.isNewline })
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let decoded = try #require(object as? [String: Any])
            let back = try #require(decoded["key"] as? String)
            #expect(Array(back.utf16) == Array(text.utf16), "\(line)")
        }
    }

    @Test func everyScalarThatCouldActIsEscaped() throws {
        let all = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.filter {
            [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        #expect(all.count == 67)
        for scalar in all {
            let line = JSONValue.string(String(scalar)).line
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
            let back = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
            #expect(back as? String == String(scalar))
        }
    }
}
