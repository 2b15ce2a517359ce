import Terminal
import Testing

@Suite("A prompt") struct PromptTests {
    @Test("is plain without colour")
    func plain() {
        #expect(Prompt.render("reality 3/12> ", color: false) == "reality 3/12> ")
    }

    @Test("with colour tells readline which parts take no columns")
    func coloured() {
        #expect(
            Prompt.render("coach> ", color: true) == "\u{01}\u{1B}[1;36m\u{02}coach>\u{01}\u{1B}[0m\u{02} "
        )
    }

    @Test("is the same text with and without colour", arguments: ["coach> ", "", "   ", "x", "é 漢字> ", " a  b  "])
    func sameText(text: String) {
        var visible = ""
        var isEscape = false
        for scalar in Prompt.render(text, color: true).unicodeScalars {
            if scalar == "\u{01}" || scalar == "\u{02}" {
                isEscape = scalar == "\u{01}"
            } else if !isEscape {
                visible.unicodeScalars.append(scalar)
            }
        }
        #expect(visible == text)
    }

    @Test("has no control characters of its own", arguments: [true, false])
    func controls(color: Bool) {
        let text = Prompt.render("\u{01}\u{1B}[31m\nco\u{07}ach\u{9B}\u{7F}> ", color: color)
        #expect(text == Prompt.render("[31mcoach> ", color: color))
    }
}
