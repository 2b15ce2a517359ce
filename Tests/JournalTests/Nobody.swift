import Foundation
import Testing

/// Does `body` without the powers of root, whom no permission stops; other users keep being themselves.
///
/// Only this thread is changed, so `body` must stay on it.
@discardableResult
func asNobody<Value>(_ body: () throws -> Value) throws -> Value {
    guard geteuid() == 0 else { return try body() }
    typealias SetUser = @convention(c) (uid_t) -> CInt
    let symbol = try #require(dlsym(nil, "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(nobody)
    defer { _ = setUser(0) }
    return try body()
}

private let nobody: uid_t = 65_534

extension Scratch {
    /// Makes the journal the property of the user that `asNobody` is.
    func giveToNobody(fileMode: mode_t, folderMode: mode_t) throws {
        // The folder first, so that one that was closed lets through to its file.
        for (path, mode) in [(folder, 0o700), (file, fileMode), (folder, folderMode)] {
            if geteuid() == 0 { try #require(chown(path, nobody, nobody) == 0) }
            try #require(chmod(path, mode) == 0)
        }
    }
}
