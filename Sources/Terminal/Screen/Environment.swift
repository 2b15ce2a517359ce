@preconcurrency import Glibc

/// The variables that the program was started with.
package enum Environment {
    /// A variable's value, nil if it is not set; bytes that are no UTF-8 are replaced.
    package static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
