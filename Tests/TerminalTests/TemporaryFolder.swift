@preconcurrency import Glibc
import Testing

/// A folder of a test's own that goes with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/coach-terminal-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        Self.remove(path)
    }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String, rights: mode_t) throws {
        try write(Array(text.utf8), to: name, rights: rights)
    }

    func write(_ bytes: [UInt8], to name: String, rights: mode_t) throws {
        let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        try #require(fchmod(descriptor, rights) == 0)
    }

    func text(of name: String) throws -> String {
        let descriptor = open(path(name), O_RDONLY | O_CLOEXEC)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &bytes, bytes.count)
        try #require(count >= 0)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// The permission bits of a file or folder in here; nil if there is none.
    func rights(_ name: String) -> mode_t? {
        var status = stat()
        return lstat(path(name), &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    /// What is in here, hidden files too, in alphabetical order.
    func names(_ name: String = "") throws -> [String] { try #require(Self.names(in: path(name))) }

    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func remove(_ path: String) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            for name in names(in: path) ?? [] { remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
