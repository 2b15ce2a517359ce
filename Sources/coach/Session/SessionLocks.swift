import Coaching
@preconcurrency import Glibc

/// Tells which conversations are under way: each holds the lock of a small file, which the kernel releases when the
/// program ends, however it does.
struct SessionLocks {
    private let folder: String?

    /// - Parameter folder: the folder for state; without one nothing is locked.
    init(folder: String?) {
        self.folder = folder.map { "\($0)/running" }
    }

    /// A lock that is held until it is released or the program ends.
    final class Held {
        private let path: String
        private var descriptor: Int32

        fileprivate init(path: String, descriptor: Int32) {
            (self.path, self.descriptor) = (path, descriptor)
        }

        func release() {
            guard descriptor >= 0 else { return }
            unlink(path)
            close(descriptor)
            descriptor = -1
        }
    }

    /// Takes the lock of this conversation; nil where no file can be made, which nobody has to know: the worst is a note
    /// that another terminal writes too early.
    func hold(_ session: SessionID) -> Held? {
        guard let folder else { return nil }
        makeFolders()
        let path = "\(folder)/\(session.rawValue)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return Held(path: path, descriptor: descriptor)
    }

    /// True if the conversation is under way in another terminal. The file of one that was cut off is removed.
    func isHeld(_ session: SessionID) -> Bool {
        guard let folder, !session.rawValue.contains("/") else { return false }
        let path = "\(folder)/\(session.rawValue)"
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
        unlink(path)
        return false
    }

    /// Makes the folders that are missing, each for the owner alone.
    private func makeFolders() {
        guard let folder else { return }
        for step in folder.indices where folder[step] == "/" && step != folder.startIndex {
            mkdir(String(folder[..<step]), 0o700)
        }
        mkdir(folder, 0o700)
    }
}
