import Journal

/// The statuses with which the program ends, as terminal users and scripts expect them (sysexits.h for those above 63).
enum Exit: Int32, CaseIterable {
    case answered = 0
    case failed = 1
    case outOfScope = 3
    case usage = 64
    case badData = 65
    case io = 74
    case busy = 75
}

extension Exit {
    /// The status for a command that had to record and could not.
    init(_ error: JournalError) {
        switch error {
        case .busy: self = .busy
        case .damaged, .fromTheFuture, .notAFolder: self = .badData
        case .notRecordable: self = .failed
        case .cannotCreate, .readOnly, .fullDisk, .io: self = .io
        }
    }
}

/// Why a command ends without an answer: a line for standard error, and the status.
struct Failure: Error {
    let message: String
    let exit: Exit

    init(_ message: String, _ exit: Exit = .failed) {
        self.message = message
        self.exit = exit
    }
}
