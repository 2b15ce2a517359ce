import ArgumentParser
import Coaching
import Knowledge
import Terminal

/// `coach export`: the whole record, to standard output or to a new file.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write your whole record, for reading or for other programs.",
        discussion: """
            FILE.md is for reading, FILE.json has every event, a line each. A file that exists is left alone without \
            --force. Without a file it goes to standard output, as --format says (markdown, or json).

            Example:
              coach export record.md
            """)

    @OptionGroup var options: SharedOptions
    @Flag(help: "Replace the file if there is one.") var force = false
    @Argument(help: "A new file, .md or .json.", completion: .file(extensions: ["md", "json"])) var file: String?

    mutating func run() throws {
        let shell = try options.shell(needsStore: true)
        let export = RecordExport(shell: shell)
        guard let file else {
            return try Output.line(String(export.text(options.format == .json ? .json : .markdown).dropLast()))
        }
        guard [".md", ".json"].contains(where: file.lowercased().hasSuffix) else {
            throw Failure("the file's name says what is written: FILE.md or FILE.json", .usage)
        }
        let written = try Waiting.during("writing your record") { _ throws(Failure) in
            try export.write(to: file, replaces: force, hint: "--force replaces it")
        }
        try options.print(Answer(topic: "about", blocks: [.paragraph("Your record is in \(written).")]))
    }
}
