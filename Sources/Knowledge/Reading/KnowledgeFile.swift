import Foundation

/// One text file of a knowledge folder.
struct KnowledgeFile {
    let path: String

    /// Its text.
    ///
    /// - Throws: `KnowledgeError.unreadable` for everything but a regular file of UTF-8 text within the budget.
    func text() throws(KnowledgeError) -> String {
        // Opened without waiting: a named pipe that nobody writes to would hold the program for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason(errno)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "not a file but a folder or a device")
        }
        let bytes: Data
        do {
            bytes = try handle.read(upToCount: YAMLBudget.bytes + 1) ?? Data()
        } catch {
            throw .unreadable(path: path, reason: "the disk gave an error")
        }
        guard bytes.count <= YAMLBudget.bytes else {
            throw .unreadable(path: path, reason: "larger than \(YAMLBudget.bytes >> 20) MiB; split it")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable(
                path: path, reason: "line \(firstInvalidLine(of: bytes)) is not UTF-8 text; save the file as UTF-8")
        }
        return text
    }

    private func firstInvalidLine(of bytes: Data) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    private func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
