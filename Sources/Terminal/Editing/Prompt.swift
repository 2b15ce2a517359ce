/// The words before the cursor.
package enum Prompt {
    /// A prompt for `LineEditor`, coloured if wanted.
    ///
    /// Escapes stand between U+0001 and U+0002, which tells readline that they take no columns. Control characters
    /// in the text are left out: they would move the cursor without readline knowing. Spaces at the end stay plain.
    package static func render(_ text: String, color: Bool) -> String {
        let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
        guard color else { return visible }
        let words = visible.drop(from: visible.lastIndex { $0 != " " }.map { visible.index(after: $0) })
        guard !words.isEmpty else { return visible }
        return escape("1;36") + words + escape("0") + visible[words.endIndex...]
    }

    private static func escape(_ code: String) -> String { "\u{01}\u{1B}[\(code)m\u{02}" }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}

extension String {
    /// What comes before an index; nothing if there is none.
    fileprivate func drop(from index: Index?) -> Substring {
        index.map { self[..<$0] } ?? self[..<startIndex]
    }
}
