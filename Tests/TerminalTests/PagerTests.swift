import Testing

@testable import Terminal

@Suite struct PagerTests {
    static let commands: [(String, [String])] = [
        ("less -FRX", ["less", "-FRX"]), ("  less   -R ", ["less", "-R"]), ("'my pager' -x", ["my pager", "-x"]),
        ("\"a b\"'c d'e", ["a bc de"]), ("a\\ b c", ["a b", "c"]), ("'a\\b'", ["a\\b"]), ("\"a\\\"b\"", ["a\"b"]),
        ("x ''", ["x", ""]), ("$HOME `ls` ;", ["$HOME", "`ls`", ";"]),
    ]

    @Test(arguments: commands)
    func aCommandIsWords(command: String, words: [String]) {
        #expect(Pager.words(in: command) == words)
    }

    @Test(arguments: ["", "   ", "cat", " cat "])
    func itIsOff(command: String) {
        #expect(Pager(command) == nil)
    }

    static let choices: [([String: String], String?, [String]?)] = [
        ([:], nil, ["less", "-FRX"]), (["PAGER": "more"], nil, ["more"]), (["PAGER": "more"], "most", ["most"]),
        (["PAGER": "more", "COACH_PAGER": "less"], "most", ["less"]), (["COACH_PAGER": ""], "most", nil),
        (["PAGER": "cat"], nil, nil), (["PAGER": "more"], "", nil), (["PAGER": ""], nil, nil),
    ]

    @Test(arguments: choices)
    func theNearestWishCounts(variables: [String: String], setting: String?, words: [String]?) {
        #expect(Pager.chosen(setting: setting) { variables[$0] }?.words == words)
    }
}
