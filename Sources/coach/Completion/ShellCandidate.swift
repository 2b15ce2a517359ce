import ArgumentParser
import Rendering

/// A word that a shell offers at Tab, with what it means where the shell shows that.
struct ShellCandidate: Hashable {
    let word: String
    let meaning: String

    /// Both are made safe for a terminal, for they come from guides and notes.
    init(_ word: String, _ meaning: String = "") {
        self.word = Sanitizer.visible(word)
        self.meaning = String(Sanitizer.visible(meaning).prefix(80))
    }

    /// The candidate as the completion script of a shell takes it.
    ///
    /// bash expands the words it is given, so that a name with `$(…)` in it would be run: everything that could mean
    /// something is quoted. zsh ends the word at a colon, fish at a tab.
    func written(for shell: CompletionShell?) -> String {
        switch shell {
        case .bash?:
            word.unicodeScalars.reduce(into: "") { quoted, scalar in
                if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { quoted += "\\" }
                quoted.unicodeScalars.append(scalar)
            }
        case .zsh?:
            word.replacing("\\", with: "\\\\").replacing(":", with: "\\:") + (meaning.isEmpty ? "" : ":\(meaning)")
        case .fish?:
            meaning.isEmpty ? word : "\(word)\t\(meaning)"
        default:
            word
        }
    }
}
