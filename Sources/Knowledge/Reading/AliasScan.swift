/// Looks for aliases in a YAML file before it is composed.
///
/// The composer compares the keys of a mapping, and comparing a key that is an "alias bomb" takes for ever. An alias
/// counts only if the file has an anchor of the same name, so `*emphasis*` and "R&D" in prose are none.
struct AliasScan {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// Where the first alias stands, if there are more than `limit`.
    func firstOfTooMany(limit: Int) -> String.Index? {
        var anchors: Set<Substring> = []
        eachName(after: UInt8(ascii: "&")) { name in
            anchors.insert(name)
            return true
        }
        guard !anchors.isEmpty else { return nil }
        var first: String.Index?
        var count = 0
        eachName(after: UInt8(ascii: "*")) { name in
            guard anchors.contains(name) else { return true }
            first = first ?? text.utf8.index(before: name.startIndex)
            count += 1
            return count <= limit
        }
        return count > limit ? first : nil
    }

    /// Calls `visit` with each name that follows `sign`, until it returns false.
    private func eachName(after sign: UInt8, _ visit: (Substring) -> Bool) {
        var rest = text.utf8[...]
        while let found = rest.firstIndex(of: sign) {
            let start = text.utf8.index(after: found)
            let end = text.utf8[start...].firstIndex { !Self.isNamePart($0) } ?? text.endIndex
            if start < end, !visit(text[start..<end]) { return }
            rest = text.utf8[end...]
        }
    }

    /// Letters, digits, `_` and `-`, as the parser has it.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
