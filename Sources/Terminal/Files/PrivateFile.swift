import CReadline
@preconcurrency import Glibc

/// A small text file that only its owner can read, in a folder of which the same is true if it is made here.
package struct PrivateFile {
    /// Many times what a full history of the longest lines takes.
    package static let limit = 64 * 1024 * 1024

    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The text; empty if there is no such file. Bytes that are no UTF-8 are replaced.
    ///
    /// - Parameter limit: a file with more bytes is refused.
    package func contents(atMost limit: Int = limit) throws(FileError) -> String {
        // Non-blocking, or opening a named pipe would wait for somebody to write.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return "" }
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: SystemReason.current) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: SystemReason.current)
        }
        guard coach_s_isreg(status.st_mode) != 0 else { throw .notAFile(path: path) }
        guard status.st_size <= limit else { throw .tooLarge(path: path) }
        return String(decoding: try bytes(of: descriptor, count: Int(status.st_size)), as: UTF8.self)
    }

    private func bytes(of descriptor: Int32, count: Int) throws(FileError) -> [UInt8] {
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = SystemReason.current }
                if got <= 0 { return }
                filled += got
            }
        }
        if let failure { throw .unreadable(path: path, reason: failure) }
        return bytes
    }

    /// Puts a new file in the place of the old one, which stays whole until the new one is on the disk.
    ///
    /// - Parameter isLasting: false for what can be made again, which need not wait for the disk: after a loss of power
    ///   the file may be empty.
    package func replace(with text: String, isLasting: Bool = true) throws(FileError) {
        try refuseAnythingButAFile()
        try makeFolder()
        try put(text, isLasting: isLasting) { rename($0, path) == 0 }
    }

    /// Makes the file, whole or not at all, where there is none.
    package func create(with text: String) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw .exists(path: path) }
        try put(text, isLasting: true) { draft in
            // A link, unlike a rename, replaces nothing that came meanwhile.
            guard link(draft, path) == 0 else { return false }
            unlink(draft)
            return true
        }
    }

    private func put(_ text: String, isLasting: Bool, inPlace: (_ draft: String) -> Bool) throws(FileError) {
        let draft = path + "." + String(UInt64.random(in: .min ... .max), radix: 36)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable }
        guard fill(descriptor, with: text, isLasting: isLasting), inPlace(draft) else {
            let reason = errno == EEXIST ? FileError.exists(path: path) : unwritable
            unlink(draft)
            throw reason
        }
        if isLasting { keepFolder() }
    }

    /// Has the folder's new entry on the disk, too. Where the system cannot do that, the file is whole all the same.
    private func keepFolder() {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Takes the file away; why that cannot be, or nil where there is none any longer.
    package func remove() -> String? {
        unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR ? nil : "\(path): \(SystemReason.current)"
    }

    /// Closes the descriptor in any case; false leaves the reason in `errno`.
    private func fill(_ descriptor: Int32, with text: String, isLasting: Bool) -> Bool {
        var reason: Int32 = 0
        // A umask can only take rights away; the owner's must be there.
        if fchmod(descriptor, 0o600) != 0 || !write(text, to: descriptor) || isLasting && fsync(descriptor) != 0 {
            reason = errno
        }
        if close(descriptor) != 0, reason == 0 { reason = errno }
        errno = reason
        return reason == 0
    }

    private func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// A rename would replace a link, or a device such as /dev/null, by a file.
    private func refuseAnythingButAFile() throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if coach_s_islnk(status.st_mode) != 0 { throw .link(path: path) }
        if coach_s_isreg(status.st_mode) == 0 { throw .notAFile(path: path) }
    }

    /// Makes the folders that are missing, each for the owner alone.
    private func makeFolder() throws(FileError) {
        let steps = path.indices.filter { path[$0] == "/" && $0 != path.startIndex }
        for step in steps {
            let folder = String(path[..<step])
            if mkdir(folder, 0o700) == 0 {
                guard chmod(folder, 0o700) == 0 else { throw unwritable }
            } else if errno != EEXIST {
                throw unwritable
            }
        }
    }

    private var unwritable: FileError { .unwritable(path: path, reason: SystemReason.current) }
}
