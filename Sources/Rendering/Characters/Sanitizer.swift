/// Makes text from files, notes and questions harmless for a terminal: a whitelist, with the rest made visible.
///
/// ```
/// Sanitizer.visible("\u{1B}[2J")      // ^[[2J
/// Sanitizer.visible("a\u{202E}b")     // a<U+202E>b
/// ```
/// Doing it twice is the same as doing it once.
package enum Sanitizer {
    /// More marks than this on one character are left out: they climb over the lines above.
    package static let marksPerCharacter = 8
    /// More joiners than this in one picture are shown: the longest in use has three.
    static let joinersPerPicture = 8

    /// The text with everything that would act on a terminal made visible.
    ///
    /// With `multiline` a newline stays; without it, it becomes visible too.
    package static func visible(_ text: String, multiline: Bool = false) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || ($0 == 0x0A && multiline) }) { return text }
        var pass = SanitizerPass(isMultiline: multiline)
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            pass.take(scalar, next: index + 1 < scalars.count ? scalars[index + 1] : nil)
        }
        return String(pass.output)
    }

    /// The bytes as text: those that are not UTF-8 shown as `<FF>`, all else as in ``visible(_:multiline:)``.
    package static func visible(bytes: some Sequence<UInt8>, multiline: Bool = false) -> String {
        let bytes = Array(bytes)
        var decoded = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var position = 0
        reading: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                decoded.append(Unicode.UTF8.decode(encoded))
                position += encoded.count
            case .error(let length):
                for byte in bytes[position..<position + length] { decoded.append(contentsOf: hex(byte).unicodeScalars) }
                position += length
            case .emptyInput:
                break reading
            }
        }
        return visible(String(decoded), multiline: multiline)
    }

    private static func hex(_ byte: UInt8) -> String {
        // Never one digit: bytes below 0x80 are UTF-8.
        "<" + String(byte, radix: 16, uppercase: true) + ">"
    }
}

/// One way through a text, with what the decision about the next scalar depends on.
private struct SanitizerPass {
    let isMultiline: Bool
    var output = String.UnicodeScalarView()
    private var previous: Unicode.Scalar?
    private var marks = 0
    private var joiners = 0

    init(isMultiline: Bool) {
        self.isMultiline = isMultiline
    }

    mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
        if scalar == "\n", isMultiline {
            start(with: scalar)
        } else if scalar.properties.isVariationSelector {
            takeSelector(scalar)
        } else if scalar == "\u{200D}" || scalar == "\u{200C}" {
            takeJoiner(scalar, next: next)
        } else if !scalar.isPrintable {
            show(scalar)
        } else if scalar.isMark {
            if marks < Sanitizer.marksPerCharacter { append(scalar) }
            marks += 1
        } else {
            start(with: scalar)
        }
    }

    /// A selector picks a form of the character right before it; anywhere else it is a place to hide things in.
    private mutating func takeSelector(_ scalar: Unicode.Scalar) {
        guard let previous, previous.isPrintable, marks == 0, previous != " " else { return show(scalar) }
        marks += 1
        append(scalar)
    }

    private mutating func takeJoiner(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
        guard let previous, let next, joiners < Sanitizer.joinersPerPicture else { return show(scalar) }
        let isInPicture =
            scalar == "\u{200D}" && next.isPicture && (previous.isPicture || previous.properties.isVariationSelector)
        let isInWord = previous.isShapedByJoiners && next.isShapedByJoiners
        guard isInPicture || isInWord else { return show(scalar) }
        joiners += 1
        append(scalar)
    }

    private mutating func start(with scalar: Unicode.Scalar) {
        if previous != "\u{200D}", !scalar.properties.isEmojiModifier { joiners = 0 }
        marks = 0
        append(scalar)
    }

    private mutating func show(_ scalar: Unicode.Scalar) {
        marks = 0
        joiners = 0
        output.append(contentsOf: scalar.visibleForm.unicodeScalars)
        previous = ">"
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        previous = scalar
    }
}
