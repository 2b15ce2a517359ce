import Coaching
import Foundation
import Knowledge
import Terminal

/// What a turn asks for beside its answer, other than recording and erasing.
extension Shell {
    /// Does what the turn says was done; the turn to show instead where that fails, or where there is more to say.
    func perform(_ turn: Turn) -> Turn? {
        do throws(Failure) {
            for effect in turn.effects {
                switch effect {
                case .copy(let answer):
                    guard let clipboard else {
                        return turn.saying("Nothing was copied: only a terminal has a clipboard.")
                    }
                    try clipboard(answer)
                case .set(let setting):
                    settings.apply(setting)
                    try config.write(setting)
                case .guide(let id):
                    try change(toGuide: id)
                    return turn.saying("From now on the guide is \"\(library.guide.title)\".")
                case .export(let path):
                    let file = try Waiting.during("writing your record") { _ throws(Failure) in
                        try RecordExport(shell: self).write(to: path, hint: "name another, as in \"/export other.md\"")
                    }
                    return turn.saying("Your record is in \(file).")
                case .quit, .forget: break
                }
            }
        } catch {
            return turn.saying(Self.sentence(error.message))
        }
        return nil
    }

    private static func sentence(_ message: String) -> String {
        let text = message.prefix(1).uppercased() + message.dropFirst()
        return text.hasSuffix(".") ? text : text + "."
    }
}
