import Coaching
import Foundation
import Knowledge
import Rendering
import Terminal

/// What Tab offers, which depends on where in the line one is and on what was said before it.
final class CompletionCandidates {
    private let shell: Shell
    private var topics: [Candidate] = []
    /// The guide that `topics` are of.
    private var guide = ""

    init(shell: Shell) {
        self.shell = shell
    }

    /// The candidates for the words at the end of `line`: the longest run of words that some name starts with.
    func completion(of line: String) -> Terminal.Completion {
        guard line.hasPrefix("/") else {
            let answers = Self.answers(to: shell.conversation, isBegun: !line.allSatisfy(\.isWhitespace))
            let completion = Terminal.Completion(of: line, among: answers)
            if !completion.candidates.isEmpty, completion.kept.isEmpty { return completion }
            return Terminal.Completion(of: line, among: names(line))
        }
        guard let space = line.firstIndex(of: " ") else {
            return Terminal.Completion(of: line, among: Self.commands)
        }
        return arguments(of: line[..<space].dropFirst().lowercased(), in: line)
    }

    private static let commands = Command.allCases.map {
        Candidate(text: "/\($0.rawValue)", description: $0.summary)
    }

    /// What may be answered: the choices that the coach has given, or how a guided dialogue is steered. The names of the
    /// choices stand beside their numbers until one of them is begun.
    private static func answers(to conversation: Conversation, isBegun: Bool) -> [Candidate] {
        let choices = zip(1..., conversation.choices).map {
            Candidate(text: "\($0)", description: Sanitizer.visible($1.label))
        }
        let names =
            isBegun ? conversation.choices.map { Candidate(text: Sanitizer.visible($0.label), description: "") } : []
        let steering =
            conversation.guided == nil
            ? []
            : [("skip", "leave this one out"), ("back", "the one before"), ("stop", "leave; it can be taken up again")]
                .map { Candidate(text: $0.0, description: $0.1) }
        return choices + names + steering
    }

    private func arguments(of command: String, in line: String) -> Terminal.Completion {
        let command = Command.allCases.filter { $0.rawValue == command || $0.rawValue.hasPrefix(command) }
        switch command.first {
        case .notes?: return notes(line)
        case .help?: return .init(of: line, from: Command.allCases.map { ($0.rawValue, $0.summary) })
        case .set?: return settings(line)
        case .guide?:
            return .init(of: line, from: shell.guideIDs.map { ($0, $0 == shell.library.guide.id ? "in use" : "") })
        case .reality?: return .init(of: line, from: [("show", "what you said")])
        case .export?: return FileCandidates.completion(of: line)
        case .done?: return finishable(line)
        // Before the sign stands a question, in anybody's words.
        case .teach?: return line.contains("=") ? Terminal.Completion(of: line, among: names(line)) : .none
        default: return .none
        }
    }

    private func notes(_ line: String) -> Terminal.Completion {
        let words = line.split(separator: " ")
        let verb = words.count > 1 ? words[1].lowercased() : ""
        guard words.count > 2 || words.count == 2 && line.hasSuffix(" ") else {
            return .init(
                of: line,
                from: [
                    ("show", "one note"), ("search", "by words or day"), ("edit", "other words for a note"),
                    ("delete", "take a note away"), ("add", "write one"),
                ])
        }
        let isNumberNext = words.count == 2 || words.count == 3 && !line.hasSuffix(" ")
        guard ["show", "edit", "delete"].contains(verb), isNumberNext else { return .none }
        let notes = shell.record.notes.reversed().map { ("\($0.id.rawValue)", shown($0.text)) }
        return .init(of: line, from: notes)
    }

    private func settings(_ line: String) -> Terminal.Completion {
        let words = line.split(separator: " ")
        guard words.count > 2 || words.count == 2 && line.hasSuffix(" ") else {
            return .init(of: line, from: Setting.Name.allCases.map { ($0.rawValue, $0.summary) })
        }
        let current = Setting.Name(String(words[1])).map { shell.settings.value(of: $0) }
        let values: [(String, String)] =
            switch Setting.Name(String(words[1])) {
            case .width?:
                [
                    ("auto", "as wide as the terminal"), ("60", "columns"), ("72", "columns"), ("80", "columns"),
                    ("100", "columns"),
                ]
            case .color?:
                [("auto", "in a terminal"), ("always", "also with NO_COLOR"), ("never", "none")]
            case .pager?:
                [("on", "COACH_PAGER, PAGER or less"), ("off", "everything at once"), ("less -R", "a command")]
            case nil: []
            }
        return .init(of: line, from: values.map { ($0, $0 == current ? "\($1), as now" : $1) })
    }

    /// What can be recorded as finished.
    private func finishable(_ line: String) -> Terminal.Completion {
        let entries = shell.standing.finishable
        return Terminal.Completion(of: line, among: line.last == " " ? titles(of: entries) : names(of: entries))
    }

    /// What the guide names. Where nothing is typed yet, other names of the same things only hide the rest.
    private func names(_ line: String) -> [Candidate] {
        line.last?.isWhitespace ?? true ? titles(of: shell.library.guide.topics) : topicCandidates
    }

    private func titles(of entries: [Entry]) -> [Candidate] {
        entries.map { Candidate(text: Sanitizer.visible($0.title), description: shown($0.section)) }
    }

    private func names(of entries: [Entry]) -> [Candidate] {
        entries.flatMap { entry in
            entry.names.map { name in
                Candidate(
                    text: Sanitizer.visible(name), description: shown(name == entry.title ? entry.section : entry.title)
                )
            }
        }
    }

    /// A text beside a candidate, as this terminal may be sent it.
    private func shown(_ text: String) -> String { TextStyle(isASCII: !TextLocale.isUnicode).safe(text) }

    private var topicCandidates: [Candidate] {
        let guide = shell.library.guide
        if self.guide != guide.id {
            self.guide = guide.id
            topics = names(of: guide.topics)
        }
        return topics
    }
}

extension Terminal.Completion {
    /// The completion of the last words of a line among texts with descriptions.
    init(of line: String, from candidates: [(text: String, description: String)]) {
        self.init(of: line, among: candidates.map { Candidate(text: $0.text, description: $0.description) })
    }
}
