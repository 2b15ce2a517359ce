import ArgumentParser
import CivilTime
import Coaching
@preconcurrency import Glibc
import Journal
import Knowledge
import Rendering

/// `coach forget`: erases for good, which undo does not.
struct ForgetCommand: ParsableCommand {
    enum Which: String, ExpressibleByArgument, CaseIterable {
        case last
    }

    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Erase for good what was recorded.",
        discussion: """
            It asks first, unless --yes says that you are sure. What is erased is in no file any longer, and
            "coach undo" cannot bring it back. The exit status is 1 when nothing was erased.

            Example:
              coach forget --note 2
            """)

    @OptionGroup var options: SharedOptions
    @Option(
        help: ArgumentHelp("Erase this note, with all that it ever said.", valueName: "number"),
        completion: ShellCompletion.notes)
    var note: Int?
    @Option(help: "Erase what was recorded last; so it is without an option.") var turn: Which?
    @Flag(help: "Erase the record, its backups, the history and what you taught.") var all = false
    @Flag(help: "Do not ask.") var yes = false

    func validate() throws {
        guard [note != nil, turn != nil, all].count(where: { $0 }) <= 1 else {
            throw ValidationError("--note, --turn and --all exclude each other")
        }
    }

    mutating func run() throws {
        if all { return try forgetEverything() }
        let shell = try options.shell(access: .recording())
        let meant = note.map { shell.record.turn(ofNote: .init(rawValue: $0)) } ?? shell.record.lastRecorded()
        guard let meant else {
            throw Failure(
                note.map { "there is no note \($0) that could be erased; \"coach notes\" lists them" }
                    ?? "nothing is recorded that could be erased")
        }
        let day = Wording.ago(from: shell.dayOf(meant.recordedAt), to: shell.today)
        try agree("Erase for good, recorded \(day): \(meant.inWords)?")
        try shell.forget([meant.turn])
        if let erased = shell.erased { HistoryErasing.erase(erased, fromFile: options.places.history()) }
        try tell("Erased for good. It is in no file of mine any longer.")
    }

    private func forgetEverything() throws {
        try agree("Erase for good all that is known of you: the record, its backups, the history, what you taught?")
        do {
            try options.shell(access: .recording()).forget(nil)
        } catch let failure as Failure where failure.exit == .badData {
            // A store that cannot be read cannot be emptied; whoever wants all of it gone wants that gone too.
            try Everything.removeStore(inFolder: options.places.data)
        }
        try Everything.removeFiles(of: options.places)
        try tell("Erased for good: everything.")
    }

    private func tell(_ text: String) throws {
        try options.print(Answer(topic: "done", blocks: [.paragraph(text)]))
    }

    /// Asks, unless that was answered by an option.
    ///
    /// - Throws: a `Failure` for any answer but yes.
    private func agree(_ question: String) throws {
        guard !yes else { return }
        fputs("\(Sanitizer.visible(question)) It cannot be brought back. [y/N] ", stderr)
        let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
        guard ["y", "yes"].contains(answer) else { throw Failure("nothing was erased; \"yes\" or --yes erases it") }
    }
}

/// Files beside the log that have something of the user's.
private enum Everything {
    /// Removes the history, and the phrases that the user taught.
    static func removeFiles(of places: Places) throws(Failure) {
        if let history = places.history() { try remove(history) }
        StatusFile(folder: places.state)?.tell(nil)
        guard let taught = places.data.map({ "\($0)/taught" }) else { return }
        for name in names(in: taught) where name.hasSuffix(".yml") { try remove("\(taught)/\(name)") }
    }

    /// Removes the store with all that lies beside it under its name.
    static func removeStore(inFolder folder: String?) throws(Failure) {
        guard let folder else { return }
        for name in names(in: folder) where name.hasPrefix(Journal.fileName) { try remove("\(folder)/\(name)") }
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    private static func remove(_ path: String) throws(Failure) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw Failure("cannot remove \(path): \(String(cString: strerror(errno)))", .io)
    }
}
