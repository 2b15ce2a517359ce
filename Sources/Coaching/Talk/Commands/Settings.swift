/// How the conversation looks, as the user set it; kept in a file between sessions.
package struct Settings: Hashable, Sendable {
    /// When text is coloured.
    package enum Color: String, CaseIterable, Sendable {
        case auto, always, never
    }

    /// What shows an answer that is longer than the screen.
    package enum Pager: Hashable, Sendable {
        case usual, off
        /// A program with its arguments.
        case command(String)
    }

    /// Columns; nil follows the terminal.
    package var width: Int?
    package var color = Color.auto
    package var pager = Pager.usual

    package init() {}

    /// Takes a setting over.
    package mutating func apply(_ setting: Setting) {
        switch setting {
        case .width(let width): self.width = width
        case .color(let color): self.color = color
        case .pager(let pager): self.pager = pager
        }
    }

    /// A setting's value as it is typed and kept.
    package func value(of name: Setting.Name) -> String {
        switch name {
        case .width: width.map(String.init) ?? "auto"
        case .color: color.rawValue
        case .pager:
            switch pager {
            case .usual: "on"
            case .off: "off"
            case .command(let command): command
            }
        }
    }
}

/// One thing that can be set, with its value.
package enum Setting: Hashable, Sendable {
    case width(Int?)
    case color(Settings.Color)
    case pager(Settings.Pager)

    /// The names under which settings are typed and kept.
    package enum Name: String, CaseIterable, Sendable {
        case width, color, pager

        /// The name in any case; the British spelling is as good.
        package init?(_ word: String) {
            let name = word.lowercased()
            self.init(rawValue: name == "colour" ? "color" : name)
        }

        /// The values, in a few words.
        package var values: String {
            switch self {
            case .width: "auto|20-100"
            case .color: "auto|always|never"
            case .pager: "on|off|COMMAND"
            }
        }

        package var summary: String {
            switch self {
            case .width: "columns of text; auto follows the terminal"
            case .color: "auto colours a terminal, unless NO_COLOR is set"
            case .pager: "what shows an answer longer than the screen"
            }
        }
    }

    /// The columns that text can be laid out in.
    package static let widths = 20...100
    private static let longestCommand = 200

    /// The setting that a name and a typed value make; nil for a value that it cannot have.
    package init?(_ name: Name, _ value: String) {
        let word = value.lowercased()
        switch name {
        case .width:
            if word == "auto" {
                self = .width(nil)
            } else if let width = Int(word), Self.widths.contains(width) {
                self = .width(width)
            } else {
                return nil
            }
        case .color:
            let name = word == "off" ? "never" : word == "on" ? "auto" : word
            guard let color = Settings.Color(rawValue: name) else { return nil }
            self = .color(color)
        case .pager:
            switch word {
            case "on", "auto", "": self = .pager(.usual)
            case "off", "cat", "never", "none": self = .pager(.off)
            default:
                let isPrintable = value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
                // No shell sees the command, so what only a shell understands would be lost.
                guard isPrintable, value.count <= Self.longestCommand, !value.contains(where: "|<>;&`$".contains) else {
                    return nil
                }
                self = .pager(.command(value))
            }
        }
    }

    package var name: Name {
        switch self {
        case .width: .width
        case .color: .color
        case .pager: .pager
        }
    }
}
