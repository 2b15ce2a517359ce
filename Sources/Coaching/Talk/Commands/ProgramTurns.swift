import Knowledge
import Matching

/// Commands about the program itself. They answer beside the conversation: what was talked about stays.
extension TurnDraft {
    /// The line as somebody would say it: "/done X" records as "I finished X" does.
    ///
    /// "Done" after the next step was shown is about that step.
    static func spoken(_ line: String, after conversation: Conversation) -> String {
        let isStep = conversation.lastAnswer?.topic == "next" && conversation.guided == nil
        if isStep, ["done", "/done", "done!", "done."].contains(line.lowercased()) { return "I finished it" }
        guard case .command(.done, let rest)? = ParsedCommand(line) else { return line }
        return rest.isEmpty ? "done" : "I finished \(rest)"
    }

    /// "/done X" records, asks which, or says that it did neither.
    mutating func fillDone(_ rest: String) {
        let match = coach.matcher.match(line)
        self.match = match
        if fillFromRecording(match), !events.isEmpty || answer.asks { return }
        events = []
        let text = "Nothing was recorded: nothing of the guide that can be finished is called \"\(rest)\"."
        set(Answer(topic: "done", blocks: [.paragraph(text)], suggestions: ["the whole roadmap"]))
    }

    /// "/done" that names nothing.
    mutating func askWhatIsDone() {
        isAside = true
        isCertain = true
        set(Answer(topic: "help", blocks: [.paragraph("What have you finished? \(Command.done.example)")]))
    }

    mutating func fillHelp(_ rest: String) {
        isAside = true
        let pages = HelpPages()
        guard !rest.isEmpty else { return set(pages.overview) }
        let first = rest.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? rest
        if let page = pages.page(about: rest) ?? pages.page(about: first) { return set(page) }
        let words = String(first.drop { $0 == "/" })
        let named = coach.matcher.match(rest).line.names.first?.ids.first
        if let entry = named.flatMap(guide.entry) {
            return set(
                Answer(
                    topic: "help",
                    blocks: [.paragraph("The guide has \(entry.title). Ask for it without a slash: \(rest)")],
                    suggestions: [rest]))
        }
        set(Answer(topic: "help", blocks: [.paragraph(ParsedCommand(name: words).complaint ?? "")]))
    }

    mutating func fillCopy() {
        isAside = true
        guard let last = conversation.lastInFull else { return set(talk.noAnswerYet) }
        effects.append(.copy(last))
        let about = guide.entry(last.topic).map { " about \($0.title)" } ?? ""
        set(Answer(topic: "help", blocks: [.paragraph("Copied the answer\(about).")]))
    }

    mutating func fillSetting(_ rest: String) {
        isAside = true
        let words = rest.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == "=" }).map(String.init)
        guard let first = words.first else { return set(settingsAnswer) }
        guard let name = Setting.Name(first) else {
            let names = Setting.Name.allCases.map(\.rawValue)
            let near = closest(to: first.lowercased(), among: names).map { " Did you mean \($0)?" } ?? ""
            let text =
                ["pace", "hours", "start", "target"].contains(first.lowercased())
                ? "That belongs to your plan and is kept in your record: /plan 6 hours a week"
                : "There is no setting \"\(first)\".\(near) There are \(Wording.list(names))."
            return set(Answer(topic: "help", blocks: [.paragraph(text)]))
        }
        let value = words.count > 1 ? words[1].trimmingWhitespace : ""
        guard !value.isEmpty else { return set(settingsAnswer) }
        guard let setting = Setting(name, value) else {
            let text =
                name == .pager
                ? "pager takes on, off or a program with its arguments; no shell runs it, so it cannot be \"\(value)\"."
                : "\(name.rawValue) takes \(name.values.replacing("|", with: ", ")), not \"\(value)\"."
            return set(Answer(topic: "help", blocks: [.paragraph(text)]))
        }
        var settings = situation.surroundings.settings
        settings.apply(setting)
        effects.append(.set(setting))
        set(Answer(topic: "help", blocks: [.paragraph("\(name.rawValue) is now \(settings.value(of: name)).")]))
    }

    private var settingsAnswer: Answer {
        let settings = situation.surroundings.settings
        let rows = Setting.Name.allCases.map { name in
            KeyValue(name.rawValue, "\(settings.value(of: name)) (\(name.values.replacing("|", with: ", ")))")
        }
        return Answer(
            topic: "help", blocks: [.heading("Settings", aside: nil), .keyValues(rows)],
            suggestions: ["/set width 72"])
    }

    mutating func fillGuide(_ rest: String) {
        isAside = true
        let ids = situation.surroundings.guides()
        let wanted = rest.lowercased()
        guard !wanted.isEmpty else {
            let items = ids.map { ListItem($0, aside: $0 == guide.id ? "in use" : nil) }
            return set(
                Answer(
                    topic: "help",
                    blocks: [.heading("Guides", aside: nil), .list(items.isEmpty ? [ListItem(guide.id)] : items)]))
        }
        let found = ids.filter { $0 == wanted }.isEmpty ? ids.filter { $0.contains(wanted) } : [wanted]
        guard let id = found.first, found.count == 1 else {
            let which = found.isEmpty ? ids : found
            let text = found.isEmpty ? "There is no guide \"\(rest)\"." : "More than one guide is called that."
            let list = which.isEmpty ? "" : " There are: \(which.joined(separator: ", "))."
            return set(Answer(topic: "help", blocks: [.paragraph(text + list)]))
        }
        guard id != guide.id else {
            return set(Answer(topic: "help", blocks: [.paragraph("\"\(guide.title)\" is in use already.")]))
        }
        effects.append(.guide(id))
        set(Answer(topic: "help", blocks: [.paragraph("From now on the guide is \(id).")]))
    }

    mutating func fillExport(_ rest: String) {
        isAside = true
        let path = rest.isEmpty ? "coach-\(situation.today).md" : rest
        guard [".md", ".json"].contains(where: path.lowercased().hasSuffix) else {
            let text = "The file's name says what is written: FILE.md for reading, FILE.json for other programs."
            return set(Answer(topic: "help", blocks: [.paragraph(text)]))
        }
        effects.append(.export(path: path))
        set(Answer(topic: "help", blocks: [.paragraph("Your record is in \(path).")]))
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
