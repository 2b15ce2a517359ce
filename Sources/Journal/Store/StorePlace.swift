import Foundation

/// Where a store lies: a folder, the file in it, and the two that SQLite keeps beside that.
///
/// Folders are made 0700 and files 0600, whatever the umask; SQLite gives its own files the mode of the store. The store
/// itself is never opened here: closing a file drops the locks that SQLite holds on it in this process.
struct StorePlace: Hashable, Sendable {
    /// What a path names, as long as that is the same thing.
    struct Identity: Hashable, Sendable {
        let device: UInt
        let node: UInt
    }

    /// An absolute path.
    let folder: String
    var file: String { "\(folder)/\(Journal.fileName)" }
    var log: String { "\(file)-wal" }

    init(folder: String) {
        self.folder = folder.hasPrefix("/") ? folder : "\(FileManager.default.currentDirectoryPath)/\(folder)"
    }

    /// The store's file, nil where there is none. Throws for anything at its path that can be no store.
    func existing() throws(JournalError) -> Identity? {
        if let folder = try status(folder), !isFolder(folder) { throw .notAFolder(path: self.folder) }
        guard let file = try status(file) else {
            // A log without its store: started anew, the store would be overwritten with the old one's pages.
            if let log = try status(log), log.st_size > 0 { throw .damaged(path: self.file) }
            return nil
        }
        // A store is complete before it gets its name, so an empty file is the rest of one.
        guard file.st_mode & S_IFMT == S_IFREG, file.st_size > 0 else { throw .damaged(path: self.file) }
        return Identity(device: UInt(file.st_dev), node: UInt(file.st_ino))
    }

    /// The length of the store's file; 0 for none.
    func size() throws(JournalError) -> Int { Int(try status(file)?.st_size ?? 0) }

    /// True where SQLite keeps commits beside the store that are not yet in it.
    func hasLog() throws(JournalError) -> Bool {
        try status(log).map { $0.st_size > 0 } ?? false
    }

    /// True where there is no room for the files that SQLite needs to write at all: on the disk, or below the size that
    /// this process may give a file.
    var isDiskFull: Bool {
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur != .max {
            let size = (try? size()) ?? 0
            if limit.rlim_cur < UInt(size + 128 * 1024) { return true }
        }
        var disk = statvfs()
        guard statvfs(folder, &disk) == 0 else { return false }
        return disk.f_files > 0 && disk.f_ffree == 0 || UInt(disk.f_bavail) * UInt(disk.f_frsize) < 64 * 1024
    }

    /// Makes the folder and those above it, where they are missing.
    func makeFolder() throws(JournalError) {
        var missing: [String] = []
        var path = folder
        while try status(path) == nil, path != "/" {
            missing.append(path)
            path = (path as NSString).deletingLastPathComponent
        }
        for path in missing.reversed() {
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw cannotCreate(path, SystemFailure.last)
            }
            do {
                try Self.synchronize((path as NSString).deletingLastPathComponent)
            } catch {
                throw cannotCreate(path, error)
            }
        }
    }

    /// Makes an empty file beside the store that nobody else has; returns its path.
    func makeTemporaryFile() throws(JournalError) -> String {
        let path = "\(file).new-\(UUID().uuidString.lowercased())"
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotCreate(file, SystemFailure.last) }
        close(descriptor)
        return path
    }

    /// Takes the rights of others from files of ours, such as were copied back; leaves files that are not ours alone.
    func closeToOthers() throws(JournalError) {
        for path in [file, log, "\(file)-shm"] {
            guard let status = try status(path), status.st_mode & 0o077 != 0, status.st_uid == geteuid()
            else { continue }
            guard chmod(path, 0o600) == 0 || [ENOENT, EROFS].contains(errno) else {
                throw JournalError(SystemFailure.last, at: self)
            }
        }
    }

    /// Gives the store's files, as many as there are, names beside them that are not taken; returns the store's.
    func setAside() throws(JournalError) -> String {
        var number = 1
        while try status("\(file).damaged-\(number)") != nil { number += 1 }
        let aside = "\(file).damaged-\(number)"
        for suffix in ["", "-wal", "-shm"] where rename(file + suffix, aside + suffix) != 0 && errno != ENOENT {
            throw JournalError(SystemFailure.last, at: self)
        }
        do {
            try Self.synchronize(folder)
        } catch {
            throw JournalError(error, at: self)
        }
        return aside
    }

    /// The files beside the store that are copies of it: backups of older schemas, and damaged ones that were set aside.
    func copies() throws(JournalError) -> [(path: String, isBackup: Bool)] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .io(reason: "\(folder): \(error.localizedDescription)")
        }
        return names.compactMap { name in
            let isBackup = name.hasPrefix("\(Journal.fileName).schema-")
            guard isBackup || name.hasPrefix("\(Journal.fileName).damaged-") else { return nil }
            return ("\(folder)/\(name)", isBackup)
        }
    }

    /// True if one of `marks` stands in the file at `path`, or the file cannot be read.
    func contains(_ marks: [String], inFile path: String) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: path) else { return true }
        return marks.contains { bytes.range(of: Data($0.utf8)) != nil }
    }

    /// Removes a file of ours.
    func remove(_ path: String) throws(JournalError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw JournalError(SystemFailure.last, at: self) }
    }

    /// Puts on the disk that files were made or renamed in the folder at `path`.
    static func synchronize(_ path: String) throws(SystemFailure) {
        let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure.last }
        defer { close(descriptor) }
        // Some file systems cannot do that for a folder, and say so.
        guard fsync(descriptor) == 0 || [EINVAL, ENOTSUP].contains(errno) else { throw SystemFailure.last }
    }

    /// What is at `path`, nil for nothing.
    private func status(_ path: String) throws(JournalError) -> stat? {
        var status = stat()
        guard stat(path, &status) != 0 else { return status }
        switch errno {
        case ENOENT: return nil
        case ENOTDIR: throw .notAFolder(path: folder)
        default: throw .io(reason: "\(path): \(SystemFailure.last)")
        }
    }

    private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

    private func cannotCreate(_ path: String, _ failure: SystemFailure) -> JournalError {
        failure.isLackOfRoom ? .fullDisk(path: path) : .cannotCreate(path: path, reason: "\(failure)")
    }
}
