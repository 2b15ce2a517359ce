/// The lines that were typed, kept from one conversation to the next in a file that only its owner can read, if there
/// is to be one.
///
/// Not kept are: empty lines, lines that start with a space, the same line twice in a row, lines longer than a question
/// may be, and those that the caller holds private.
package final class History {
    /// The file keeps this many entries, the newest.
    package static let capacity = 1000

    private let file: PrivateFile?
    private let shouldKeep: (String) -> Bool
    private var earlier: [String] = []
    private var recorded: [String] = []

    /// - Parameters:
    ///   - path: the file; nil remembers lines for this conversation only.
    ///   - shouldKeep: false for lines that must not reach the disk, such as notes.
    package init(path: String?, shouldKeep: @escaping (String) -> Bool = { _ in true }) {
        file = path.map(PrivateFile.init(path:))
        self.shouldKeep = shouldKeep
    }

    /// All entries, oldest first: those read from the file and those recorded since.
    package var entries: [String] { (earlier + recorded).suffix(Self.capacity) }

    /// Reads the file; one that does not exist is an empty history.
    package func load() throws(HistoryError) {
        earlier = try read()
    }

    /// Adds a line, if it is one to keep; says whether it was. Nothing is written before `save`.
    @discardableResult
    package func record(_ line: String) -> Bool {
        guard let first = line.first, !first.isWhitespace,
            line.unicodeScalars.count <= BoundedLineReader.limit,
            (recorded.last ?? earlier.last) != line,
            shouldKeep(line)
        else { return false }
        recorded.append(line)
        return true
    }

    /// Takes back the line that was recorded last, if it has not been saved yet: it turned out to be private.
    package func withdrawLast() {
        _ = recorded.popLast()
    }

    /// Writes what was recorded, after what other conversations have written meanwhile.
    ///
    /// The file is replaced whole: whoever reads it, and whatever happens, finds the old or the new one.
    package func save() throws(HistoryError) {
        guard let file, !recorded.isEmpty else { return }
        var merged = try read()
        for line in recorded where line != merged.last { merged.append(line) }
        merged = merged.suffix(Self.capacity)
        try write(merged, to: file)
        earlier = merged
        recorded = []
    }

    /// Takes the entries that fit out of the history and out of its file, at once.
    package func erase(where isErased: (String) -> Bool) throws(HistoryError) {
        recorded.removeAll(where: isErased)
        let written = try read()
        earlier = written.filter { !isErased($0) }
        guard let file, earlier.count < written.count else { return }
        try write(earlier, to: file)
    }

    private func read() throws(HistoryError) -> [String] {
        guard let file else { return [] }
        do {
            return HistoryText.decode(try file.contents()).suffix(Self.capacity)
        } catch {
            throw HistoryError(error)
        }
    }

    private func write(_ lines: [String], to file: PrivateFile) throws(HistoryError) {
        do {
            try file.replace(with: HistoryText.encode(lines))
        } catch {
            throw HistoryError(error)
        }
    }
}
