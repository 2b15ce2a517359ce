import CReadline
@preconcurrency import Glibc

/// Which characters the terminal understands.
package enum TextLocale {
    /// What to do about the encoding that the environment asks for.
    enum Choice: Equatable {
        /// Take it as it is.
        case environment
        /// No encoding was asked for, or one that is not installed: UTF-8 without a language.
        case plainUTF8
    }

    /// Adopts the environment's encoding, or UTF-8 where it names none: without this é is edited as `\303\251`.
    ///
    /// Only the encoding is adopted: messages, numbers and sorting stay the same in every locale. Children inherit it.
    package static func adopt() {
        setlocale(LC_CTYPE, "")
        let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
        guard choice(codeset: codeset, variable: Environment.variable) == .plainUTF8 else { return }
        // readline looks at the variable by itself, and so does the pager.
        setenv("LC_CTYPE", "C.UTF-8", 1)
        setlocale(LC_CTYPE, "")
    }

    /// LC_ALL is somebody's explicit wish, also when it is C.
    static func choice(codeset: String, variable: (String) -> String?) -> Choice {
        if codeset == "UTF-8" { return .environment }
        return (variable("LC_ALL") ?? "").isEmpty ? .plainUTF8 : .environment
    }
}
