package import Foundation

/// One text file of a knowledge folder.
package struct KnowledgeFile: Sendable {
    package let path: String
    /// Its bytes; whether they are text is found out when they are read as text.
    package let bytes: Data

    /// The file at `path`.
    ///
    /// - Throws: `KnowledgeError.unreadable` for everything but a regular file within the budget.
    init(path: String) throws(KnowledgeError) {
        self.path = path
        // Opened without waiting: a named pipe that nobody writes to would hold the program for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: Self.reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "not a file but a folder or a device")
        }
        bytes = try Self.bytes(of: descriptor, expected: Int(status.st_size), path: path)
    }

    /// Its text.
    ///
    /// - Throws: `KnowledgeError.unreadable` if it is not UTF-8.
    package func text() throws(KnowledgeError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable(
                path: path, reason: "line \(firstInvalidLine) is not UTF-8 text; save the file as UTF-8")
        }
        return text
    }

    /// The texts of `files`.
    ///
    /// - Throws: `KnowledgeError.unreadable` with the first file, in the order of their names, that is not UTF-8.
    package static func texts(of files: [String: KnowledgeFile]) throws(KnowledgeError) -> [String: String] {
        var texts: [String: String] = [:]
        for (name, file) in files.sorted(by: { $0.key < $1.key }) { texts[name] = try file.text() }
        return texts
    }

    /// All bytes, in one piece where the file does not grow meanwhile.
    private static func bytes(of descriptor: Int32, expected: Int, path: String) throws(KnowledgeError) -> Data {
        var bytes = Data(count: min(expected, YAMLBudget.bytes) + 1)
        var count = 0
        while true {
            let got = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(path: path, reason: "the disk gave an error") }
            count += got
            guard count <= YAMLBudget.bytes else {
                throw .unreadable(path: path, reason: "larger than \(YAMLBudget.bytes >> 20) MiB; split it")
            }
            if got == 0 { return bytes.prefix(count) }
            if count == bytes.count { bytes.append(Data(count: 4096)) }
        }
    }

    private var firstInvalidLine: Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
