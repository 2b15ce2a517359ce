import Testing

@testable import Terminal

@Suite("The screen") struct ScreenTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let reported: Int?
        let variable: String?
        let columns: Int
        var testDescription: String { name }
    }

    @Test(
        "is as wide as",
        arguments: [
            Case(name: "the terminal says", reported: 100, variable: "60", columns: 100),
            Case(name: "one column", reported: 1, variable: nil, columns: 1),
            Case(name: "COLUMNS says, if the terminal does not know", reported: 0, variable: "60", columns: 60),
            Case(name: "COLUMNS says, if there is no terminal", reported: nil, variable: "60", columns: 60),
            Case(name: "usual, if nobody knows", reported: nil, variable: nil, columns: 80),
            Case(name: "usual, if COLUMNS is nonsense", reported: nil, variable: "wide", columns: 80),
            Case(name: "usual, if COLUMNS is negative", reported: 0, variable: "-5", columns: 80),
            Case(
                name: "usual, if COLUMNS is beyond all numbers", reported: 0, variable: "99999999999999999999",
                columns: 80),
            Case(name: "the widest there is, if COLUMNS is absurd", reported: 0, variable: "99999999", columns: 65535),
        ])
    func width(one: Case) {
        #expect(Screen.extent(reported: one.reported, variable: one.variable, otherwise: 80) == one.columns)
    }

    @Test(
        "cannot colour if TERM says so",
        arguments: [
            ("dumb", true), ("", true), (nil, true), ("xterm", false), ("bogus", false),
        ] as [(String?, Bool)])
    func dumb(term: String?, isDumb: Bool) {
        #expect(Screen.current(variable: { $0 == "TERM" ? term : nil }).isDumb == isDumb)
    }

    @Test(
        "holds a conversation only with a keyboard and a terminal",
        arguments: [
            (true, true, true), (true, false, false), (false, true, false), (false, false, false),
        ])
    func interactive(input: Bool, output: Bool, isInteractive: Bool) {
        let screen = Screen(inputIsTerminal: input, outputIsTerminal: output, columns: 80, rows: 24, isDumb: false)
        #expect(screen.isInteractive == isInteractive)
    }
}

@Suite("The encoding") struct TextLocaleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let codeset: String
        let all: String?
        let choice: TextLocale.Choice
        var testDescription: String { name }
    }

    @Test(
        "is",
        arguments: [
            Case(name: "the environment's, if it is UTF-8", codeset: "UTF-8", all: nil, choice: .environment),
            Case(name: "UTF-8 if nothing is set", codeset: "ANSI_X3.4-1968", all: nil, choice: .plainUTF8),
            Case(name: "UTF-8 if the locale is an old one", codeset: "ISO-8859-1", all: nil, choice: .plainUTF8),
            Case(name: "UTF-8 if LC_ALL is empty", codeset: "ANSI_X3.4-1968", all: "", choice: .plainUTF8),
            Case(name: "C if LC_ALL says C", codeset: "ANSI_X3.4-1968", all: "C", choice: .environment),
            Case(name: "LC_ALL's, if it is UTF-8", codeset: "UTF-8", all: "C.UTF-8", choice: .environment),
        ])
    func choice(one: Case) {
        let choice = TextLocale.choice(codeset: one.codeset) { $0 == "LC_ALL" ? one.all : nil }
        #expect(choice == one.choice)
    }
}
