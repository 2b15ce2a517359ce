@preconcurrency import Glibc

/// Reads lines from a pipe or a file in bounded memory, whatever their length.
///
/// Lines end with LF or CRLF, the last one may end with the input. A byte order mark at the start is left out.
/// NUL stays in the line: it is a character like any other.
package struct BoundedLineReader: ~Copyable {
    /// The longest line, in Unicode scalars.
    package static let limit = 4096

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// No line within the limit has more bytes: at most four a scalar in UTF-8, the byte order mark, and a CR.
    private static let byteLimit = 4 * limit + byteOrderMark.count + 1
    private static let chunkSize = 16 * 1024

    private let descriptor: Int32
    private var chunk: [UInt8] = []
    private var position = 0
    private var isAtStart = true
    private var isOver = false
    private var failure: InputError?

    /// - Parameter descriptor: stays the caller's to close; standard input if it is left out.
    package init(descriptor: Int32 = STDIN_FILENO) {
        self.descriptor = descriptor
    }

    /// The next line; blocks until there is a whole one.
    package mutating func next() -> InputLine {
        var line: [UInt8] = []
        var isTooLong = false
        var hasBytes = false
        while true {
            if position == chunk.count {
                switch refill() {
                case .success(true): break
                case .success(false): return hasBytes ? finish(line, isTooLong) : .end
                case .failure(let error): return .failed(error)
                }
            }
            let rest = chunk[position...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let piece = rest[..<(end ?? rest.endIndex)]
            hasBytes = true
            if line.count + piece.count > Self.byteLimit {
                isTooLong = true
                line.removeAll(keepingCapacity: true)
            } else if !isTooLong {
                line.append(contentsOf: piece)
            }
            position = end.map { $0 + 1 } ?? chunk.count
            if end != nil { return finish(line, isTooLong) }
        }
    }

    private mutating func finish(_ bytes: [UInt8], _ isTooLong: Bool) -> InputLine {
        let mayStartWithMark = isAtStart
        isAtStart = false
        if isTooLong { return .tooLong }
        var text = bytes[...]
        if mayStartWithMark, text.starts(with: Self.byteOrderMark) { text.removeFirst(Self.byteOrderMark.count) }
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        guard let line = String(validating: text, as: UTF8.self) else { return .invalidUTF8 }
        return line.unicodeScalars.count > Self.limit ? .tooLong : .line(line)
    }

    /// Replaces the chunk that was used up; false at the end of the input.
    private mutating func refill() -> Result<Bool, InputError> {
        guard !isOver else { return .success(false) }
        chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            count = max(0, readWaiting(into: buffer))
        }
        position = 0
        guard chunk.isEmpty else { return .success(true) }
        isOver = true
        return failure.map { .failure($0) } ?? .success(false)
    }

    private mutating func readWaiting(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count < 0 else { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // The other end of a terminal or socket may have made it non-blocking for everybody.
                var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&waited, 1, -1)
            case EISDIR: failure = .folder; return count
            case EBADF: failure = .closed; return count
            default: failure = .unreadable(reason: SystemReason.current); return count
            }
        }
    }
}
